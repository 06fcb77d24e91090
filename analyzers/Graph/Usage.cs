using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Whether a reference reads, writes, or does both.</summary>
internal static class Usage
{
    public static (bool Reads, bool Writes) Of(IOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == reference:
                return (false, true);

            case ICompoundAssignmentOperation compound when compound.Target == reference:
                return (true, true);

            case ICoalesceAssignmentOperation coalesce when coalesce.Target == reference:
                return (true, true);

            case IIncrementOrDecrementOperation:
                return (true, true);

            case ITupleOperation tuple when IsDeconstructed(tuple):
                return (false, true);

            // What is assigned is computed between the place and the assignment, so the graph keeps the place.
            case IFlowCaptureOperation:
                return OfKept(reference.Syntax);

            default:
                return (true, false);
        }
    }

    private static (bool Reads, bool Writes) OfKept(SyntaxNode place)
    {
        while (place.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple })
        {
            place = tuple;
        }

        return place.Parent is AssignmentExpressionSyntax assignment && assignment.Left == place
            ? (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression), true)
            : (true, false);
    }

    private static bool IsDeconstructed(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation outer)
        {
            tuple = outer;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }
}
