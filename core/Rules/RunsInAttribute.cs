using System;

namespace Tophalf;

/// <summary>This method runs in the given context: the analyzer starts there, and its overrides and implementations do too.</summary>
/// <param name="context">The context, or several.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue)]
public sealed class RunsInAttribute(MiniportContext context) : Attribute
{
    /// <summary>The context, or several.</summary>
    public MiniportContext Context { get; } = context;
}
