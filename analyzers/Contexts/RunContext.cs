namespace Tophalf.Analyzers.Contexts;

/// <summary>A context in which code runs: one routine of a miniport, and, for a control routine, the action it is asked for.</summary>
/// <param name="Routine">One bit of the enumeration of contexts.</param>
/// <param name="Action">The control action, where there is one.</param>
internal readonly record struct RunContext(long Routine, long? Action)
{
    /// <summary>Where code is judged that any routine may call: nothing is allowed there, and no routine has its bit.</summary>
    public static RunContext Any { get; } = new(long.MinValue, null);

    /// <summary>Whether it is not known which routine calls.</summary>
    public bool IsAny => this == Any;
}
