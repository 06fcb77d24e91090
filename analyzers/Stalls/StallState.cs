namespace Tophalf.Analyzers.Stalls;

/// <summary>How long a path has stalled.</summary>
/// <param name="Microseconds">Since the method began, or since it was last reported.</param>
/// <param name="IsReported">Whether it was: a caller does not hear of it again.</param>
internal readonly record struct StallState(int Microseconds, bool IsReported);
