using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Devices;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Deferral;

/// <summary>
/// The five steps of a deferral that is written by hand: dismiss, disable, request the worker, finish there, enable; and
/// look once more. What is refused is taken back.
/// </summary>
internal sealed class DeferralRule(ContextNames names, PortRoutines routines, InterruptSteps steps, DeviceAccess device) : PathRule<DeferralState>
{
    private readonly long _interrupt = names.Find("Interrupt") ?? 0;
    private readonly long _worker = names.Find("Worker") ?? 0;
    private readonly HashSet<IMethodSymbol> _workers = new(SymbolEqualityComparer.Default);

    /// <inheritdoc/>
    public override DeferralState Start => default;

    /// <inheritdoc/>
    // Interrupt routines come before workers, so the workers that leave a channel disabled are known by then.
    public override bool AppliesTo(Root root) =>
        (root.Context.Routine == _interrupt && steps.Of(root.Method) is null && !QuestionRule.Asks(root.Method))
        || _workers.Contains(root.Method);

    /// <inheritdoc/>
    public override bool LooksInto(IMethodSymbol method) => steps.Of(method) is null && !device.IsDeclared(method) && !routines.Has(method);

    /// <inheritdoc/>
    public override bool Concerns(IOperation operation) =>
        operation is ISimpleAssignmentOperation or IFlowCaptureOperation
            ? operation.ChildOperations.Any(child => Inner(child) is IInvocationOperation call && IsRequest(call))
            : device.Writes(operation) || device.Reads(operation)
                || (operation is IInvocationOperation invocation && (steps.Of(invocation.TargetMethod) is not null || IsRequest(invocation)));

    /// <inheritdoc/>
    public override DeferralState Enter(DeferralState state) => state;

    /// <inheritdoc/>
    public override DeferralState After(IOperation operation, DeferralState state, PathPoint point) => operation switch
    {
        ISimpleAssignmentOperation assignment => state with { Answer = Variable(assignment.Target) },
        IFlowCaptureOperation capture => state with { Answer = capture.Id },
        IInvocationOperation call when IsRequest(call) => Request(call, state, point),
        IInvocationOperation call when steps.Of(call.TargetMethod) is { } step => Step(step, call, state),
        _ => device.Writes(operation) ? state with { HasWritten = true } : state with { HasLooked = true },
    };

    /// <inheritdoc/>
    public override DeferralState Assuming(IOperation condition, bool holds, DeferralState state) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Assuming(not.Operand, !holds, state),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: 0 or false or (byte)0 } } binary =>
            Assuming(Inner(binary.LeftOperand), holds, state),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand.ConstantValue: { HasValue: true, Value: 0 or false or (byte)0 } } binary =>
            Assuming(Inner(binary.LeftOperand), !holds, state),
        _ when state.Request is { } request && (condition == request || (state.Answer is { } answer && Equals(Variable(condition), answer))) =>
            state with { IsGranted = holds },
        _ => state,
    };

    /// <inheritdoc/>
    public override void End(DeferralState state, PathPoint point)
    {
        bool isAskedFor = state.Request is not null && state.IsGranted != false;
        if (_workers.Contains(point.Body.Method))
        {
            EndWorker(state, isAskedFor, point);
        }
        else if (state.Disabled is { } disabled && !isAskedFor && !state.HasWritten)
        {
            point.Report(ContextRules.LeftDisabled, state.Request ?? disabled, state.Request is null ? "nobody is requested to enable them" : "the request was refused");
        }
    }

    private static void EndWorker(DeferralState state, bool isAskedFor, PathPoint point)
    {
        if (state.Enabled is { } enabled)
        {
            if (!state.HasLooked)
            {
                point.Report(ContextRules.NotLookedAgain, enabled);
            }
        }
        else if (!isAskedFor && !state.HasWritten && point.Body.Method.Locations.FirstOrDefault() is { IsInSource: true } place)
        {
            point.Report(ContextRules.LeftDisabled, place, "the worker ends without having enabled them");
        }
    }

    private static DeferralState Step(InterruptStep step, IInvocationOperation call, DeferralState state) => step switch
    {
        InterruptStep.Dismiss => state with { IsDismissed = true },
        InterruptStep.DisableInterrupts => state with { Disabled = call, IsDisabledFirst = !state.IsDismissed, Enabled = null },
        InterruptStep.EnableInterrupts => state with { Disabled = null, Enabled = call, HasLooked = false },
        _ => state with { HasLooked = true },
    };

    private DeferralState Request(IInvocationOperation call, DeferralState state, PathPoint point)
    {
        if (IsForWorker(call, point) && !_workers.Contains(point.Body.Method))
        {
            string? mistake = !state.IsDismissed && !state.HasWritten ? "the interrupt is dismissed"
                : state.Disabled is null && !state.HasWritten ? "interrupts are disabled on the channel"
                : state.IsDisabledFirst && state.IsDismissed ? "the interrupt is dismissed"
                : null;
            if (mistake is not null && state.Request is null)
            {
                point.Report(
                    ContextRules.DeferralOutOfOrder, call,
                    state.IsDisabledFirst && state.IsDismissed ? "interrupts are disabled" : "the worker is requested", mistake);
            }
        }

        if (state.Disabled is not null)
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (point.Evaluate(argument.Value) is { HasValue: true, Value: MethodValue workers })
                {
                    _workers.UnionWith(workers.Methods.Select(static worker => worker.OriginalDefinition));
                }
            }
        }

        return state with { Request = call, Answer = null, IsGranted = null, HasWritten = false };
    }

    // A routine of the port driver that is given one of the miniport's to call.
    private bool IsRequest(IInvocationOperation call) =>
        routines.Has(call.TargetMethod) && routines.Of(call.TargetMethod).Parameters.Any(static parameter => RuleBook.RunsIn(parameter) != 0);

    // A routine that requests callbacks of any kind says with a constant which.
    private bool IsForWorker(IInvocationOperation call, PathPoint point)
    {
        IMethodSymbol routine = routines.Of(call.TargetMethod);
        long contexts = routine.Parameters.Select(static parameter => RuleBook.RunsIn(parameter)).FirstOrDefault(static said => said != 0);
        IParameterSymbol? kind = routine.Parameters.FirstOrDefault(static parameter => parameter.Type.IsNamed("Tophalf.Ata", "IdeCallbackType"));
        return contexts == _worker
            || (kind is not null && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == kind.Ordinal) is { } argument
                && point.Evaluate(argument.Value) is { HasValue: true, Value: IConvertible value and not string }
                && kind.Type.GetMembers("WorkerRoutine").FirstOrDefault() is IFieldSymbol { ConstantValue: IConvertible wanted }
                && value.ToInt64(null) == wanted.ToInt64(null));
    }

    private static object? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };

    private static IOperation Inner(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Inner(conversion.Operand),
        IParenthesizedOperation parenthesized => Inner(parenthesized.Operand),
        IBinaryOperation { RightOperand.ConstantValue.HasValue: true } binary => Inner(binary.LeftOperand),
        _ => operation,
    };
}
