using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Sequences of the author's that the class library goes through behind an interface.</summary>
internal static class Sequences
{
    /// <summary>Whether a parameter takes any sequence.</summary>
    public static bool IsOne(ITypeSymbol? type) =>
        type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>The methods that run when somebody goes through what is passed.</summary>
    public static IEnumerable<IMethodSymbol> StepsThrough(IOperation passed, ContextWalk walk)
    {
        ITypeSymbol? wanted = passed.Type;
        while (passed is IConversionOperation { OperatorMethod: null } conversion)
        {
            passed = conversion.Operand;
        }

        return from type in passed.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } exact ? [exact] : walk.ObjectsIn(passed).Types
               where type.IsFromSource()
               from implemented in type.AllInterfaces
               where SymbolEqualityComparer.Default.Equals(implemented, wanted)
               from member in implemented.GetMembers("GetEnumerator").OfType<IMethodSymbol>()
               let target = type.FindImplementationForInterfaceMember(member) as IMethodSymbol
               where target is not null && target.IsFromSource()
               from step in StepsOf(target, walk).Prepend(target)
               select step;
    }

    /// <summary>Who asks for an enumerator goes through it.</summary>
    public static IEnumerable<IMethodSymbol> StepsOf(IMethodSymbol getEnumerator, ContextWalk walk) =>
        from type in walk.Origins.In(getEnumerator).Types
        from implemented in type.AllInterfaces
        where implemented.Name is "IEnumerator" or "IDisposable"
        from member in implemented.GetMembers().OfType<IMethodSymbol>()
        where member.Name != "Reset" && type.FindImplementationForInterfaceMember(member) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false }
        select (IMethodSymbol)type.FindImplementationForInterfaceMember(member)!;
}
