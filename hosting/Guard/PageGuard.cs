using System.Reflection;

namespace Tophalf.Hosting.Guard;

/// <summary>
/// Runs a miniport in a child process in which the memory of a completed request cannot be touched any more, and no
/// memory of a request beyond its end: not even by reading.
/// </summary>
/// <remarks>
/// <para>
/// Such an access ends the process, and nothing can catch it. That is why there is a child; the report says which request
/// it was, from which method, and what happened before.
/// </para>
/// <para>Linux, x64 for the address of the access.</para>
/// </remarks>
public static class PageGuard
{
    private static readonly TimeSpan s_defaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>Runs a scenario in a child process.</summary>
    /// <param name="scenario">
    /// A static method, public or not, which the child finds by its assembly: no lambda that captures anything. It gets
    /// options to load port drivers with, changed as it likes by <c>with</c>. What it throws fails it; what it
    /// prints is in the report.
    /// </param>
    /// <param name="limit">After how long the child is killed; null for a minute.</param>
    /// <param name="cancellationToken">Kills the child.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentException">The scenario is not a static method of an assembly in a file.</exception>
    /// <exception cref="PlatformNotSupportedException">Not on Linux.</exception>
    /// <exception cref="InvalidOperationException">The dotnet host, or what it needs to run the scenario's assembly, is not there.</exception>
    public static async Task<PageGuardReport> RunAsync(
        Func<PortDriverOptions, Task> scenario, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        MethodInfo method = scenario.Method;
        if (!method.IsStatic || scenario.Target is not null || method.DeclaringType is { IsGenericType: true } || method.IsGenericMethod
            || method.Module.Assembly.Location.Length == 0)
        {
            throw new ArgumentException(
                $"{method.DeclaringType}.{method.Name} is not a static method of an assembly in a file: another process cannot find it. Lambdas are not static methods, even those marked static.",
                nameof(scenario));
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Page guard protects pages with mprotect: it runs on Linux.");
        }

        string path = Path.Combine(Path.GetTempPath(), $"tophalf-guard-{Guid.NewGuid():N}");
        using GuardFile file = GuardFile.Create(path);
        try
        {
            using GuardProcess child = GuardProcess.Start(method, path);
            bool isOver = await child.WaitAsync(limit ?? s_defaultLimit, cancellationToken).ConfigureAwait(false);
            return PageGuardReport.Of(file, child, isOver);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
