using System;

namespace Tophalf;

/// <summary>
/// This method may do, in the given context, what a rule of the analyzers forbids there; so may what it calls, as far as it
/// calls it. Whoever calls the method is not told of it again. The reason is listed with those of all suppressions
/// (<c>dotnet build -t:TophalfSuppressions</c>) and written into the error log.
/// </summary>
/// <param name="rule">The rule: <c>"TH2001"</c>.</param>
/// <param name="context">The context, or several.</param>
/// <param name="because">Why it is right here. One sentence.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Event
    | AttributeTargets.Struct | AttributeTargets.Class,
    AllowMultiple = true, Inherited = false)]
public sealed class PermitsAttribute(string rule, MiniportContext context, string because) : Attribute
{
    /// <summary>The rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>The context, or several.</summary>
    public MiniportContext Context { get; } = context;

    /// <summary>Why it is right here.</summary>
    public string Because { get; } = because;
}
