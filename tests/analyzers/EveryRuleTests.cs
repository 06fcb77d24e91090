using System.Reflection;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests;

/// <summary>What every rule comes with: found by reflection, so that a new rule cannot forget any of it.</summary>
public class EveryRuleTests
{
    private static readonly string[] s_sections = ["## Cause", "## Why", "## Wrong", "## Right", "## Suppressing it"];

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_one_analyzer_and_an_id_of_its_own() =>
        Assert.Equal(
            Rules.All.Select(rule => rule.Id),
            Rules.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_every_section(string id)
    {
        string page = File.ReadAllText(PathOf("docs", "rules", id + ".md"));
        Assert.StartsWith($"# {id}: {Find(id).Title}\n", page);
        Assert.All(s_sections, section => Assert.Contains($"\n{section}\n", page));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_index(string id)
    {
        DiagnosticDescriptor rule = Find(id);
        Assert.Contains(
            $"| [{id}]({id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} |",
            File.ReadAllLines(PathOf("docs", "rules", "README.md")));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_release_notes(string id)
    {
        DiagnosticDescriptor rule = Find(id);
        string row = $"{id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}](../docs/rules/{id}.md)";
        Assert.Contains(
            row,
            File.ReadAllLines(PathOf("releases", "AnalyzerReleases.Shipped.md"))
                .Concat(File.ReadAllLines(PathOf("releases", "AnalyzerReleases.Unshipped.md"))));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Assert.Equal($"https://github.com/tophalf/tophalf/blob/main/docs/rules/{id}.md", Find(id).HelpLinkUri);

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_is_on_unless_it_is_turned_off_and_describes_itself(string id)
    {
        DiagnosticDescriptor rule = Find(id);
        Assert.True(rule.IsEnabledByDefault);
        Assert.NotEmpty(rule.Description.ToString(null));
        Assert.StartsWith("Tophalf.", rule.Category);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_tests_of_both_kinds(string id)
    {
        MethodInfo[] tests = [.. typeof(EveryRuleTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())];
        Assert.Contains(tests, test => test.GetCustomAttributes<ReportsAttribute>().Any(reports => reports.Id == id));
        Assert.Contains(tests, test => test.GetCustomAttributes<AcceptsAttribute>().Any(accepts => accepts.Id == id));
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() =>
        Assert.Equal(
            Rules.All.Select(rule => rule.Id),
            Directory.GetFiles(PathOf("docs", "rules"), "TH*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static DiagnosticDescriptor Find(string id) => Rules.All.Single(rule => rule.Id == id);

    private static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
