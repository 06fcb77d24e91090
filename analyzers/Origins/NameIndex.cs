using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>Where in the compilation a name is written, and where objects are made: found once, when it is first asked.</summary>
internal sealed class NameIndex(SemanticModels models)
{
    private Dictionary<string, List<SimpleNameSyntax>>? _names;
    private readonly List<SyntaxNode> _creations = [];

    /// <summary>The expressions that mean a symbol, as it is defined.</summary>
    public IEnumerable<SimpleNameSyntax> Of(ISymbol symbol) =>
        Names().TryGetValue(symbol.Name, out List<SimpleNameSyntax>? names)
            ? names.Where(name => models.Of(name.SyntaxTree)?.GetSymbolInfo(name).Symbol is { } meant && Is(meant, symbol))
            : [];

    /// <summary>The expressions and initializers that call a constructor.</summary>
    public IEnumerable<SyntaxNode> CallsOf(IMethodSymbol constructor)
    {
        Names();
        return _creations.Where(creation => models.Of(creation.SyntaxTree)?.GetSymbolInfo(creation).Symbol is { } meant && Is(meant, constructor));
    }

    private static bool Is(ISymbol meant, ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(((meant as IMethodSymbol)?.ReducedFrom ?? meant).OriginalDefinition, symbol);

    private Dictionary<string, List<SimpleNameSyntax>> Names()
    {
        if (_names is not null)
        {
            return _names;
        }

        _names = [];
        foreach (SyntaxNode node in models.Trees.SelectMany(static tree => tree.GetRoot().DescendantNodes()))
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    if (!_names.TryGetValue(name.Identifier.ValueText, out List<SimpleNameSyntax>? same))
                    {
                        _names.Add(name.Identifier.ValueText, same = []);
                    }

                    same.Add(name);
                    break;

                case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    _creations.Add(node);
                    break;
            }
        }

        return _names;
    }
}
