using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Report;

/// <summary>The figures of one group of a section: subjects and cases, in the order in which they were measured.</summary>
internal sealed class FigureGroup
{
    /// <summary>What follows a group's name in that of the group with the lowest of several runs.</summary>
    public const string LowestRun = ", lowest run";

    /// <summary>The same for the highest.</summary>
    public const string HighestRun = ", highest run";

    private readonly Dictionary<(string Subject, string Case), Measurement> _figures = [];

    /// <exception cref="BenchmarkException">Two figures are for the same case of the same subject.</exception>
    public FigureGroup(string name, IEnumerable<Measurement> figures)
    {
        Name = name;
        foreach (Measurement figure in figures)
        {
            if (!_figures.TryAdd((figure.Subject, figure.Case), figure))
            {
                throw new BenchmarkException($"There are two figures of '{figure.Subject}' for '{figure.Case}' in the group '{name}'.");
            }
        }

        Subjects = [.. _figures.Keys.Select(static key => key.Subject).Distinct()];
        Cases = [.. _figures.Keys.Select(static key => key.Case).Distinct()];
    }

    public string Name { get; }

    public IReadOnlyList<string> Subjects { get; }

    public IReadOnlyList<string> Cases { get; }

    /// <summary>The unit of all its figures; empty if they differ.</summary>
    public string Unit => _figures.Values.Select(static figure => figure.Unit).Distinct().ToArray() is [string unit] ? unit : "";

    /// <summary>A figure; null: it was not measured.</summary>
    public Measurement? Find(string subject, string @case) => _figures.GetValueOrDefault((subject, @case));
}
