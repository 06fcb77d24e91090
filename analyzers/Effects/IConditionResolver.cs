namespace Tophalf.Analyzers.Effects;

/// <summary>Answers the conditions of a verdict at one call site.</summary>
internal interface IConditionResolver
{
    /// <summary>
    /// What the call does because of the condition: <see cref="Effect.None"/> if it is harmless here, null if the call site
    /// does not decide it.
    /// </summary>
    Effect? Resolve(Condition condition);
}
