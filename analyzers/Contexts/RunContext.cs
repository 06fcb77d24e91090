namespace Tophalf.Analyzers.Contexts;

/// <summary>A context in which code runs: one routine of a miniport, and, for a control routine, the action it is asked for.</summary>
/// <param name="Routine">One bit of the enumeration of contexts.</param>
/// <param name="Action">The control action, where there is one.</param>
internal readonly record struct RunContext(long Routine, long? Action);
