using System.Text.RegularExpressions;
using Tophalf.Benchmarks.Commands;

namespace Tophalf.Benchmarks.Tests;

/// <summary>bench.sh, the program and the report's template know the same sections.</summary>
public class BenchScriptTests
{
    [Fact]
    public async Task Every_section_is_a_command()
    {
        using StringWriter output = new();
        await EveryCommand.RunAsync(["--help"], output, TextWriter.Null);

        string help = output.ToString();
        Assert.All(await SectionsAsync(), section => Assert.Matches($@"(?m)^  {section}\b", help));
    }

    [Fact]
    public async Task Every_section_is_in_the_report_and_no_other_is()
    {
        string template = await File.ReadAllTextAsync(Repository.PathOf("benchmarks", "Report", "benchmarks.md"), TestContext.Current.CancellationToken);

        Assert.Equal(
            (await SectionsAsync()).Order(StringComparer.Ordinal),
            Regex.Matches(template, @"\{\{section (\S+)").Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--only needs the name of a section.", "--only")]
    [InlineData("There is no section 'tail'.", "--only", "tail")]
    [InlineData("What is '--ful'?", "--ful")]
    public async Task What_is_wrong_is_said(string expected, params string[] arguments)
    {
        BenchmarkException exception = await Assert.ThrowsAsync<BenchmarkException>(() => RunAsync(arguments));

        Assert.Contains($"ended with {ExitCodes.Usage}", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"bench.sh: {expected} --help lists what may be said.\n", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string[]> SectionsAsync()
    {
        const string Before = "Sections: ";
        string last = (await RunAsync("--help")).TrimEnd().Split('\n')[^1];
        Assert.StartsWith(Before, last, StringComparison.Ordinal);
        return last[Before.Length..].Split(' ');
    }

    private static Task<string> RunAsync(params string[] arguments) =>
        Tool.RunAsync(Repository.PathOf("bench.sh"), arguments, cancellation: TestContext.Current.CancellationToken);
}
