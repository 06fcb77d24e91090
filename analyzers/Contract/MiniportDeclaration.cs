using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contract;

/// <summary>A type with <c>[AtaMiniport]</c> and the channels that it declares, in the order of their numbers.</summary>
/// <param name="Type">The type, right or wrong.</param>
/// <param name="Attribute">The <c>[AtaMiniport]</c>.</param>
/// <param name="Channels">One for each <c>[Channel&lt;T&gt;]</c>.</param>
internal sealed record MiniportDeclaration(
    INamedTypeSymbol Type,
    AttributeData Attribute,
    ImmutableArray<ChannelDeclaration> Channels)
{
    public static MiniportDeclaration Read(INamedTypeSymbol type, AttributeData attribute, INamedTypeSymbol channelAttribute)
    {
        ImmutableArray<ChannelDeclaration>.Builder channels = ImmutableArray.CreateBuilder<ChannelDeclaration>();
        foreach (AttributeData candidate in type.GetAttributes())
        {
            if (candidate.AttributeClass is { TypeArguments: [{ } channel] } attributeClass
                && SymbolEqualityComparer.Default.Equals(attributeClass.OriginalDefinition, channelAttribute))
            {
                channels.Add(new ChannelDeclaration(channel, candidate));
            }
        }

        return new MiniportDeclaration(type, attribute, channels.ToImmutable());
    }

    /// <summary>
    /// The name of the type, at the declaration that carries the attribute: another part may be generated, and nothing
    /// is reported in generated code.
    /// </summary>
    public Location Site(CancellationToken cancellation) =>
        Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is { } attribute
            ? DeclarationSite.TypeAround(attribute) ?? attribute.GetLocation()
            : DeclarationSite.Of(Type);

    /// <summary>The <c>[AtaMiniport]</c> itself.</summary>
    public Location AttributeSite(CancellationToken cancellation) =>
        Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? DeclarationSite.Of(Type);
}
