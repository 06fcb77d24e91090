namespace Tophalf.Hosting.Guard;

/// <summary>How a scenario ended under page guard.</summary>
public enum PageGuardOutcome
{
    /// <summary>It ended well.</summary>
    Passed,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>Memory was accessed that must not be: of a completed request, or past the end of one.</summary>
    Faulted,

    /// <summary>The child ended for another reason.</summary>
    Died,

    /// <summary>It took too long, and the child was killed.</summary>
    TimedOut,
}
