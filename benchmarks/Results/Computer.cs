using System.Runtime.InteropServices;

namespace Tophalf.Benchmarks.Results;

/// <summary>What figures were measured on.</summary>
internal sealed record Computer(string Processor, int Cores, double MemoryGibibytes, string System)
{
    /// <summary>This one.</summary>
    public static Computer Read() => new(
        ValueOf("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024), 1),
        ValueOf("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') is { } name
            ? $"{name}, {Environment.OSVersion.Platform} {Environment.OSVersion.Version}"
            : RuntimeInformation.OSDescription);

    private static string? ValueOf(string file, string key, char separator)
    {
        string? line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim();
    }
}
