using Microsoft.CodeAnalysis;
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

            default:
                return (true, false);
        }
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
