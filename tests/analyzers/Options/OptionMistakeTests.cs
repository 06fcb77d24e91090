using Microsoft.CodeAnalysis.Testing;
using Tophalf.Analyzers.Options;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Options;

/// <summary>What is misspelt is said to be.</summary>
public sealed class OptionMistakeTests
{
    // A mistake is told at the beginning of a file, before any pragma could be.
    private const TestBehaviors Whole = TestBehaviors.SkipSuppressionCheck;

    [Theory]
    [InlineData("tophalf_unknown_calls", "eror", "The option 'tophalf_unknown_calls' has no value 'eror'; its values are 'default', 'none', 'suggestion', 'warning', 'error'")]
    [InlineData("tophalf_implicit_throws", "yes", "The option 'tophalf_implicit_throws' has no value 'yes'; its values are 'false', 'true'")]
    [InlineData("tophalf_unknown_call", "error", "There is no option 'tophalf_unknown_call'; the options are 'tophalf_unknown_calls' and 'tophalf_implicit_throws'")]
    [Reports("TH0201")]
    public Task A_mistake_is_told_once(string key, string value, string message) =>
        new RuleTest<OptionAnalyzer>("{|TH0201:|}class First;", "class Second;")
        {
            TestBehaviors = Whole,
            EditorConfig = new Dictionary<(string Path, string Key), string> { [("File", key)] = value },
            Messages = [message],
        }.RunAsync();

    [Fact]
    [Reports("TH0201")]
    public Task It_is_told_in_a_file_that_it_would_hold_for() =>
        new RuleTest<OptionAnalyzer>("class First;", "{|TH0201:|}class Second;", "{|TH0201:|}class Third;")
        {
            TestBehaviors = Whole,
            EditorConfig = new Dictionary<(string Path, string Key), string>
            {
                [("File1", "tophalf_unknown_calls")] = "on",
                [("File2", "tophalf_unknown_calls")] = "off",
            },
        }.RunAsync();

    [Theory]
    [InlineData("tophalf_unknown_calls", "Warning")]
    [InlineData("tophalf_unknown_calls", "")]
    [InlineData("tophalf_implicit_throws", "TRUE")]
    [InlineData("vendor_unknown_calls", "eror")]
    [Accepts("TH0201")]
    public Task What_there_is_is_accepted(string key, string value) =>
        new RuleTest<OptionAnalyzer>("class First;") { EditorConfig = new Dictionary<(string Path, string Key), string> { [("File", key)] = value } }.RunAsync();

    [Theory]
    [InlineData("yes", true)]
    [InlineData("true", false)]
    [InlineData("False", false)]
    [InlineData("", false)]
    public Task The_property_of_a_library_is_true_or_false(string value, bool isMistake) =>
        new RuleTest<OptionAnalyzer>((isMistake ? "{|TH0201:|}" : "") + "class First;")
        {
            TestBehaviors = Whole,
            BuildProperties = new Dictionary<string, string> { ["TophalfSummaries"] = value },
        }.RunAsync();

    [Fact]
    public Task A_project_that_does_not_know_the_contract_has_no_options() =>
        new RuleTest<OptionAnalyzer>("class First;")
        {
            References = References.BaseClassLibrary,
            EditorConfig = new Dictionary<(string Path, string Key), string> { [("File", "tophalf_unknown_calls")] = "eror" },
        }.RunAsync();
}
