using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Devices;

/// <summary>A declared register is accessed as often as the code says: not by a plain read or write.</summary>
internal sealed class RegisterRule : PathRule<bool>
{
    /// <inheritdoc/>
    public override bool Start => false;

    /// <inheritdoc/>
    public override bool Concerns(IOperation operation) => DeviceAccess.PlainAccess(operation) is not null;

    /// <inheritdoc/>
    public override bool After(IOperation operation, bool state, PathPoint point)
    {
        point.Report(ContextRules.PlainRegisterAccess, operation, QuestionRule.NameOf(operation));
        return state;
    }
}
