using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH1006: hands a request back after the last statement that touches it, where all of that stands in one block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CompleteLast() : RuleFix("TH1006")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        foreach (BlockSyntax block in place.Node.Ancestors().TakeWhile(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<BlockSyntax>())
        {
            int touching = block.Statements.IndexOf(one => one.Span.Contains(place.Node.Span));
            for (int completing = touching - 1; completing >= 0; completing--)
            {
                if (RequestOf(place, block.Statements[completing]) is { } request && Names(place, block.Statements[touching], request))
                {
                    return Move(place, block, completing, request);
                }
            }
        }

        return [];
    }

    // The request that a statement hands back itself, not by a method of the author's.
    private static ISymbol? RequestOf(FixPlace place, StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
        && place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is IMethodSymbol method
        && method.Parameters.FirstOrDefault(static parameter => parameter.Attribute("HandedBackAttribute") is not null) is { } handed
        && handed.Ordinal < call.ArgumentList.Arguments.Count
        && call.ArgumentList.Arguments.All(static argument => argument.NameColon is null)
            ? Variable(place, call.ArgumentList.Arguments[handed.Ordinal].Expression)
            : null;

    private static ISymbol? Variable(FixPlace place, ExpressionSyntax expression) =>
        place.Model.GetSymbolInfo(expression, place.Cancellation).Symbol is { } symbol and (ILocalSymbol or IParameterSymbol) ? symbol : null;

    private static ImmutableArray<Repair> Move(FixPlace place, BlockSyntax block, int completing, ISymbol request)
    {
        StatementSyntax completion = block.Statements[completing];
        int last = block.Statements.LastIndexOf(statement => Names(place, statement, request));
        StatementSyntax[] passed = [.. block.Statements.Skip(completing + 1).Take(last - completing)];
        if (passed.Length == 0 || passed.Any(statement => Leaves(statement) || HandsBack(place, statement))
            || place.Model.AnalyzeDataFlow(passed[0], passed[^1]) is not { Succeeded: true } passedFlow
            || place.Model.AnalyzeDataFlow(completion) is not { Succeeded: true } flow
            || flow.ReadInside.Intersect(passedFlow.WrittenInside, SymbolEqualityComparer.Default).Any(static symbol => symbol is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None }))
        {
            return [];
        }

        SyntaxList<StatementSyntax> changed = block.Statements.RemoveAt(completing).Insert(last, completion);
        return place.Replace("Hand the request back last", nameof(CompleteLast), block, block.WithStatements(changed));
    }

    private static bool Names(FixPlace place, StatementSyntax statement, ISymbol request) =>
        statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == request.Name
            && SymbolEqualityComparer.Default.Equals(place.Model.GetSymbolInfo(name, place.Cancellation).Symbol, request));

    // What leaves the block on the way would leave the request running.
    private static bool Leaves(StatementSyntax statement) => statement.DescendantNodesAndSelf().Any(static node =>
        node is ReturnStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax
            or YieldStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax);

    private static bool HandsBack(FixPlace place, StatementSyntax statement) => statement.DescendantNodesAndSelf().OfType<ExpressionStatementSyntax>()
        .Any(inner => RequestOf(place, inner) is not null);
}
