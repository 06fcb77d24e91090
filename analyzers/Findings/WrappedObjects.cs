using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Objects of the author's that the class library was given to work through: the stream of a writer, the list behind a
/// collection. An object that is an element of a collection is only kept there.
/// </summary>
internal static class WrappedObjects
{
    private static readonly string[] s_writing = ["Write", "Flush", "Advance", "GetSpan", "GetMemory"], s_reading = ["Read", "Peek", "Fill"];

    /// <summary>What a call may run of them.</summary>
    public static IEnumerable<IMethodSymbol> CalledBy(CallStep call, IMethodSymbol callee, ContextWalk walk) =>
        !MembersOutside.IsFramework(callee) || callee.MethodKind == MethodKind.Constructor ? [] :
            from type in Behind(call, callee, walk)
            from member in WorkedThrough(type)
            where IsPartOf(callee.Name, member.Name.Substring(member.Name.LastIndexOf('.') + 1))
            select member;

    private static IEnumerable<INamedTypeSymbol> Behind(CallStep call, IMethodSymbol callee, ContextWalk walk)
    {
        if (OutsideCall.ReceiverOf(call) is { } receiver && receiver is not IInstanceReferenceOperation)
        {
            // What is called itself is dispatched to.
            HashSet<INamedTypeSymbol> called = new(walk.ObjectsIn(receiver).Types, SymbolEqualityComparer.Default);
            foreach (INamedTypeSymbol type in walk.Origins.Of(receiver.Syntax).Types)
            {
                if (type.IsFromSource() && !called.Contains(type) && !IsElement(type, receiver.Type, walk) && !called.Any(outer => outer.IsFromSource() || IsElement(type, outer, walk)))
                {
                    yield return type;
                }
            }
        }

        // To and from a stream that is passed.
        foreach (IArgumentOperation argument in TakesStream(callee.Name) ? call.Arguments : [])
        {
            foreach (INamedTypeSymbol type in walk.Objects.Of(argument.Value.Syntax).Types.Where(static type => type.IsFromSource()))
            {
                yield return type;
            }
        }
    }

    private static bool TakesStream(string member) => IsWriting(member) || IsReading(member);

    private static bool IsElement(INamedTypeSymbol type, ITypeSymbol? container, ContextWalk walk) => container switch
    {
        null or IArrayTypeSymbol => true,
        INamedTypeSymbol { ContainingNamespace: { } space } when space.ToDisplayString() == "System.Collections" => true,
        INamedTypeSymbol named => named.TypeArguments.Any(argument => argument.SpecialType == SpecialType.System_Object || walk.Compilation.ClassifyCommonConversion(type, argument).IsImplicit),
        _ => false,
    };

    // What a type of the author's does as one of the class library.
    private static IEnumerable<IMethodSymbol> WorkedThrough(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && current.IsFromSource(); current = current.BaseType)
        {
            foreach (IMethodSymbol member in current.GetMembers().OfType<IMethodSymbol>().Where(static member => IsOutside(member.OverriddenMethod)))
            {
                yield return member;
            }
        }

        foreach (ISymbol declared in type.AllInterfaces.Where(static one => !one.IsFromSource()).SelectMany(static one => one.GetMembers()))
        {
            if (declared is IMethodSymbol wanted && CallTargets.In(type, wanted) is { } member && member.IsFromSource())
            {
                yield return member;
            }
        }
    }

    private static bool IsOutside(IMethodSymbol? overridden)
    {
        while (overridden?.OverriddenMethod is { } further)
        {
            overridden = further;
        }

        return overridden is { ContainingType.SpecialType: not SpecialType.System_Object } && !overridden.IsFromSource();
    }

    // Who writes through an object writes to it, and who closes it writes what is left.
    private static bool IsPartOf(string asked, string member) =>
        asked == member
        || (IsWriting(asked) && s_writing.Any(name => member.StartsWith(name, StringComparison.Ordinal)))
        || (IsReading(asked) && s_reading.Any(name => member.StartsWith(name, StringComparison.Ordinal)))
        || (asked.StartsWith("Dispose", StringComparison.Ordinal) && member is "Close" or "Dispose")
        || (asked is "Close" && member is "Dispose")
        || (asked is "Add" && member is "Insert" or "Add");

    private static bool IsWriting(string member) => StartsWith(member, "Write", "Flush", "Dispose", "Close", "CopyTo", "Serialize", "Save");

    private static bool IsReading(string member) => StartsWith(member, "Read", "Peek", "CopyTo", "Deserialize", "Load", "Parse", "HashData", "get_EndOfStream");

    private static bool StartsWith(string member, params string[] names) => names.Any(name => member.StartsWith(name, StringComparison.Ordinal));
}
