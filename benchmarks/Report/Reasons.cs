using System.Text.Json;

namespace Tophalf.Benchmarks.Report;

/// <summary>Why C is better where it is: written by who has read the machine code, shown only where the figures say so.</summary>
internal sealed class Reasons
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNameCaseInsensitive = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly Reason[] _all;

    public Reasons(string json)
    {
        try
        {
            _all = JsonSerializer.Deserialize<Reason[]>(json, s_options) ?? [];
        }
        catch (JsonException exception)
        {
            throw new BenchmarkException($"benchmarks/Report/why.json cannot be read: {exception.Message}");
        }
    }

    /// <summary>The reason that was given first for a case of a subject; null: none was given.</summary>
    public string? Find(string group, string subject, string @case) =>
        _all.FirstOrDefault(one => Fits(one.Group, group) && Fits(one.Subject, subject) && Fits(one.Case, @case))?.Why;

    private static bool Fits(string pattern, string text) => pattern == "*" || pattern == text;

    // A star stands for every group, subject or case.
    private sealed record Reason(string Group, string Subject, string Case, string Why);
}
