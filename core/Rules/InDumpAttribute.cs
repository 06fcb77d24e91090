using System;

namespace Tophalf;

/// <summary>
/// What a routine is while the miniport is loaded for a crash dump or hibernation: the attribute of a member of
/// <see cref="MiniportContext"/>. A member without it does not run then.
/// </summary>
/// <param name="context">The contexts, <see cref="MiniportContext.Dump"/> among them.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class InDumpAttribute(MiniportContext context) : Attribute
{
    /// <summary>The contexts.</summary>
    public MiniportContext Context { get; } = context;
}
