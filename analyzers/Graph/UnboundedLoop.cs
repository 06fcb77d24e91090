using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// A loop that nothing in it can end: it has no way out, or it is left for what others do to memory or to a device.
/// </summary>
/// <param name="At">The condition, or the loop.</param>
/// <param name="What">What it does, for the message.</param>
internal sealed record UnboundedLoop(SyntaxNode At, string What)
{
    private const string Endless = "a loop without a way out runs";

    public static IEnumerable<UnboundedLoop> In(ControlFlowGraph graph, Reachability reachable, MethodBody body, Func<IOperation, bool> readsDevice)
    {
        foreach (CodeLoop loop in CodeLoop.In(graph, reachable))
        {
            if (loop.Exits.IsEmpty)
            {
                if (PlaceOf(loop) is { } place && !body.Omitted.Contains(place))
                {
                    yield return new UnboundedLoop(place, Endless);
                }
            }
            else if (!new LoopProgress(loop, body, readsDevice).Is() && Whole(loop.Exits[0].Syntax) is var condition && !body.Omitted.Contains(condition))
            {
                yield return new UnboundedLoop(condition, $"a loop waits for '{condition}' to change");
            }
        }

        // A loop of which no operation is left in the graph.
        foreach (ILoopOperation loop in graph.OriginalOperation.DescendantsAndSelf().OfType<ILoopOperation>())
        {
            if (loop is IForLoopOperation { Condition: null } && loop.Body is IBlockOperation { Operations.IsEmpty: true } && reachable.Endless.Count > 0)
            {
                yield return new UnboundedLoop(loop.Syntax, Endless);
            }
        }
    }

    // The innermost statement that holds all of it; where there is only a jump, the first thing that is done.
    private static SyntaxNode? PlaceOf(CodeLoop loop)
    {
        SyntaxNode[] parts = [.. loop.Blocks.SelectMany(static block => block.Roots()).Select(static root => root.Syntax)];
        SyntaxNode? statement = parts.FirstOrDefault()?.AncestorsAndSelf().FirstOrDefault(node =>
            node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax && parts.All(part => node.Span.Contains(part.Span)));
        return statement switch
        {
            WhileStatementSyntax @while => @while.Condition,
            DoStatementSyntax @do => @do.Condition,
            ForStatementSyntax { Condition: { } condition } => condition,
            _ => statement ?? parts.FirstOrDefault(),
        };
    }

    // All of the condition that the graph has taken apart.
    private static SyntaxNode Whole(SyntaxNode part)
    {
        while (part.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression })
        {
            part = part.Parent;
        }

        return part;
    }
}
