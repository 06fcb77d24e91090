using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Deferral;

/// <summary>How far a deferral has come on a path.</summary>
internal readonly record struct DeferralState
{
    /// <summary>Whether the interrupt was dismissed.</summary>
    public bool IsDismissed { get; init; }

    /// <summary>Where interrupts were disabled, as long as they are.</summary>
    public IOperation? Disabled { get; init; }

    /// <summary>Whether they were disabled before the interrupt was dismissed.</summary>
    public bool IsDisabledFirst { get; init; }

    /// <summary>Where interrupts were enabled.</summary>
    public IOperation? Enabled { get; init; }

    /// <summary>Whether the device was looked at since.</summary>
    public bool HasLooked { get; init; }

    /// <summary>Where a callback was requested, the last time.</summary>
    public IOperation? Request { get; init; }

    /// <summary>The variable that holds whether it was granted.</summary>
    public object? Answer { get; init; }

    /// <summary>Whether it was granted, where that is known.</summary>
    public bool? IsGranted { get; init; }

    /// <summary>Whether the device was written to since, in a way that nobody said the meaning of: it may be any step.</summary>
    public bool HasWritten { get; init; }
}
