using System;

namespace Tophalf;

/// <summary>What code must not do in a context: the attribute of a member of <see cref="MiniportContext"/>.</summary>
/// <param name="effects">What is forbidden.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ForbidsAttribute(MiniportEffects effects) : Attribute
{
    /// <summary>What is forbidden.</summary>
    public MiniportEffects Effects { get; } = effects;
}
