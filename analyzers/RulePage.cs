namespace Tophalf.Analyzers;

/// <summary>Where the page of a rule is found.</summary>
internal static class RulePage
{
    public static string Of(string id) => $"https://github.com/tophalf/tophalf/blob/main/docs/rules/{id}.md";
}
