using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0014: names a miniport of the project in DriverEntry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NameMiniport() : RuleFix("TH0014")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Around<AttributeSyntax>() is not { } attribute
            || attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is not { TypeArgumentList.Arguments: [var named] })
        {
            return [];
        }

        ITypeSymbol? current = place.Model.GetTypeInfo(named, place.Cancellation).Type;
        return
        [
            .. from miniport in Miniports(place.Model.Compilation.Assembly.GlobalNamespace)
               where !SymbolEqualityComparer.Default.Equals(miniport, current)
               from repair in place.Replace($"Name '{miniport.Name}'", nameof(NameMiniport) + miniport.Name, named, Attributes.Type(miniport).WithTriviaFrom(named))
               select repair,
        ];
    }

    private static IEnumerable<INamedTypeSymbol> Miniports(INamespaceOrTypeSymbol container)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Struct } type
                && type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "Tophalf.AtaMiniportAttribute"))
            {
                yield return type;
            }

            foreach (INamedTypeSymbol inner in Miniports(member))
            {
                yield return inner;
            }
        }
    }
}
