namespace Tophalf.Benchmarks.Tails;

/// <summary>One row: whose interrupt routine is called, and what goes on beside it.</summary>
/// <param name="Group">Quiet, or with something that allocates.</param>
/// <param name="Subject">Whose routine, with what way out.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="AllocatesBeside">Whether a process beside it allocates; otherwise the same process does, or nobody.</param>
/// <param name="HasCollector">Whether there is a garbage collector in its process.</param>
internal sealed record Situation(string Group, string Subject, IReadOnlyList<string> Command, bool AllocatesBeside, bool HasCollector);
