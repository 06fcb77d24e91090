using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Origins;

/// <summary>A delegate that is added and taken off again before anything runs: what was there before is there again.</summary>
internal static class Cancelled
{
    /// <summary>Whether what adds a delegate is followed by what takes it off, with nothing but the like between.</summary>
    public static bool Is(SyntaxNode addition)
    {
        if (addition is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Right: NameSyntax or MemberAccessExpressionSyntax, Parent: StatementSyntax { Parent: { } block } statement } added)
        {
            return false;
        }

        foreach (StatementSyntax next in block.ChildNodes().OfType<StatementSyntax>().SkipWhile(one => one != statement).Skip(1))
        {
            if (next is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression, Right: NameSyntax or MemberAccessExpressionSyntax } change })
            {
                return false;
            }

            if (change.IsKind(SyntaxKind.SubtractAssignmentExpression) && SyntaxFactory.AreEquivalent(change.Left, added.Left) && SyntaxFactory.AreEquivalent(change.Right, added.Right))
            {
                return true;
            }
        }

        return false;
    }
}
