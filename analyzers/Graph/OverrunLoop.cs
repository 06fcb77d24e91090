using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// A counting loop that goes one too far: <c>for (int i = 0; i &lt;= numbers.Length; i++) { numbers[i] = 0; }</c>. The graph does not
/// go round by round; what counts, and how far, is written in the loop.
/// </summary>
internal static class OverrunLoop
{
    /// <summary>Whether an element is looked at in every round of a loop, and not there in the last.</summary>
    /// <param name="element">The element.</param>
    /// <param name="index">Its index.</param>
    /// <param name="body">The method.</param>
    /// <param name="length">How long the array is, if that is known.</param>
    /// <param name="numberOf">The number that an expression is.</param>
    public static bool Overruns(IOperation element, IOperation index, MethodBody body, long? length, Func<IOperation, long?> numberOf)
    {
        if (index is not ILocalReferenceOperation { Local.Name: var counter }
            || element.Syntax is not ElementAccessExpressionSyntax { Expression: var array }
            || LoopAround(element.Syntax) is not
            {
                Declaration.Variables: [{ Identifier.ValueText: var counted, Initializer.Value: var first }],
                Condition: BinaryExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var compared }, Right: var limit } condition,
                Incrementors: [{ } step],
            } loop
            || counted != counter || compared != counter || !IsOneMore(step, counter) || LeavesOrCounts(loop.Statement, counter))
        {
            return false;
        }

        bool isIncluded = condition.IsKind(SyntaxKind.LessThanOrEqualExpression);
        if (!isIncluded && !condition.IsKind(SyntaxKind.LessThanExpression))
        {
            return false;
        }

        // Up to its own length, whatever that is.
        if (isIncluded && first is LiteralExpressionSyntax { Token.Value: 0 } && array is IdentifierNameSyntax && limit is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } own
            && own.Expression.IsEquivalentTo(array))
        {
            return true;
        }

        return length is not null && first is LiteralExpressionSyntax { Token.Value: int start }
            && body.Graphs.SelectMany(static graph => graph.Blocks).Select(static block => block.BranchValue).OfType<IBinaryOperation>()
                .FirstOrDefault(branch => branch.Syntax == condition) is { RightOperand: var end } && numberOf(end) is { } bound
            && bound - (isIncluded ? 0 : 1) is var last && last >= start && last >= length;
    }

    // The loop in every round of which it is evaluated.
    private static ForStatementSyntax? LoopAround(SyntaxNode syntax)
    {
        for (SyntaxNode? around = syntax.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case ForStatementSyntax loop:
                    return loop.Statement.Span.Contains(syntax.Span) ? loop : null;

                case IfStatementSyntax or SwitchStatementSyntax or WhileStatementSyntax or CommonForEachStatementSyntax or TryStatementSyntax or ConditionalExpressionSyntax
                    or SwitchExpressionSyntax or ConditionalAccessExpressionSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression }:
                    return null;
            }
        }

        return null;
    }

    private static bool IsOneMore(ExpressionSyntax step, string counter) => step switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression, Operand: IdentifierNameSyntax name } => name.Identifier.ValueText == counter,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression, Operand: IdentifierNameSyntax name } => name.Identifier.ValueText == counter,
        _ => false,
    };

    // A way out before the last round, or a counter that is set in between.
    private static bool LeavesOrCounts(StatementSyntax statement, string counter) => statement.DescendantNodesAndSelf().Any(node => node
        is BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or ContinueStatementSyntax or YieldStatementSyntax
        || (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax assigned } && assigned.Identifier.ValueText == counter)
        || (node is PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax before } && before.Identifier.ValueText == counter)
        || (node is PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax after } && after.Identifier.ValueText == counter)
        || (node is ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed } && passed.Identifier.ValueText == counter));
}
