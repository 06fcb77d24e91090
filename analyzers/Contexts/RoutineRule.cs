namespace Tophalf.Analyzers.Contexts;

/// <summary>One rule about where a routine may run.</summary>
/// <param name="IsOnly">Whether the contexts are the allowed ones; else they are the forbidden ones.</param>
/// <param name="Contexts">The contexts.</param>
/// <param name="Action">The control action that the rule asks for.</param>
/// <param name="UnlessParameter">The place of the parameter whose constant lifts the rule.</param>
/// <param name="UnlessValue">That constant.</param>
/// <param name="Reason">Why, and what to do instead.</param>
internal sealed record RoutineRule(
    bool IsOnly, long Contexts, long? Action, int? UnlessParameter, long UnlessValue, string? Reason)
{
    /// <summary>Whether a context is among those of the rule.</summary>
    public bool Names(RunContext context) =>
        (Contexts & context.Routine) != 0 && (Action is null || context.Action is null || Action == context.Action);
}
