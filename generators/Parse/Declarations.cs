using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Generators.Parse;

/// <summary>How a type and the types around it are declared, so that a second part can be added.</summary>
internal static class Declarations
{
    /// <summary>Whether generated code can add a part: partial and not generic, outwards to the namespace.</summary>
    public static bool IsExtensible(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsGenericType || outer.IsFileLocal || !IsPartial(outer, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The declaration of a second part: "partial struct Name".</summary>
    public static string Of(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return $"partial {keyword} {Names.Escape(type.Name)}";
    }

    /// <summary>The declarations around a type, outermost first.</summary>
    public static IEnumerable<string> Containers(INamedTypeSymbol type)
    {
        Stack<string> containers = new();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(Of(outer));
        }

        return containers;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
