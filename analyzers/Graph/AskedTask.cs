using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Tasks whose result is asked for only where they are complete: <c>if (task.IsCompleted) { Use(task.Result); }</c>.</summary>
internal static class AskedTask
{
    /// <summary>Whether a task has been asked whether it is complete, and is, where its result is asked for.</summary>
    /// <param name="waited">The task, or its awaiter.</param>
    /// <param name="models">What names mean.</param>
    public static bool IsComplete(IOperation? waited, SemanticModels models)
    {
        if (waited is IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } instance })
        {
            return IsComplete(instance, models);
        }

        return waited?.Syntax is ExpressionSyntax task && models.Of(task.SyntaxTree)?.GetSymbolInfo(task).Symbol is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None } or IFieldSymbol { IsReadOnly: true }
            && Conditions(task).Any(known => Says(known.Condition, known.Outcome, task) && !IsStoredBetween(task, known.Condition));
    }

    // What is known to have been asked, and how it came out.
    private static IEnumerable<(ExpressionSyntax Condition, bool Outcome)> Conditions(SyntaxNode code)
    {
        SyntaxNode node = code;
        while (node.Parent is { } parent and not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            switch (parent)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both when both.Right == node:
                    yield return (both.Left, both.IsKind(SyntaxKind.LogicalAndExpression));
                    break;

                case ConditionalExpressionSyntax choice when choice.Condition != node:
                    yield return (choice.Condition, choice.WhenTrue == node);
                    break;

                case IfStatementSyntax branch when branch.Condition != node:
                    yield return (branch.Condition, branch.Statement == node);
                    break;

                case BlockSyntax block:
                    foreach (IfStatementSyntax before in block.Statements.TakeWhile(statement => statement != node).OfType<IfStatementSyntax>())
                    {
                        if (before.Else is null && (before.Statement is BlockSyntax { Statements: [.., var last] } ? last : before.Statement) is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax)
                        {
                            yield return (before.Condition, false);
                        }
                    }

                    break;
            }

            node = parent;
        }
    }

    private static bool Says(ExpressionSyntax condition, bool outcome, ExpressionSyntax task) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Says(inner.Expression, outcome, task),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Says(not.Operand, !outcome, task),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => outcome && (Says(both.Left, true, task) || Says(both.Right, true, task)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => !outcome && (Says(either.Left, false, task) || Says(either.Right, false, task)),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled", Expression: var asked } =>
            outcome && SyntaxFactory.AreEquivalent(asked, task),
        _ => false,
    };

    // Another task may have come in its place.
    private static bool IsStoredBetween(ExpressionSyntax task, ExpressionSyntax condition) =>
        task.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.SpanStart > condition.Span.End && assignment.Span.End < task.SpanStart && SyntaxFactory.AreEquivalent(assignment.Left, task)) == true;
}
