namespace Tophalf.Hosting.Tracing;

/// <summary>What a trace entry is about.</summary>
internal enum TraceKind : byte
{
    /// <summary>A routine of the miniport is entered. Argument: the request or the control action.</summary>
    Entered,

    /// <summary>It came back. Result: its answer, if it has one.</summary>
    Left,

    /// <summary>The miniport called the port driver. Argument: the first one that tells something.</summary>
    Called,

    /// <summary>The same, and the second argument. Result: that.</summary>
    Written,

    /// <summary>The same, and what it got. Result: that.</summary>
    Answered,

    /// <summary>An interrupt line went up. Argument: its number.</summary>
    LineRaised,

    /// <summary>An interrupt line went down. Argument: its number.</summary>
    LineLowered,

    /// <summary>A request goes to the miniport. Argument: its number. Result: its function.</summary>
    RequestStarted,

    /// <summary>The miniport completed a request. Argument: its number. Result: its status.</summary>
    RequestCompleted,

    /// <summary>A request took too long. Argument: its number.</summary>
    RequestTimedOut,

    /// <summary>A callback was granted. Argument: its kind.</summary>
    CallbackGranted,

    /// <summary>A callback was refused. Argument: its kind.</summary>
    CallbackRefused,

    /// <summary>A violation was recorded. Argument: how many there were before.</summary>
    Violated,
}
