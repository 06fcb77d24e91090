using System.Diagnostics;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>The program in a process of its own, for what belongs to a process.</summary>
internal sealed class DemoProcess : IDisposable
{
    private readonly Process _process;

    private DemoProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public StreamReader Output => _process.StandardOutput;

    public static DemoProcess Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Demo.dll");
        string dotnet = Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet";

        // A job in the background of a shell ignores SIGINT, and so would whoever it starts.
        (string first, string[] before) = OperatingSystem.IsLinux() ? ("env", ["--default-signal=INT,TERM", dotnet]) : (dotnet, Array.Empty<string>());
        ProcessStartInfo start = new(first, [.. before, program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new DemoProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<DemoRun> EndAsync(CancellationToken cancellation)
    {
        Task<string> error = _process.StandardError.ReadToEndAsync(cancellation);
        string output = await _process.StandardOutput.ReadToEndAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
        return new DemoRun(_process.ExitCode, output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
