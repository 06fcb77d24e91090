using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Requests;

/// <summary>
/// A request that was handed back to the port driver is not touched and not handed back again, and its status does not
/// say that it is pending.
/// </summary>
internal sealed class RequestRule(RuleBook rules) : PathRule<RequestState>
{
    /// <inheritdoc/>
    public override RequestState Start => RequestState.Empty;

    /// <inheritdoc/>
    public override bool Concerns(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments.Any(static argument => IsRequest(argument.Value)),
        ISimpleAssignmentOperation assignment => IsRequest(assignment.Target) || StatusOf(assignment.Target) is not null,
        IFlowCaptureOperation capture => IsRequest(capture.Value),
        _ => Pointer.Dereferenced(operation) is { } pointer && IsRequest(pointer),
    };

    /// <inheritdoc/>
    public override RequestState After(IOperation operation, RequestState state, PathPoint point) => operation switch
    {
        IInvocationOperation call => Call(call, state, point),
        ISimpleAssignmentOperation assignment when StatusOf(assignment.Target) is { } status => SetStatus(status, assignment.Value, state, point),
        ISimpleAssignmentOperation assignment => Variable(assignment.Target) is { } variable ? Assign(variable, assignment.Value, assignment, state) : state,
        IFlowCaptureOperation capture => Assign(capture.Id, capture.Value, capture, state),
        _ => Touch(operation, Pointer.Dereferenced(operation)!, state, point),
    };

    /// <inheritdoc/>
    public override RequestState Leave(
        IOperation call, IReadOnlyList<IArgumentOperation> arguments, RequestState before, RequestState after, PathPoint point)
    {
        // What fields hold now is not known.
        RequestState state = before.Without(static key => key is IFieldSymbol);
        foreach (IArgumentOperation argument in arguments)
        {
            if (!IsRequest(argument.Value) || argument.Parameter is not { } parameter || Variable(argument.Value) is not { } variable)
            {
                continue;
            }

            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                state = Assign(variable, null, argument, state);
                continue;
            }

            object request = before.HeldBy(variable);
            RequestMarks marks = after.Of(parameter.OriginalDefinition);
            RequestMarks known = state.Of(request);
            if ((known & RequestMarks.HandedBack) != 0 && marks != RequestMarks.None)
            {
                ReportTouched(argument, argument.Value, (call as IInvocationOperation)?.TargetMethod.Name, point);
                known &= ~RequestMarks.HandedBack;
                marks &= ~RequestMarks.HandedBack;
            }

            if ((known & RequestMarks.Pending) != 0 && (marks & RequestMarks.HandedBackAsIs) != 0)
            {
                ReportPending(call, argument.Value, point);
            }

            if ((marks & (RequestMarks.Pending | RequestMarks.StatusSet)) != 0)
            {
                known &= ~(RequestMarks.Pending | RequestMarks.StatusSet);
            }
            else if ((known & RequestMarks.StatusSet) != 0)
            {
                marks &= ~RequestMarks.HandedBackAsIs;
            }

            state = state.With(request, known | marks);
        }

        return state;
    }

    /// <inheritdoc/>
    public override RequestState Leaving(RequestState state) => state.Without(static key => key is not IParameterSymbol);

    private RequestState Call(IInvocationOperation call, RequestState state, PathPoint point)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!IsRequest(argument.Value) || argument.Parameter is not { } parameter || Variable(argument.Value) is not { } variable)
            {
                continue;
            }

            object request = state.HeldBy(variable);
            RequestMarks marks = state.Of(request);
            bool isHandedBack = rules.IsHandedBack(parameter);
            if ((marks & RequestMarks.HandedBack) != 0 && (isHandedBack || rules.Routines.Has(call.TargetMethod)))
            {
                ReportTouched(argument, argument.Value, rules.Routines.Of(call.TargetMethod).NameInType(), point);
                marks &= ~RequestMarks.HandedBack;
                isHandedBack = false;
            }

            if (isHandedBack && (marks & RequestMarks.Pending) != 0)
            {
                ReportPending(call, argument.Value, point);
            }

            if (isHandedBack)
            {
                marks |= RequestMarks.HandedBack;
                marks |= (marks & (RequestMarks.Pending | RequestMarks.StatusSet)) == 0 ? RequestMarks.HandedBackAsIs : RequestMarks.None;
            }

            state = state.With(request, marks);
        }

        return state;
    }

    private static RequestState Touch(IOperation at, IOperation pointer, RequestState state, PathPoint point)
    {
        if (Variable(pointer) is not { } variable)
        {
            return state;
        }

        object request = state.HeldBy(variable);
        RequestMarks marks = state.Of(request);
        if ((marks & RequestMarks.HandedBack) == 0)
        {
            return state.With(request, marks | RequestMarks.Touched);
        }

        ReportTouched(at.Parent is IMemberReferenceOperation member ? member : at, pointer, null, point);
        return state.With(request, marks & ~RequestMarks.HandedBack);
    }

    private static RequestState SetStatus(IOperation pointer, IOperation value, RequestState state, PathPoint point)
    {
        if (Variable(pointer) is not { } variable)
        {
            return state;
        }

        object request = state.HeldBy(variable);
        bool isPending = point.Evaluate(value) is { HasValue: true, Value: IConvertible status and not string } && Convert.ToInt64(status, null) == 0;
        RequestMarks others = state.Of(request) & ~(RequestMarks.Pending | RequestMarks.StatusSet);
        return state.With(request, others | (isPending ? RequestMarks.Pending : RequestMarks.StatusSet));
    }

    // What comes from elsewhere is a request that nothing is known of, each time anew.
    private static RequestState Assign(object variable, IOperation? value, object source, RequestState state) =>
        value is not null && Variable(value) is { } other
            ? state.Holding(variable, state.HeldBy(other))
            : state.With(source, RequestMarks.None).Holding(variable, source);

    private static void ReportTouched(IOperation at, IOperation request, string? by, PathPoint point) => point.Report(
        ContextRules.RequestTouched, at, $"'{request.Syntax}'", by is null ? "is touched" : $"is passed to {by}");

    private static void ReportPending(IOperation at, IOperation request, PathPoint point) =>
        point.Report(ContextRules.CompletedAsPending, at, $"'{request.Syntax}'");

    // The request whose status a reference is: irb->IrbStatus.
    private static IOperation? StatusOf(IOperation target) =>
        target is IFieldReferenceOperation { Field.Name: "IrbStatus", Instance: { } instance } && Pointer.Dereferenced(instance) is { } pointer && IsRequest(pointer)
            ? pointer
            : null;

    private static bool IsRequest(IOperation operation) =>
        operation.Type is IPointerTypeSymbol { PointedAtType: { } type } && type.IsNamed("Tophalf.Ata", "IdeRequestBlock");

    private static object? Variable(IOperation operation) => operation switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IFlowCaptureReferenceOperation capture => capture.Id,
        IConversionOperation { OperatorMethod: null } conversion when IsRequest(conversion.Operand) => Variable(conversion.Operand),
        IParenthesizedOperation parenthesized => Variable(parenthesized.Operand),
        _ => null,
    };
}
