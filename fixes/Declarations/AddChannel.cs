using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0007: declares the channels that are written for a miniport that declares none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddChannel() : RuleFix("TH0007")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        // A count is reported at the count; only that there is none at all is reported at [AtaMiniport].
        if (place.Around<AttributeSyntax>() is not { } attribute
            || place.Model.Compilation.GetTypeByMetadataName("Tophalf.AtaMiniportAttribute") is not { } miniportAttribute
            || !SymbolEqualityComparer.Default.Equals(place.Model.GetTypeInfo(attribute, place.Cancellation).Type, miniportAttribute)
            || attribute.Parent is not AttributeListSyntax { Parent: StructDeclarationSyntax type } list
            || place.Model.Compilation.GetTypeByMetadataName("Tophalf.IAtaChannel`2") is not { } contract
            || place.Model.Compilation.GetTypeByMetadataName("Tophalf.ChannelAttribute`1") is not { } channelAttribute
            || place.Model.GetDeclaredSymbol(type, place.Cancellation) is not { } miniport)
        {
            return [];
        }

        ImmutableArray<Repair>.Builder repairs = ImmutableArray.CreateBuilder<Repair>();
        foreach (INamedTypeSymbol channel in Structs(place.Model.Compilation.Assembly.GlobalNamespace))
        {
            if (channel.AllInterfaces.Contains(contract.Construct(channel, miniport), SymbolEqualityComparer.Default))
            {
                AttributeListSyntax added = SyntaxFactory.AttributeList([
                    SyntaxFactory.Attribute((NameSyntax)Attributes.Type(channelAttribute.Construct(channel)))])
                    .WithTrailingTrivia(NewLine.Of(type))
                    .WithAdditionalAnnotations(Formatter.Annotation);
                repairs.AddRange(place.Replace(
                    $"Declare a channel of type '{channel.Name}'", nameof(AddChannel) + channel.Name, type,
                    type.WithAttributeLists(type.AttributeLists.Insert(type.AttributeLists.IndexOf(list) + 1, added))));
            }
        }

        return repairs.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> Structs(INamespaceOrTypeSymbol container)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: false } type)
            {
                yield return type;
            }

            foreach (INamedTypeSymbol inner in Structs(member))
            {
                yield return inner;
            }
        }
    }
}
