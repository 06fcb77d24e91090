namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>Places of a source in which something is expected.</summary>
internal static class Places
{
    /// <summary>Marks what a rule is expected to report.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statement">A part of it, in which a place is looked for first.</param>
    /// <param name="places">The places, with | between them.</param>
    /// <param name="rule">The rule.</param>
    public static string Marked(string source, string statement, string places, string rule)
    {
        foreach (string place in places.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            int from = statement.Contains(place, StringComparison.Ordinal) ? Math.Max(source.IndexOf("{\n        " + statement, StringComparison.Ordinal), 0) : 0;
            int at = source.IndexOf(place, from, StringComparison.Ordinal);
            source = source.Insert(at + place.Length, "|}").Insert(at, $"{{|{rule}:");
        }

        return source;
    }
}
