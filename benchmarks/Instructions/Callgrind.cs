using System.Globalization;
using System.Text.RegularExpressions;

namespace Tophalf.Benchmarks.Instructions;

/// <summary>Runs a program of benchmarks/native under valgrind's callgrind, and reads the dumps that it asks for.</summary>
internal static partial class Callgrind
{
    // The program calls each routine so many times, and twice as many: the difference has nothing else in it.
    private const int Calls = 1000;

    // What an empty routine of the program's own takes: it sets a register, and returns.
    private const int EmptyRoutine = 2;

    /// <summary>Counts.</summary>
    /// <param name="program">The program.</param>
    /// <param name="subjects">What it is to call.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="BenchmarkException">It does not run, or says that a routine does what it should not.</exception>
    public static async Task<CountedPaths> CountAsync(string program, IEnumerable<string> subjects, CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("callgrind").FullName;
        try
        {
            // A garbage-collected heap without a limit reserves more than valgrind has to give.
            await Tool.RunAsync(
                "valgrind",
                ["--tool=callgrind", "--compress-strings=no", $"--callgrind-out-file={Path.Combine(folder, "dump")}", program, .. subjects],
                environment: new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x10000000" },
                cancellation: cancellation);
            return Difference(Directory.EnumerateFiles(folder).Select(Read).OfType<Dump>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CountedPaths Difference(IEnumerable<Dump> dumps)
    {
        Dictionary<(string, string), (Dump? Once, Dump? Twice)> pairs = [];
        foreach (Dump dump in dumps.OrderBy(static dump => dump.Part))
        {
            (Dump? once, Dump? twice) = pairs.GetValueOrDefault((dump.Subject, dump.Path));
            pairs[(dump.Subject, dump.Path)] = dump.Calls == Calls ? (dump, twice) : (once, dump);
        }

        int loop = PerCall(("nothing", "call"), static dump => dump.All) - EmptyRoutine;
        return new CountedPaths(pairs.Keys.ToDictionary(
            static key => key,
            key => new PathCount(PerCall(key, static dump => dump.All) - loop, PerCall(key, static dump => dump.Ports))));

        int PerCall((string, string) key, Func<Dump, long> part) => pairs.GetValueOrDefault(key) is ({ } once, { } twice)
            ? (int)Math.Round((part(twice) - part(once)) / (double)Calls)
            : throw new BenchmarkException($"callgrind wrote no two dumps of {key}.");
    }

    // The last dump, at the end of the program, is none that it asked for.
    private static Dump? Read(string file)
    {
        string[] lines = File.ReadAllLines(file);
        Match trigger = lines.Select(static line => AskedFor().Match(line)).FirstOrDefault(static match => match.Success) ?? Match.Empty;
        if (!trigger.Success)
        {
            return null;
        }

        int part = int.Parse(lines.First(static line => line.StartsWith("part: ", StringComparison.Ordinal))[6..], CultureInfo.InvariantCulture);
        long all = long.Parse(lines.Last(static line => line.StartsWith("totals: ", StringComparison.Ordinal))[8..], CultureInfo.InvariantCulture);
        return new Dump(
            part, trigger.Groups["subject"].Value, trigger.Groups["path"].Value, int.Parse(trigger.Groups["calls"].Value, CultureInfo.InvariantCulture), all, Ports(lines));
    }

    // A function's own costs: a line each, but for those after "calls=", which are what it calls.
    private static long Ports(string[] lines)
    {
        long sum = 0;
        bool isPort = false;
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("fn=", StringComparison.Ordinal))
            {
                isPort = lines[at].StartsWith("fn=AtaPort", StringComparison.Ordinal);
            }
            else if (lines[at].StartsWith("calls=", StringComparison.Ordinal))
            {
                at++;
            }
            else if (isPort && Cost().Match(lines[at]) is { Success: true } cost)
            {
                sum += long.Parse(cost.Groups["cost"].Value, CultureInfo.InvariantCulture);
            }
        }

        return sum;
    }

    [GeneratedRegex("^desc: Trigger: Client Request: (?<subject>[^/]*)/(?<path>[^/]*)/(?<calls>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"^[-+*0-9]\S* (?<cost>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cost();

    private sealed record Dump(int Part, string Subject, string Path, int Calls, long All, long Ports);
}
