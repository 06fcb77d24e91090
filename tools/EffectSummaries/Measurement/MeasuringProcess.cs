using System.Diagnostics;
using Tophalf.Analyzers.Effects;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>What a member did when it was called.</summary>
/// <param name="Index">In <see cref="CallSelection.All"/>.</param>
/// <param name="Returned">For some values it returned.</param>
/// <param name="Thrown">How it threw for other values: the kinds of its exceptions.</param>
/// <param name="Bytes">The most that eight calls allocated when none of them threw.</param>
internal sealed record Measurement(int Index, bool Returned, Effect Thrown, long Bytes);

/// <summary>Starts processes that call, one after the other, until all members have had their turn.</summary>
internal sealed class MeasuringProcess(string executable, string command)
{
    private static readonly TimeSpan s_longestCall = TimeSpan.FromSeconds(20);

    /// <summary>Members whose call did not end, or ended the process.</summary>
    public List<int> Lost { get; } = [];

    public async Task<List<Measurement>> RunAsync(int from, int step, IReadOnlyDictionary<string, string> environment, Action<int> progress, CancellationToken cancellation)
    {
        var results = new List<Measurement>();
        int? next = from;
        while (next is { } start && !cancellation.IsCancellationRequested)
        {
            next = await RunOnceAsync(start, step, environment, results, progress, cancellation);
        }

        return results;
    }

    // The number to go on with when the process was lost; null at the end.
    private async Task<int?> RunOnceAsync(
        int start, int step, IReadOnlyDictionary<string, string> environment, List<Measurement> results, Action<int> progress, CancellationToken cancellation)
    {
        var info = new ProcessStartInfo(executable) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in new[] { command, start.ToString(), step.ToString() })
        {
            info.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            info.Environment[name] = value;
        }

        using Process process = Process.Start(info)!;
        process.StandardInput.Close();
        Task errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        int current = start;
        bool ended = false;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(s_longestCall, cancellation) is { } line)
            {
                switch (line.Split(' '))
                {
                    case ["call", var index, ..]:
                        current = int.Parse(index);
                        progress(current);
                        break;
                    case ["done", var index, var returned, var thrown, var bytes]:
                        results.Add(new Measurement(int.Parse(index), returned == "1", (Effect)int.Parse(thrown), long.Parse(bytes)));
                        break;
                    case ["end"]:
                        ended = true;
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // Below: the process is ended, and the call it hangs in is lost.
        }

        if (!process.HasExited)
        {
            process.Kill();
        }

        await errors;
        await process.WaitForExitAsync(CancellationToken.None);
        if (ended || cancellation.IsCancellationRequested)
        {
            return null;
        }

        Lost.Add(current);
        return current + step;
    }
}
