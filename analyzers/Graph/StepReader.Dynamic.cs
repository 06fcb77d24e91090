using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>What is bound when the program runs.</content>
internal sealed partial class StepReader
{
    private void Dynamic(IOperation operation)
    {
        // A member that is invoked is bound with its arguments.
        if (operation is IDynamicMemberReferenceOperation { Parent: IDynamicInvocationOperation })
        {
            return;
        }

        (IDynamicMemberReferenceOperation? member, int arity) = operation is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation called } invocation
            ? (called, invocation.Arguments.Length)
            : (operation as IDynamicMemberReferenceOperation, 0);
        if (member is { Instance: { } receiver })
        {
            _steps.Add(new DynamicCallStep(operation, receiver, member.MemberName, arity));
        }

        // What is found is kept at the call. Values travel in boxes.
        bool boxes = operation is not IDynamicInvocationOperation { Parent: IExpressionStatementOperation, Arguments: var arguments }
            || arguments.Any(static argument => argument.Type is not { IsReferenceType: true });
        Allocates(operation, AllocationKind.Object, "dynamic binding", boxes ? AllocationGrade.EveryCall : AllocationGrade.FirstCall);
    }
}
