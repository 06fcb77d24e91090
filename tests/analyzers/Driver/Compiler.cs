using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>Compiles sources and runs analyzers over them, as a build would.</summary>
internal static class Compiler
{
    // What a miniport author has at the top of a file.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Runtime.CompilerServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string ContractUsings = """
        global using Tophalf;
        global using Tophalf.Ata;
        """;

    public static CSharpParseOptions Language { get; } = new(LanguageVersion.Latest);

    public static CSharpCompilationOptions Options(bool allowUnsafe) =>
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The file that has them, for a project that refers to these.</summary>
    public static string UsingsFor(IReadOnlyCollection<MetadataReference> references) =>
        references.Count > References.BaseClassLibrary.Count ? Usings + "\n" + ContractUsings : Usings;

    /// <summary>The ids of the compiler errors in it, each once.</summary>
    public static IEnumerable<string> ErrorsOf(Compilation compilation) => compilation.GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(static diagnostic => diagnostic.Id)
        .Distinct()
        .Order();

    public static CSharpCompilation Compile(
        IEnumerable<(string Path, string Text)> sources,
        IEnumerable<MetadataReference> references,
        bool allowUnsafe = true,
        string name = "Miniport")
    {
        ImmutableArray<MetadataReference> all = [.. references];
        List<SyntaxTree> trees = [.. sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, Language, source.Path))];
        trees.Add(CSharpSyntaxTree.ParseText(UsingsFor(all), Language, "Usings.cs"));
        return CSharpCompilation.Create(name, trees, all, Options(allowUnsafe));
    }

    /// <summary>What the analyzers report. An analyzer that throws fails the test with what it threw.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        CSharpCompilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        IReadOnlyDictionary<string, string>? buildProperties = null,
        IEnumerable<(string Path, string Text)>? additionalFiles = null,
        IReadOnlyDictionary<(string Path, string Key), string>? editorConfig = null)
    {
        ImmutableArray<Diagnostic> diagnostics = await Drive(compilation, analyzers, buildProperties, additionalFiles: additionalFiles, editorConfig: editorConfig)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }

    /// <summary>The analyzers on a compilation, not asked anything yet. One that throws reports AD0001, with what it threw.</summary>
    public static CompilationWithAnalyzers Drive(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        IReadOnlyDictionary<string, string>? buildProperties = null,
        bool reportSuppressed = false,
        IEnumerable<(string Path, string Text)>? additionalFiles = null,
        IReadOnlyDictionary<(string Path, string Key), string>? editorConfig = null) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. (additionalFiles ?? []).Select(static file => new TextFile(file.Path, file.Text))], new BuildProperties(buildProperties ?? ImmutableDictionary<string, string>.Empty, editorConfig)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: reportSuppressed));
}
