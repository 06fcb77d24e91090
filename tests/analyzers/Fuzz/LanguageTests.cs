using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Fuzz;

/// <summary>The language of today, valid, with tokens gone, doubled or swapped, and cut off anywhere: no analyzer throws.</summary>
public sealed class LanguageTests
{
    private const int Mutants = 60;

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.cs").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fuzz", "Language");

    [Theory, MemberData(nameof(Files))]
    public async Task Every_feature_is_read(string file)
    {
        CSharpCompilation compilation = Compile(Read(file));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // Something is found in it, so it was looked into.
        Assert.NotEmpty(await Compiler.AnalyzeAsync(compilation, Rules.Analyzers));
    }

    [Theory, MemberData(nameof(Files))]
    public async Task No_analyzer_throws_on_it_with_tokens_lost_repeated_or_swapped(string file)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Read(file), new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken);
        foreach (int seed in FuzzBudget.Seeds(Mutants))
        {
            string mutant = Mutation.Of(tree, new Random(seed));
            ImmutableArray<Diagnostic> diagnostics = await Compiler.Drive(Compile(mutant), Rules.Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.True(diagnostics.All(static diagnostic => diagnostic.Id != "AD0001"), $"{file}, seed {seed}: {string.Join("\n", diagnostics.Where(static diagnostic => diagnostic.Id == "AD0001"))}");
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task No_analyzer_throws_where_it_is_cut_off(string file)
    {
        string text = Read(file);
        for (int length = 0; length < text.Length; length += 211)
        {
            await Compiler.AnalyzeAsync(Compile(text[..length]), Rules.Analyzers);
        }
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static CSharpCompilation Compile(string text) => Compiler.Compile([("Language.cs", text)], References.Contract);
}
