using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>The semantic models of all trees of a compilation, each made once.</summary>
internal sealed class SemanticModels(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>The trees of the compilation.</summary>
    public IEnumerable<SyntaxTree> Trees => compilation.SyntaxTrees;

    /// <summary>The model of a tree; null when the tree is not of this compilation.</summary>
    // A call graph crosses files, so an analysis that stays in the tree that the editor asks about would be blind. The
    // models are kept for as long as the analysis of this compilation is.
#pragma warning disable RS1030 // Do not invoke Compilation.GetSemanticModel within an analyzer
    public SemanticModel? Of(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model) && compilation.ContainsSyntaxTree(tree))
        {
            model = compilation.GetSemanticModel(tree);
            _models.Add(tree, model);
        }

        return model;
    }
#pragma warning restore RS1030
}
