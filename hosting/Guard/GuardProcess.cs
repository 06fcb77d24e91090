using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Tophalf.Hosting.Guard;

/// <summary>
/// The child process: the program that holds the scenario, once more, with a startup hook that runs the scenario in place
/// of its Main. So it has the same runtime and the same assemblies, and there is no other program to be shipped.
/// </summary>
internal sealed class GuardProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private GuardProcess(Process process) => _process = process;

    public string Output => TextOf(_output);

    public string Errors => TextOf(_errors);

    public int ExitCode => _process.ExitCode;

    public static GuardProcess Start(MethodInfo scenario, string file)
    {
        ProcessStartInfo start = new(DotnetHost())
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "exec", ProgramOf(scenario.Module.Assembly) },
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(GuardProcess).Assembly.Location,
                [GuardChild.FileVariable] = file,
                [GuardChild.ScenarioVariable] = $"{scenario.MetadataToken} {scenario.Module.Assembly.Location}",
            },
        };
        GuardProcess child = new(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => Append(child._output, line.Data);
        child._process.ErrorDataReceived += (_, line) => Append(child._errors, line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits until it has ended, or kills it.</summary>
    /// <returns>Whether it has ended by itself.</returns>
    public async Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            await _process.WaitForExitAsync(time.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    public void Dispose() => _process.Dispose();

    // A test host runs other people's assemblies; then it is the one that has what a program needs.
    private static string ProgramOf(Assembly scenario)
    {
        string?[] candidates = [scenario.Location, Assembly.GetEntryAssembly()?.Location];
        return candidates.FirstOrDefault(path => File.Exists(Path.ChangeExtension(path, ".runtimeconfig.json")))
            ?? throw new InvalidOperationException($"{scenario.Location} has no .runtimeconfig.json beside it, and neither has the program: page guard cannot run it in another process.");
    }

    private static string DotnetHost()
    {
        // Of the runtime that runs this: <root>/shared/Microsoft.NETCore.App/<version>/.
        string host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        return File.Exists(host) ? host
            : throw new InvalidOperationException($"There is no {host}: page guard needs the dotnet host, which a self-contained program does not have.");
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append(line is null ? "" : "\n");
        }
    }

    private static string TextOf(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
