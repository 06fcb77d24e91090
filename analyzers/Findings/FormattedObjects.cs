using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Objects of the author's that the class library asks for a text: those of a format, of a list that is joined, of a line that is written.</summary>
internal static class FormattedObjects
{
    private enum Means
    {
        None,

        /// <summary>ToString alone.</summary>
        Text,

        /// <summary>IFormattable, if there is one.</summary>
        Formattable,

        /// <summary>The best that there is.</summary>
        Best,
    }

    /// <summary>The methods that a call asks.</summary>
    public static IEnumerable<IMethodSymbol> AskedBy(CallStep call, IMethodSymbol callee, ContextWalk walk)
    {
        Means means = MembersOutside.IsFramework(callee) ? MeansOf(callee) : Means.None;
        return means == Means.None ? []
            : Given(call, callee).Where(static given => given.ConstantValue is { HasValue: false }).SelectMany(given => TypesOf(given, walk)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .SelectMany(type => AskedOf(type, means, walk))
                .Concat(call.Arguments.Where(static argument => argument.Parameter?.Type.Name == "IFormatProvider").SelectMany(argument => walk.Objects.Of(argument.Value.Syntax).Types).SelectMany(Provided));
    }

    private static Means MeansOf(IMethodSymbol callee) => (callee.ContainingType.Name, callee.Name) switch
    {
        ("String", "Format") or ("StringBuilder", "AppendFormat") or ("MemoryExtensions", "TryWrite") or ("FormattableString", "ToString" or "Invariant" or "CurrentCulture") => Means.Best,
        ("Console" or "TextWriter" or "StreamWriter" or "StringWriter" or "IndentedTextWriter" or "Debug" or "Trace", "Write" or "WriteLine" or "WriteIf" or "WriteLineIf" or "Print") =>
            callee.Parameters is [{ Type.SpecialType: SpecialType.System_String, Name: "format" }, ..] ? Means.Best : Means.Formattable,
        ("Convert", "ToString") => Means.Formattable,
        ("String", "Concat" or "Join") or ("StringBuilder", "Append" or "Insert" or "AppendJoin") => Means.Text,
        _ => Means.None,
    };

    // What is passed as an object, each of them.
    private static IEnumerable<IOperation> Given(CallStep call, IMethodSymbol callee)
    {
        if (callee.ContainingType.Name == nameof(FormattableString) && OutsideCall.ReceiverOf(call) is { } text)
        {
            yield return text;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.OriginalDefinition.Type is { } wanted && (IsAnything(wanted) || wanted.Name == nameof(FormattableString)))
            {
                foreach (IOperation given in PartsOf(argument.Value))
                {
                    yield return given;
                }
            }
        }
    }

    private static bool IsAnything(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } or ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsAnything(array.ElementType),
        INamedTypeSymbol { TypeArguments: [var element] } => IsAnything(element),
        _ => false,
    };

    private static IEnumerable<IOperation> PartsOf(IOperation given) => given switch
    {
        IConversionOperation { OperatorMethod: null } conversion when conversion.Operand.Type?.IsValueType != true => PartsOf(conversion.Operand),
        IConversionOperation { OperatorMethod: null } conversion => [conversion.Operand],
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.SelectMany(PartsOf),
        ICollectionExpressionOperation list => list.Elements.SelectMany(PartsOf),
        _ => [given],
    };

    private static IEnumerable<INamedTypeSymbol> TypesOf(IOperation given, ContextWalk walk)
    {
        if (given.Type is INamedTypeSymbol { IsValueType: true } or INamedTypeSymbol { IsSealed: true } && given.Type.IsFromSource())
        {
            return [(INamedTypeSymbol)given.Type];
        }

        IEnumerable<INamedTypeSymbol> made = walk.Origins.Of(given.Syntax).Types.Where(static type => type.IsFromSource());
        return given.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && named.IsFromSource() && !walk.ObjectsIn(given).IsExact ? made.Append(named) : made;
    }

    private static IEnumerable<IMethodSymbol> AskedOf(INamedTypeSymbol type, Means means, ContextWalk walk)
    {
        IMethodSymbol? asked = means == Means.Best ? Formatters.MemberOf(type, isUtf8: false)
            : means == Means.Formattable ? Formatters.MemberOf(type, "IFormattable", nameof(ToString))
            : null;
        asked ??= walk.Compilation.ObjectType.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().Select(member => CallTargets.In(type, member)).FirstOrDefault();
        return asked is null ? [] : RecordMembers.IsOne(asked) ? RecordMembers.CalledBy(asked, new TypeMap(walk.Compilation, asked)) : [asked];
    }

    // A provider is asked for a format, which may be one of the author's.
    private static IEnumerable<IMethodSymbol> Provided(INamedTypeSymbol provider) =>
        from means in new[] { (Interface: "IFormatProvider", Member: "GetFormat"), (Interface: "ICustomFormatter", Member: "Format") }
        let asked = Formatters.MemberOf(provider, means.Interface, means.Member)
        where asked is not null
        select asked;
}
