using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH1013: says that an access to a register counts. What reads and writes at once is the author's to take apart.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReadVolatile() : RuleFix("TH1013")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Node is not ExpressionSyntax access)
        {
            return [];
        }

        return access.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } write when write.Left == access =>
                place.Replace("Write it by Volatile.Write", nameof(ReadVolatile), write, Call("Write", access, write.Right).WithTriviaFrom(write)),
            AssignmentExpressionSyntax change when change.Left == access => [],
            PostfixUnaryExpressionSyntax => [],
            PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression => [],
            _ => place.Replace("Read it by Volatile.Read", nameof(ReadVolatile), access, Call("Read", access).WithTriviaFrom(access)),
        };
    }

    private static InvocationExpressionSyntax Call(string name, ExpressionSyntax register, params ExpressionSyntax[] values) =>
        SyntaxFactory.InvocationExpression(
            Attributes.Member("System.Threading.Volatile", name),
            SyntaxFactory.ArgumentList(
            [
                SyntaxFactory.Argument(null, SyntaxFactory.Token(SyntaxKind.RefKeyword).WithTrailingTrivia(SyntaxFactory.Space), register.WithoutTrivia()),
                .. values.Select(static value => SyntaxFactory.Argument(value.WithoutTrivia())),
            ]))
            .WithAdditionalAnnotations(Formatter.Annotation);
}
