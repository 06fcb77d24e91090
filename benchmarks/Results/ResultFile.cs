using System.Text.Json;

namespace Tophalf.Benchmarks.Results;

/// <summary>The sections that were measured, each in a file of its own, until the report is made of them.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where they are, unless told otherwise.</summary>
    public static string DefaultFolder => Repository.PathOf("artifacts", "bench");

    /// <summary>Writes a section in the place of what was measured before.</summary>
    /// <returns>The file.</returns>
    public static string Write(Section section, string? folder = null)
    {
        string file = FileOf(section.Name, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(section, s_options) + "\n");
        return file;
    }

    /// <summary>What was measured last for a section; null: nothing.</summary>
    /// <exception cref="BenchmarkException">The file cannot be read.</exception>
    public static Section? Read(string name, string? folder = null)
    {
        string file = FileOf(name, folder);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            Section? section = JsonSerializer.Deserialize<Section>(File.ReadAllText(file), s_options);
            return section?.Name == name ? section : throw new JsonException($"it holds the section '{section?.Name}'");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new BenchmarkException($"{file} is not what was measured: {exception.Message} Remove it, and measure again.");
        }
    }

    private static string FileOf(string name, string? folder) => Path.Combine(folder ?? DefaultFolder, name + ".json");
}
