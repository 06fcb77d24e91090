using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Generators.Parse;

/// <summary>Names that the compiler and people understand, and that clash with nothing.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat QualifiedFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary>"Samples.class.PiixController": for comments and file names.</summary>
    public static string Display(INamespaceOrTypeSymbol symbol) => symbol.ToDisplayString(QualifiedFormat);

    /// <summary>"Samples.@class.PiixController": what a namespace declaration wants. For what is not generic.</summary>
    public static string Escaped(INamespaceOrTypeSymbol symbol) => string.Join(".", Display(symbol).Split('.').Select(Escape));

    /// <summary>"global::Samples.@class.PiixController": right wherever it is written. For what is not generic.</summary>
    public static string Full(INamedTypeSymbol symbol) => "global::" + Escaped(symbol);

    // Contextual keywords too: "ref global::Samples.partial Of()" begins a partial member.
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>
    /// The name, with as many underscores as it takes for it to mean nothing where the type is declared: a new member of
    /// that name would clash with a member, or hide from the author's own code what that name means now.
    /// </summary>
    public static string Unused(string name, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        while (type.Name == name
            || !type.GetMembers(name).IsEmpty
            || type.DeclaringSyntaxReferences.Any(part => HasMeaning(name, part, compilation, cancellation)))
        {
            name += "_";
        }

        return name;
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

    // Every part may see other names: usings and aliases are those of its file.
    private static bool HasMeaning(string name, SyntaxReference part, Compilation compilation, CancellationToken cancellation) =>
        part.GetSyntax(cancellation) is BaseTypeDeclarationSyntax declaration
        && !compilation.GetSemanticModel(part.SyntaxTree)
            .LookupSymbols(declaration.Identifier.SpanStart, name: name)
            .IsEmpty;
}
