using System.Diagnostics;

namespace Tophalf.Oracle.Tests;

/// <summary>Runs the program of all snippets, with code that is final from the first call on.</summary>
internal static class MeasuringProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public static async Task<Dictionary<string, MeasuredSnippet>> RunAsync(string program, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in new[] { "exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, "Oracle.Tests.runtimeconfig.json"), program })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_limit);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        Dictionary<string, MeasuredSnippet> measured = [];
        string last = "nothing";
        try
        {
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                last = line;
                if (line.Split(' ') is ["done", var name, var first, var bytes, var thrown, var calls])
                {
                    measured[name] = new MeasuredSnippet(long.Parse(first), long.Parse(bytes), int.Parse(thrown), int.Parse(calls));
                }
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        Assert.True(last == "end", $"The program stopped after: {last}\n{await errors}");
        return measured;
    }
}
