using System.ComponentModel;
using System.Diagnostics;

namespace Tophalf.Benchmarks;

/// <summary>Programs of the machine, run to their end.</summary>
internal static class Tool
{
    /// <summary>Runs one.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="folder">Where it runs; null: in the root of the repository.</param>
    /// <param name="environment">Variables that it gets beside those of this process.</param>
    /// <param name="cancellation">Ends it, and all that it has started.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="BenchmarkException">It is not there, or it failed.</exception>
    public static async Task<string> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null,
        CancellationToken cancellation = default)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.PathOf(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Start(start);

        // A read of a pipe that has begun is not cancelled; the end of who writes to it ends it.
        using CancellationTokenRegistration kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? output
            : throw new BenchmarkException($"{string.Join(' ', [program, .. start.ArgumentList])} ended with {process.ExitCode}:\n{output}{await error}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new BenchmarkException($"{start.FileName} cannot be started: {exception.Message}. ./bench.sh installs what is needed where it may.");
        }
    }
}
