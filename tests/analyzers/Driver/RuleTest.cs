using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit.v3;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>
/// One test of one analyzer: code with the expected diagnostics marked in it (<c>{|TH0001:name|}</c>). What is not marked must
/// not be reported, and the code must compile, except for the compiler errors that are stated.
/// </summary>
internal sealed class RuleTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly string[] _files;
    private readonly List<Diagnostic> _reported = [];

    public RuleTest(params string[] files)
    {
        _files = files;
        TestState.Sources.AddRange(files.Select(static (text, i) => ($"File{i}.cs", SourceText.From(text))));

        // The references come with the tests: nothing is downloaded while they run.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.None;
        DiagnosticVerifier = (diagnostic, _, _) => _reported.Add(diagnostic);
    }

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
        CheckMarkers();
        TestState.Sources.Add(("Usings.cs", Compiler.UsingsFor(References)));
        TestState.AdditionalReferences.AddRange(References);
        TestState.AdditionalFiles.AddRange(AdditionalFiles.Select(static file => (file.Path, SourceText.From(file.Text))));
        await RunAsync(TestContext.Current.CancellationToken);
        if (Messages.Length > 0)
        {
            Assert.Equal(Messages, _reported
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        }
    }

    protected override CompilationOptions CreateCompilationOptions() => Compiler.Options(AllowUnsafe);

    protected override ParseOptions CreateParseOptions() => Compiler.Language;

    protected override AnalyzerOptions GetAnalyzerOptions(Project project) =>
        new(project.AnalyzerOptions.AdditionalFiles, new BuildProperties(BuildProperties, EditorConfig));

    protected override CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Assert.Equal(CompilerErrors.Order(), Compiler.ErrorsOf(compilation));
        return base.CreateCompilationWithAnalyzers(compilation, analyzers, options, cancellationToken);
    }

    // The markers count as proof that a rule is tested both ways, so they have to be true.
    private void CheckMarkers()
    {
        if ((TestContext.Current.TestMethod as IXunitTestMethod)?.Method is not { } method)
        {
            return;
        }

        string[] marked = [.. _files.Concat(AdditionalFiles.Select(static file => file.Text)).SelectMany(Marks.Of)];
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
