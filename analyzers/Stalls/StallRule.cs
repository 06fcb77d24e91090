using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Stalls;

/// <summary>
/// All stalls of one call of a routine together stay under a millisecond. The state is how many microseconds went by in
/// the method; a loop is followed round by round, so that its end is where its condition says, or never.
/// </summary>
internal sealed class StallRule(RuleBook rules) : PathRule<StallState>
{
    private const int Limit = 1000;

    /// <inheritdoc/>
    public override StallState Start => default;

    /// <inheritdoc/>
    // A loop that stalls for a microsecond each time reaches the limit before.
    public override int LongestLoop => Limit + 100;

    /// <inheritdoc/>
    public override bool Concerns(IOperation operation) =>
        operation is IInvocationOperation call && call.Arguments.Any(argument => rules.IsStall(argument.Parameter));

    // A routine that stalls is believed to stall for what it is told.
    public override bool LooksInto(IMethodSymbol method) => !method.Parameters.Any(rules.IsStall);

    /// <inheritdoc/>
    public override StallState After(IOperation operation, StallState state, PathPoint point)
    {
        IArgumentOperation time = ((IInvocationOperation)operation).Arguments.First(argument => rules.IsStall(argument.Parameter));
        // However long it is: it is some time, and a loop of it has to end.
        long microseconds = point.Evaluate(time.Value) is { HasValue: true, Value: IConvertible value and not string } ? Convert.ToInt64(value, null) : 1;
        return Spend(operation, state, microseconds, point);
    }

    /// <inheritdoc/>
    public override StallState Leave(
        IOperation call, IReadOnlyList<IArgumentOperation> arguments, StallState before, StallState after, PathPoint point) =>
        after.IsReported ? before with { IsReported = true } : Spend(call, before, after.Microseconds, point);

    /// <inheritdoc/>
    public override bool Covers(StallState earlier, StallState later) =>
        earlier.IsReported == later.IsReported && earlier.Microseconds >= later.Microseconds;

    private static StallState Spend(IOperation at, StallState before, long microseconds, PathPoint point)
    {
        long total = before.Microseconds + microseconds;
        if (total < Limit)
        {
            return before with { Microseconds = (int)total };
        }

        point.Report(ContextRules.StallsTooLong, at, $"{total}");
        return new StallState(0, IsReported: true);
    }
}
