using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Tophalf.Hosting.Guard;

/// <summary>The child's side: runs the scenario with guarded memory, and ends the process.</summary>
internal static unsafe class GuardChild
{
    public const string FileVariable = "TOPHALF_GUARD_FILE";
    public const string ScenarioVariable = "TOPHALF_GUARD_SCENARIO";

    private const string HookVariable = "DOTNET_STARTUP_HOOKS";
    private const long Well = 1, Badly = 2;

    /// <summary>Does nothing in a process that is no child.</summary>
    public static void Run()
    {
        string? path = Environment.GetEnvironmentVariable(FileVariable);
        string? scenario = Environment.GetEnvironmentVariable(ScenarioVariable);
        if (path is null || scenario is null)
        {
            return;
        }

        // Not for processes that the scenario starts.
        Environment.SetEnvironmentVariable(FileVariable, null);
        Environment.SetEnvironmentVariable(HookVariable, null);
        EndWithParent();
        GuardFile file = GuardFile.Open(path);
        FaultRecorder.Install(&file.Header->FaultAddress);
        bool isWell = TryRun(scenario, new PortDriverOptions { TraceMemory = file.TraceMemory, Guard = new GuardedMemory(file) });
        file.Header->Ended = isWell ? Well : Badly;
        Environment.Exit(isWell ? 0 : 1);
    }

    private static bool TryRun(string scenario, PortDriverOptions options)
    {
        try
        {
            string[] parts = scenario.Split(' ', 2);
            Assembly assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(parts[1]);
            MethodBase method = assembly.ManifestModule.ResolveMethod(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))!;
            ((Task)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [options], null)!).GetAwaiter().GetResult();
            return true;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception);
            return false;
        }
    }

    // The parent holds the other end of standard input and writes nothing.
    private static void EndWithParent() => new Thread(() =>
    {
        while (Console.In.Read() >= 0)
        {
        }

        Process.GetCurrentProcess().Kill();
    })
    {
        IsBackground = true,
        Name = "Ends with the parent",
    }.Start();
}
