using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Generators.Parse;

/// <summary>Names that the compiler and people understand, and that clash with nothing.</summary>
internal static class Names
{
    /// <summary>"global::Samples.@class.PiixController": right wherever it is written.</summary>
    public static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>"Samples.@class.PiixController": what a namespace declaration wants.</summary>
    public static readonly SymbolDisplayFormat Escaped =
        Full.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>"Samples.class.PiixController": for comments and file names.</summary>
    public static readonly SymbolDisplayFormat Display = Escaped.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The name, with as many underscores as it takes for no member of the type to have it, nor the type itself.</summary>
    public static string Unused(string name, INamedTypeSymbol type)
    {
        HashSet<string> taken = new(type.MemberNames, StringComparer.Ordinal) { type.Name };
        return Unused(name, taken);
    }

    /// <summary>The name, with as many underscores as it takes for it not to be taken; it is from then on.</summary>
    public static string Unused(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
