using System;

namespace Tophalf;

/// <summary>What code may do beside calling routines, and what some contexts forbid.</summary>
[Flags]
public enum MiniportEffects
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It allocates on the managed heap.</summary>
    Allocates = 1 << 0,

    /// <summary>It waits, or may wait, without a bound: a lock, an event, a sleep.</summary>
    Blocks = 1 << 1,

    /// <summary>It throws an exception, caught or not.</summary>
    Throws = 1 << 2,

    /// <summary>It loops without a bound.</summary>
    RunsUnbounded = 1 << 3,
}
