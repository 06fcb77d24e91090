using System;

namespace Tophalf;

/// <summary>This method must not be reached in the given context, through whatever path.</summary>
/// <param name="context">The context, or several.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true)]
public sealed class NeverInAttribute(MiniportContext context) : Attribute
{
    /// <summary>The context, or several.</summary>
    public MiniportContext Context { get; } = context;

    /// <summary>A parameter that lifts the rule when its argument is the constant <see cref="UnlessValue"/>.</summary>
    public string? UnlessParameter { get; set; }

    /// <summary>The constant that lifts the rule.</summary>
    public long UnlessValue { get; set; }

    /// <summary>Why, and what to do instead: one sentence for the diagnostic.</summary>
    public string? Reason { get; set; }
}
