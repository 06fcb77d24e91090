using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>What the program said, and how it ended.</summary>
internal sealed record DemoRun(int ExitCode, string Output, string Error)
{
    /// <summary>The line that sums it up.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1];

    /// <summary>The digests of what was read, in order.</summary>
    public IReadOnlyList<string> Hashes =>
        [.. Output.Split('\n').Where(line => line.StartsWith("  SHA-256 ", StringComparison.Ordinal)).Select(line => line.Trim()[8..])];

    /// <summary>Runs the whole program in this process.</summary>
    public static Task<DemoRun> Of(params string[] args) => Over(static image => image, args);

    /// <summary>The same with something between the disks and their images.</summary>
    public static async Task<DemoRun> Over(Func<IDiskImage, IDiskImage> medium, params string[] args)
    {
        StringWriter output = new();
        StringWriter error = new();
        int exitCode = await CommandLine.RunAsync(args, TextWriter.Synchronized(output), error, medium);
        return new DemoRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The numbers of a row, without the first one, of the table that has a column of this name.</summary>
    public IReadOnlyList<long> Row(string column, int number)
    {
        IEnumerable<string> table = Output.Split('\n').SkipWhile(line => !line.Contains(column, StringComparison.Ordinal));
        string row = table.First(line => line.TrimStart().StartsWith($"{number} ", StringComparison.Ordinal));
        return [.. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(text => long.Parse(text.Replace(",", "", StringComparison.Ordinal)))];
    }
}
