using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Generators.Tests.Support;

/// <summary>A project of an author, as the compiler sees it: sources, and the settings that a project may have.</summary>
internal sealed record AuthorProject
{
    private static readonly ImmutableArray<MetadataReference> Library =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(AtaMiniportAttribute).Assembly.Location)];

    /// <summary>File names and texts.</summary>
    public required ImmutableArray<(string File, string Text)> Sources { get; init; }

    public string AssemblyName { get; init; } = "Author";

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Debug;

    public bool Checked { get; init; }

    public bool WarningsAsErrors { get; init; }

    public ImmutableArray<string> Symbols { get; init; } = [];

    public ImmutableArray<MetadataReference> MoreReferences { get; init; } = [];

    /// <summary>The MSBuild property TophalfDriverEntry.</summary>
    public string? DriverEntry { get; init; }

    public static AuthorProject Of(params string[] sources) =>
        new() { Sources = [.. sources.Select(static (text, index) => ($"File{index}.cs", text))] };

    public CSharpParseOptions ParseOptions =>
        new CSharpParseOptions(Language, Documentation).WithPreprocessorSymbols(Symbols);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select(source => Parse(source.Text, source.File)),
        Library.AddRange(MoreReferences),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            checkOverflow: Checked,
            nullableContextOptions: Nullable,
            optimizationLevel: Optimization,
            warningLevel: 9999,
            generalDiagnosticOption: WarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default));

    public SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(text, ParseOptions, file);

    public CSharpGeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new MiniportGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new ProjectProperties(DriverEntry),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public Generated Generate() => Generated.By(this);
}
