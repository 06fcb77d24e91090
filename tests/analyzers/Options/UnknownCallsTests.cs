using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Options;

/// <summary><c>tophalf_unknown_calls</c>: how what is not known is reported.</summary>
public sealed class UnknownCallsTests
{
    private const string Source = "unsafe static class Channel { [RunsIn(MiniportContext.Interrupt)] static void Service(Action given, List<int> list) { given(); _ = list[3]; _ = new object(); } }";

    [Theory]
    [InlineData(null, "", DiagnosticSeverity.Info)]
    [InlineData(null, "win-x64", DiagnosticSeverity.Warning)]
    [InlineData("default", "win-x64", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", "", DiagnosticSeverity.Info)]
    [InlineData("suggestion", "win-x64", DiagnosticSeverity.Info)]
    [InlineData("warning", "", DiagnosticSeverity.Warning)]
    [InlineData("Error", "win-x64", DiagnosticSeverity.Error)]
    [InlineData("misspelt", "", DiagnosticSeverity.Info)]
    public async Task The_level_is_what_is_set(string? value, string image, DiagnosticSeverity severity)
    {
        ImmutableArray<Diagnostic> reported = await AnalyzeAsync(value, image);
        Assert.Equal(severity, reported.Single(static one => one.Id == "TH9001").Severity);
        Assert.Equal(DiagnosticSeverity.Warning, reported.Single(static one => one.Id == "TH2001").Severity);
    }

    [Fact]
    public async Task None_hides_it()
    {
        ImmutableArray<Diagnostic> reported = await AnalyzeAsync("none", "win-x64");
        Assert.Equal(["TH2001"], reported.Select(static one => one.Id));
    }

    [Fact]
    public async Task A_file_may_have_its_own()
    {
        ImmutableArray<Diagnostic> reported = await Compiler.AnalyzeAsync(
            Compiler.Compile([("Interrupts/A.cs", Source), ("B.cs", Source.Replace("Channel", "Other", StringComparison.Ordinal))], References.Contract),
            [new ContextAnalyzer()],
            editorConfig: new Dictionary<(string, string), string> { [("Interrupts/", "tophalf_unknown_calls")] = "error" });
        Assert.Equal(
            [("B.cs", DiagnosticSeverity.Info), ("Interrupts/A.cs", DiagnosticSeverity.Error)],
            reported.Where(static one => one.Id == "TH9001").Select(static one => (one.Location.SourceTree!.FilePath, one.Severity)).Order());
    }

    // The same compilation, as an editor has it when only an .editorconfig was changed.
    [Fact]
    public async Task What_is_set_later_holds_at_once()
    {
        Compilation compilation = Compiler.Compile([("A.cs", Source)], References.Contract);
        foreach (string value in new[] { "error", "none", "warning" })
        {
            ImmutableArray<Diagnostic> reported = await Compiler.Drive(
                compilation, [new ContextAnalyzer()], editorConfig: new Dictionary<(string, string), string> { [("", "tophalf_unknown_calls")] = value, [("", "tophalf_implicit_throws")] = value == "none" ? "true" : "false" })
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.Equal(value != "none", reported.Any(static one => one.Id == "TH9001"));
            Assert.Equal(value == "none", reported.Any(static one => one.Id == "TH4002"));
        }
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string? value, string image) => Compiler.AnalyzeAsync(
        Compiler.Compile([("Channel.cs", Source)], References.Contract),
        [new ContextAnalyzer()],
        new Dictionary<string, string> { ["TophalfImage"] = image },
        editorConfig: value is null ? null : new Dictionary<(string, string), string> { [("", "tophalf_unknown_calls")] = value });
}
