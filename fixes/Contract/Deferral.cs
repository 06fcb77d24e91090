using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Contract;

/// <summary>What of a Service can be done later: statements that stand together and end the routine.</summary>
/// <param name="Moved">The statements, the last <c>return InterruptOutcome.Handled</c> not among them.</param>
/// <param name="Replaced">What <c>return InterruptOutcome.Defer</c> takes the place of: those, and the return where it stands behind them.</param>
/// <param name="Condition">What tells the worker that it is meant; null when nothing else is ever deferred.</param>
internal sealed record Deferral(
    ImmutableArray<StatementSyntax> Moved, ImmutableArray<StatementSyntax> Replaced, ExpressionSyntax? Condition)
{
    /// <summary>The deferral of a Service; null when the statement cannot be done later as it stands.</summary>
    public static Deferral? Of(ServiceBody service)
    {
        if (service.Statement.Parent is not BlockSyntax block || service.Statement is ReturnStatementSyntax or LocalDeclarationStatementSyntax)
        {
            return Embedded(service);
        }

        StatementSyntax[] rest = [.. block.Statements.Skip(block.Statements.IndexOf(service.Statement))];
        bool returns = rest[rest.Length - 1] is ReturnStatementSyntax last && service.Is(last.Expression, "Handled");
        ImmutableArray<StatementSyntax> moved = [.. returns ? rest.Take(rest.Length - 1) : rest];
        return (returns ? IsInOpen(service, block) : OnlyReturnsAfter(service, block)) && IsFree(service, moved)
            ? Make(service, moved, [.. rest])
            : null;
    }

    // The statement of an if without braces.
    private static Deferral? Embedded(ServiceBody service) =>
        service.Statement is ExpressionStatementSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } alone
        && OnlyReturnsAfter(service, alone) && IsFree(service, [alone])
            ? Make(service, [alone], [alone])
            : null;

    private static Deferral? Make(ServiceBody service, ImmutableArray<StatementSyntax> moved, ImmutableArray<StatementSyntax> replaced)
    {
        bool defers = service.Body.DescendantNodes().OfType<ExpressionSyntax>().Any(expression => service.Is(expression, "Defer"))
            || service.Body.DescendantNodes().OfType<ReturnStatementSyntax>().Any(other => !service.Is(other.Expression, "Handled") && !service.Is(other.Expression, "Defer"));
        if (!defers)
        {
            return new Deferral(moved, replaced, null);
        }

        return ConditionOf(service, replaced[0]) is { } condition ? new Deferral(moved, replaced, condition) : null;
    }

    // What is taken out of a lock, a try or a function of its own would not run as it did there.
    private static bool IsInOpen(ServiceBody service, BlockSyntax block) => block.AncestorsAndSelf()
        .TakeWhile(node => node != service.Body)
        .All(static node => node is BlockSyntax or IfStatementSyntax or ElseClauseSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax);

    // Behind the block comes nothing but the return, however deep the block lies in conditions.
    private static bool OnlyReturnsAfter(ServiceBody service, StatementSyntax inner)
    {
        SyntaxNode? node = inner;
        while (node != service.Body)
        {
            SyntaxNode? outer = node?.Parent;
            switch (outer)
            {
                case IfStatementSyntax or ElseClauseSyntax:
                    break;

                case BlockSyntax block when node is StatementSyntax statement:
                    StatementSyntax[] after = [.. block.Statements.Skip(block.Statements.IndexOf(statement) + 1)];
                    if (after is [ReturnStatementSyntax { Expression: var result }])
                    {
                        return service.Is(result, "Handled");
                    }

                    if (after.Length > 0)
                    {
                        return false;
                    }

                    break;

                default:
                    return false;
            }

            node = outer;
        }

        return false;
    }

    // Work has the parameters of Service and nothing else: what is computed before stays behind. And it cannot be left
    // from the middle, or jumped into.
    private static bool IsFree(ServiceBody service, ImmutableArray<StatementSyntax> moved)
    {
        if (moved.IsEmpty)
        {
            return false;
        }

        foreach (SyntaxNode node in moved.SelectMany(static statement => statement.DescendantNodesAndSelf()))
        {
            if (node is ReturnStatementSyntax or GotoStatementSyntax or LabeledStatementSyntax or YieldStatementSyntax or LocalFunctionStatementSyntax)
            {
                return false;
            }

            if (node is IdentifierNameSyntax name
                && service.Model.GetSymbolInfo(name, service.Cancellation).Symbol is ILocalSymbol or IRangeVariableSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
                && !IsDeclaredIn(moved, service.Model.GetSymbolInfo(name, service.Cancellation).Symbol!))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDeclaredIn(ImmutableArray<StatementSyntax> moved, ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.All(reference => moved.Any(statement => statement.Span.Contains(reference.Span)));

    // The worker is called for other reasons too. What the cause alone decides, it can decide as well.
    private static ExpressionSyntax? ConditionOf(ServiceBody service, StatementSyntax first) =>
        first.FirstAncestorOrSelf<IfStatementSyntax>() is { Parent: BlockSyntax block } condition && block == service.Body
        && condition.Statement.Span.Contains(first.Span)
        && condition.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any()
        && condition.Condition.DescendantNodesAndSelf().All(node => node is not (InvocationExpressionSyntax or AssignmentExpressionSyntax)
            && (node is not IdentifierNameSyntax name || IsKnownToWork(service, name)))
            ? condition.Condition
            : null;

    private static bool IsKnownToWork(ServiceBody service, IdentifierNameSyntax name) =>
        service.Model.GetSymbolInfo(name, service.Cancellation).Symbol is IParameterSymbol { Ordinal: 2 }
            or IFieldSymbol { IsConst: true } or INamespaceOrTypeSymbol;
}
