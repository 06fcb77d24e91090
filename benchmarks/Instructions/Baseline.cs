using System.Text.Json;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Instructions;

/// <summary>What the generated dispatcher took when somebody last accepted it. Under version control, so that a change shows.</summary>
internal sealed class Baseline(IReadOnlyDictionary<string, int> paths)
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    private static string File => Repository.PathOf("benchmarks", "Instructions", "baseline.json");

    /// <exception cref="BenchmarkException">It cannot be read.</exception>
    public static Baseline Read()
    {
        try
        {
            return new Baseline(JsonSerializer.Deserialize<Dictionary<string, int>>(System.IO.File.ReadAllText(File)) ?? throw new JsonException("It is empty."));
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{File} cannot be read: {exception.Message} benchmarks instructions --accept writes it.");
        }
    }

    /// <summary>Makes these the baseline; only those of the generated dispatcher count.</summary>
    /// <returns>The file.</returns>
    public static string Write(IEnumerable<Measurement> counts)
    {
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(Ours(counts).ToDictionary(KeyOf, static count => (int)count.Value), s_options) + "\n");
        return File;
    }

    /// <summary>A sentence for each path that takes more than it did, or that only one side knows.</summary>
    public IReadOnlyList<string> GrownIn(IEnumerable<Measurement> counts)
    {
        Dictionary<string, int> now = Ours(counts).ToDictionary(KeyOf, static count => (int)count.Value);
        return
        [
            .. paths.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(path => (paths.TryGetValue(path, out int before), now.TryGetValue(path, out int after)) switch
            {
                (true, true) => after > before ? $"{path}: {after} instructions, {before} before. If that is how it should be: benchmarks instructions --accept." : null,
                (true, false) => $"{path} was not counted.",
                _ => $"{path} is not in the baseline: benchmarks instructions --accept.",
            }).OfType<string>(),
        ];
    }

    private static IEnumerable<Measurement> Ours(IEnumerable<Measurement> counts) =>
        counts.Where(static count => count.Group is "instructions" or "scale" && count.Subject.StartsWith("generated", StringComparison.Ordinal));

    private static string KeyOf(Measurement count) => $"{count.Group}: {count.Subject}: {count.Case}";
}
