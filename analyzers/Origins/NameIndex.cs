using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>Where in the compilation a name is written, and where objects are made: each file is read when it is first asked about.</summary>
internal sealed class NameIndex(SemanticModels models)
{
    private readonly Dictionary<SyntaxTree, NamesInFile> _files = [];
    private readonly Dictionary<SyntaxNode, ISymbol?> _meant = [];
    private readonly Lazy<HashSet<string>> _aliases = new(() => new HashSet<string>(models.Trees.SelectMany(NamesInFile.AliasesIn), StringComparer.Ordinal));

    /// <summary>The expressions that mean a symbol, as it is defined.</summary>
    public IEnumerable<SimpleNameSyntax> Of(ISymbol symbol) =>
        FilesThatSee(symbol).SelectMany(file => file.Of(symbol.Name)).Where(name => Means(name, symbol));

    /// <summary>The expressions and initializers that call a constructor.</summary>
    public IEnumerable<SyntaxNode> CallsOf(IMethodSymbol constructor) =>
        FilesThatSee(constructor).SelectMany(file => file.MayCall(constructor, _aliases.Value)).Where(creation => Means(creation, constructor));

    // What is private, or belongs to a method, is named in its own type only.
    private IEnumerable<NamesInFile> FilesThatSee(ISymbol symbol)
    {
        bool isOwn = symbol is ILocalSymbol or IParameterSymbol or { DeclaredAccessibility: Accessibility.Private };
        return (isOwn && symbol.ContainingType is { DeclaringSyntaxReferences: { IsEmpty: false } parts }
            ? parts.Select(static part => part.SyntaxTree).Distinct()
            : models.Trees).Select(In);
    }

    private NamesInFile In(SyntaxTree tree)
    {
        if (!_files.TryGetValue(tree, out NamesInFile? file))
        {
            file = new NamesInFile(tree);
            _files.Add(tree, file);
        }

        return file;
    }

    private bool Means(SyntaxNode node, ISymbol symbol)
    {
        if (!_meant.TryGetValue(node, out ISymbol? meant))
        {
            meant = models.Of(node.SyntaxTree)?.GetSymbolInfo(node).Symbol;
            meant = ((meant as IMethodSymbol)?.ReducedFrom ?? meant)?.OriginalDefinition;
            _meant.Add(node, meant);
        }

        return SymbolEqualityComparer.Default.Equals(meant, symbol);
    }
}
