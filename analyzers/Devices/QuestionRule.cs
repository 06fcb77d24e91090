using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Devices;

/// <summary>A routine that only asks changes nothing on the device, unless it says that its read acknowledges.</summary>
internal sealed class QuestionRule(DeviceAccess device) : PathRule<bool>
{
    /// <inheritdoc/>
    // Whether the routine says that it acknowledges: nothing else is remembered.
    public override bool Start => false;

    /// <inheritdoc/>
    public override bool AppliesTo(Root root) => Asks(root.Method);

    /// <inheritdoc/>
    public override bool StartOf(Root root) => root.Method.Attribute("AcknowledgingAttribute") is not null;

    /// <inheritdoc/>
    public override bool LooksInto(IMethodSymbol method) => !device.IsDeclared(method);

    /// <inheritdoc/>
    public override bool Concerns(IOperation operation) => device.Writes(operation) || device.Acknowledges(operation) || device.ReadsData(operation);

    /// <inheritdoc/>
    public override bool Enter(bool state) => state;

    /// <inheritdoc/>
    public override bool After(IOperation operation, bool state, PathPoint point)
    {
        if (device.Writes(operation))
        {
            point.Report(ContextRules.QuestionWrites, operation, NameOf(operation));
        }
        else if (device.ReadsData(operation))
        {
            point.Report(ContextRules.DataBeforeDismissal, operation, NameOf(operation));
        }
        else if (!state)
        {
            point.Report(ContextRules.QuestionAcknowledges, operation, NameOf(operation));
        }

        return state;
    }

    public static bool Asks(IMethodSymbol routine) => ContractMembers.Of(routine).Any(static member => member.Attribute("OnlyAsksAttribute") is not null);

    public static string NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.OriginalDefinition.NameInType(),
        IPropertyReferenceOperation property => property.Property.OriginalDefinition.NameInType(),
        _ => DeviceAccess.PlainAccess(operation)?.NameInType() ?? operation.Syntax.ToString(),
    };
}
