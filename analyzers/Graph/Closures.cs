using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What a lambda captures lives in an object that is made where the scope of the captured variables begins: whoever enters
/// it pays, whether or not the lambda is reached.
/// </summary>
internal static class Closures
{
    /// <summary>The lambdas for whose variables entering a method allocates.</summary>
    public static IEnumerable<SyntaxNode> MadeAtEntry(IMethodSymbol method, SemanticModels models)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration || models.Of(declaration.SyntaxTree) is not { } model)
        {
            yield break;
        }

        foreach (AnonymousFunctionExpressionSyntax lambda in declaration.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>())
        {
            if (model.AnalyzeDataFlow(lambda) is { Succeeded: true } flow
                && flow.ReadInside.Concat(flow.WrittenInside).Any(used => SymbolEqualityComparer.Default.Equals(used.ContainingSymbol, method) && IsOfEntry(used, declaration)))
            {
                yield return lambda;
            }
        }
    }

    private static bool IsOfEntry(ISymbol used, SyntaxNode method) => used switch
    {
        IParameterSymbol { IsThis: false } => true,
        ILocalSymbol { IsConst: false } => used.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<BlockSyntax>()?.Parent == method,
        _ => false,
    };
}
