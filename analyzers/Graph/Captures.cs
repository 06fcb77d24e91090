using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>Whether a nested function uses what is around it: then each delegate of it is an object of its own.</summary>
internal static class Captures
{
    public static bool Anything(IMethodSymbol function, SemanticModels models)
    {
        if (function.MethodKind is not (MethodKind.LocalFunction or MethodKind.LambdaMethod) || function.IsStatic
            || function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax || models.Of(syntax.SyntaxTree) is not { } model)
        {
            return false;
        }

        DataFlowAnalysis? flow = syntax switch
        {
            ExpressionSyntax expression => model.AnalyzeDataFlow(expression),
            LocalFunctionStatementSyntax { Body: { } body } => model.AnalyzeDataFlow(body),
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => model.AnalyzeDataFlow(expression),
            _ => null,
        };
        if (flow is not { Succeeded: true })
        {
            return true;
        }

        foreach (ISymbol used in flow.ReadInside.Union(flow.WrittenInside, SymbolEqualityComparer.Default))
        {
            if (used is not (ILocalSymbol { IsConst: true } or IRangeVariableSymbol)
                && !SymbolEqualityComparer.Default.Equals(used.ContainingSymbol, function) && !IsInside(used, function))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(ISymbol symbol, IMethodSymbol function)
    {
        for (ISymbol? around = symbol.ContainingSymbol; around is not null; around = around.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(around, function))
            {
                return true;
            }
        }

        return false;
    }
}
