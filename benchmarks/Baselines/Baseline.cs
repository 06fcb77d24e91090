using System.Text.Json;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Baselines;

/// <summary>What a section had measured when somebody last accepted it. Under version control, so that a change shows.</summary>
/// <param name="figures">The figures, by name.</param>
internal sealed class Baseline(IReadOnlyDictionary<string, int> figures)
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    /// <summary>The one of a section.</summary>
    /// <exception cref="BenchmarkException">It cannot be read.</exception>
    public static Baseline Read(string section)
    {
        try
        {
            return new Baseline(JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(FileOf(section))) ?? throw new JsonException("It is empty."));
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{FileOf(section)} cannot be read: {exception.Message} 'benchmarks {section} --accept' writes it.");
        }
    }

    /// <summary>Makes these the baseline of a section.</summary>
    /// <returns>The file.</returns>
    public static string Write(string section, IEnumerable<Measurement> measurements)
    {
        File.WriteAllText(FileOf(section), JsonSerializer.Serialize(Named(measurements), s_options) + "\n");
        return FileOf(section);
    }

    /// <summary>A sentence for each figure that has grown, or that only one side knows.</summary>
    public IReadOnlyList<string> GrownIn(IEnumerable<Measurement> measurements)
    {
        Dictionary<string, int> now = Named(measurements);
        return
        [
            .. figures.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(name => (figures.TryGetValue(name, out int before), now.TryGetValue(name, out int after)) switch
                {
                    (true, true) => after > before ? $"{name}: {after} now, {before} in the baseline. If it is to be so, --accept it." : null,
                    (true, false) => $"{name} is in the baseline, and was not measured.",
                    _ => $"{name} is not in the baseline. If it is to be there, --accept it.",
                })
                .OfType<string>(),
        ];
    }

    private static string FileOf(string section) => Repository.PathOf("benchmarks", "Baselines", section + ".json");

    private static Dictionary<string, int> Named(IEnumerable<Measurement> measurements) =>
        measurements.ToDictionary(static one => $"{one.Group}: {one.Subject}: {one.Case}", static one => (int)one.Value);
}
