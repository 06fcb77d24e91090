using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Deferral;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Devices;

/// <summary>
/// An interrupt routine that is written by hand dismisses the interrupt before it reads the data; the state is whether it
/// has. What the dispatcher calls runs after the dismissal.
/// </summary>
internal sealed class DataReadRule(ContextNames names, InterruptSteps steps, DeviceAccess device) : PathRule<bool>
{
    private readonly long _interrupt = names.Find("Interrupt") ?? 0;

    /// <inheritdoc/>
    public override bool Start => false;

    /// <inheritdoc/>
    public override bool AppliesTo(Root root) =>
        root.Context.Routine == _interrupt && steps.Of(root.Method) is null && !ContractMembers.ImplementedBy(root.Method).Any();

    /// <inheritdoc/>
    public override bool LooksInto(IMethodSymbol method) => steps.Of(method) is null && !device.IsDeclared(method);

    /// <inheritdoc/>
    public override bool Concerns(IOperation operation) =>
        device.ReadsData(operation) || device.Acknowledges(operation) || device.Writes(operation)
        || (operation is IInvocationOperation call && steps.Of(call.TargetMethod) == InterruptStep.Dismiss);

    /// <inheritdoc/>
    public override bool Enter(bool state) => state;

    /// <inheritdoc/>
    public override bool After(IOperation operation, bool state, PathPoint point)
    {
        if (!device.ReadsData(operation))
        {
            // A write that nobody said the meaning of may be the dismissal.
            return true;
        }

        if (!state)
        {
            point.Report(ContextRules.DataBeforeDismissal, operation, QuestionRule.NameOf(operation));
        }

        return state;
    }
}
