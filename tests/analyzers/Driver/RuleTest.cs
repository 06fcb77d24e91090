using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.v3;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>
/// One test of one analyzer: code with the expected diagnostics marked in it (<see cref="MarkedSource"/>). What is not
/// marked must not be reported, and the code must compile, except for the compiler errors that are stated.
/// </summary>
internal sealed class RuleTest<TAnalyzer>(params string[] files)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The compiler errors that the code has, each once.</summary>
    public string[] CompilerErrors { get; init; } = [];

    /// <summary>The messages of the diagnostics in the order of their places; not compared when empty.</summary>
    public string[] Messages { get; init; } = [];

    /// <summary>Other files that the compiler sees, with marks like the sources.</summary>
    public (string Path, string Text)[] AdditionalFiles { get; init; } = [];

    public bool AllowUnsafe { get; init; } = true;

    /// <summary>MSBuild properties that the compiler sees.</summary>
    public IReadOnlyDictionary<string, string> BuildProperties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Options of an .editorconfig, for the files whose paths begin so.</summary>
    public IReadOnlyDictionary<(string Path, string Key), string> EditorConfig { get; init; } = ImmutableDictionary<(string Path, string Key), string>.Empty;

    public IReadOnlyList<MetadataReference> References { get; init; } = Driver.References.Contract;

    public async Task RunAsync()
    {
        MarkedSource[] sources = [.. files.Select(MarkedSource.Parse)];
        (string Path, MarkedSource Source)[] additional = [.. AdditionalFiles.Select(file => (file.Path, MarkedSource.Parse(file.Text)))];
        CheckMarkers([.. sources, .. additional.Select(file => file.Source)]);

        CSharpCompilation compilation = Compiler.Compile(
            sources.Select((source, i) => (PathOf(i), source.Text)), References, AllowUnsafe);
        Assert.Equal(
            CompilerErrors.Order(),
            compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Id)
                .Distinct()
                .Order());

        Diagnostic[] reported = [.. (await Compiler.AnalyzeAsync(compilation, [new TAnalyzer()], BuildProperties, additional.Select(file => (file.Path, file.Source.Text)), EditorConfig))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
        Assert.Equal(
            sources.Select((source, i) => (Path: PathOf(i), Source: source)).Concat(additional)
                .SelectMany(file => file.Source.Marks.Select(mark => Place(file.Path, mark.Id, mark.Span, file.Source.Text))).Order(StringComparer.Ordinal),
            reported.Select(diagnostic => Place(
                diagnostic.Location.GetLineSpan().Path,
                diagnostic.Id,
                diagnostic.Location.SourceSpan,
                diagnostic.Location.SourceTree?.ToString() ?? additional.First(file => file.Path == diagnostic.Location.GetLineSpan().Path).Source.Text)).Order(StringComparer.Ordinal));
        if (Messages.Length > 0)
        {
            Assert.Equal(Messages, reported.Select(diagnostic => diagnostic.GetMessage(null)));
        }
    }

    private static string PathOf(int file) => $"File{file}.cs";

    private static string Place(string path, string id, TextSpan span, string text) =>
        $"{path}[{span.Start}..{span.End}] {id} on '{text.Substring(span.Start, span.Length)}'";

    // The markers count as proof that a rule is tested both ways, so they have to be true.
    private static void CheckMarkers(MarkedSource[] sources)
    {
        if ((TestContext.Current.TestMethod as IXunitTestMethod)?.Method is not { } method)
        {
            return;
        }

        string[] marked = [.. sources.SelectMany(source => source.Marks).Select(mark => mark.Id)];
        foreach (ReportsAttribute reports in method.GetCustomAttributes<ReportsAttribute>())
        {
            Assert.Contains(reports.Id, marked);
        }

        foreach (AcceptsAttribute accepts in method.GetCustomAttributes<AcceptsAttribute>())
        {
            Assert.DoesNotContain(accepts.Id, marked);
        }
    }
}
