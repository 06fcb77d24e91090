namespace Tophalf.Benchmarks;

/// <summary>Nothing can be measured, or reported: why, in words for who runs the program.</summary>
internal sealed class BenchmarkException(string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; } = exitCode;
}
