using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Contract;

/// <summary>One <c>[Channel&lt;T&gt;(Count = n)]</c> of a miniport.</summary>
/// <param name="Type">The T, right or wrong.</param>
/// <param name="Attribute">The attribute.</param>
internal sealed record ChannelDeclaration(ITypeSymbol Type, AttributeData Attribute)
{
    private const string CountName = "Count";

    /// <summary>How many channels it declares: 1 unless said, and unless what is said is an error by itself.</summary>
    public int Count
    {
        get
        {
            foreach (KeyValuePair<string, TypedConstant> argument in Attribute.NamedArguments)
            {
                if (argument is { Key: CountName, Value: { Kind: TypedConstantKind.Primitive, Value: int count } })
                {
                    return count;
                }
            }

            return 1;
        }
    }

    /// <summary>The attribute.</summary>
    public Location AttributeSite(CancellationToken cancellation) =>
        Syntax(cancellation)?.GetLocation() ?? Location.None;

    /// <summary>The argument <c>Count = n</c>; the whole attribute when it is not written.</summary>
    public Location CountSite(CancellationToken cancellation)
    {
        AttributeSyntax? attribute = Syntax(cancellation);
        foreach (AttributeArgumentSyntax argument in attribute?.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == CountName)
            {
                return argument.GetLocation();
            }
        }

        return attribute?.GetLocation() ?? Location.None;
    }

    /// <summary>
    /// The name of the channel where it is declared, if that is in the file of the attribute; otherwise the T in the
    /// attribute. An editor analyses the file that is looked at, and would not show what is found in another one.
    /// </summary>
    public Location Site(CancellationToken cancellation)
    {
        AttributeSyntax? attribute = Syntax(cancellation);
        Location declared = DeclarationSite.Of(Type);
        return attribute is null || declared.SourceTree == attribute.SyntaxTree
            ? declared
            : TypeArgument(attribute.Name)?.GetLocation() ?? attribute.GetLocation();
    }

    private AttributeSyntax? Syntax(CancellationToken cancellation) =>
        Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    // Null for an alias: the attribute then shows no type argument.
    private static TypeSyntax? TypeArgument(NameSyntax name) => name switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } => argument,
        QualifiedNameSyntax { Right: var right } => TypeArgument(right),
        AliasQualifiedNameSyntax { Name: var inner } => TypeArgument(inner),
        _ => null,
    };
}
