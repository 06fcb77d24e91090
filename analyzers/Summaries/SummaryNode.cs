using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Summaries;

/// <summary>A method as it is called somewhere in a library: what it does, and who calls it.</summary>
internal sealed class SummaryNode(MethodInstance instance)
{
    private readonly HashSet<string> _permitted = new(StringComparer.Ordinal);

    public MethodInstance Instance => instance;

    public HashSet<SummaryFact> Facts { get; } = [];

    public HashSet<SummaryNode> Callers { get; } = [];

    /// <summary>A rule that may be broken from here on down, which stops at this method.</summary>
    public void Permit(string rule) => _permitted.Add(rule);

    /// <summary>Adds what the method does, or what it calls.</summary>
    /// <returns>Whether that was not known.</returns>
    public bool Add(SummaryFact fact) => !_permitted.Contains(fact.Rule) && Facts.Add(fact);
}
