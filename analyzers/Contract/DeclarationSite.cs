using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Contract;

/// <summary>Where a diagnostic about a declaration points: at its name.</summary>
internal static class DeclarationSite
{
    /// <summary>The name of a symbol where it is declared; no location when it comes from metadata.</summary>
    public static Location Of(ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location.IsInSource)
            {
                return location;
            }
        }

        return Location.None;
    }

    /// <summary>The name of the type declaration around a node.</summary>
    public static Location? TypeAround(SyntaxNode node)
    {
        for (SyntaxNode? current = node; current is not null; current = current.Parent)
        {
            if (current is BaseTypeDeclarationSyntax declaration)
            {
                return declaration.Identifier.GetLocation();
            }
        }

        return null;
    }
}
