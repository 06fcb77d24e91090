using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;
using Tophalf.Analyzers.Tests.RealCode;

namespace Tophalf.Analyzers.Tests.Editor;

/// <summary>
/// An editor asks for one file at a time, in the order in which they are looked at, and cancels when the author types. What
/// it is told is what the build says.
/// </summary>
public sealed class OneTreeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task File_by_file_the_diagnostics_are_those_of_the_build(int seed)
    {
        CSharpCompilation compilation = RealProject.Compile("generators", routines: 40, seed);
        IReadOnlyList<string> build = DiagnosticText.Of(await Drive(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(build);

        // Read anew, so that nothing is known of it yet.
        compilation = RealProject.Compile("generators", routines: 40, seed);
        Random order = new(seed);
        CompilationWithAnalyzers editor = Drive(compilation);
        List<Diagnostic> told = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees.OrderBy(_ => order.Next()))
        {
            told.AddRange(await Ask(editor, tree, TestContext.Current.CancellationToken));
        }

        Assert.Equal(build, DiagnosticText.Of(told));
    }

    [Fact]
    public async Task A_file_that_is_the_first_to_be_asked_about_gets_all_of_its_own()
    {
        ILookup<string, Diagnostic> build = (await Drive(RealProject.Compile("generators", routines: 60, seed: 7)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree!.FilePath);
        string[] reported = [.. build.Select(static group => group.Key).Order(StringComparer.Ordinal).Take(4)];
        Assert.Equal(4, reported.Length);

        foreach (string path in reported)
        {
            CSharpCompilation compilation = RealProject.Compile("generators", routines: 60, seed: 7);
            SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
            Assert.Equal(DiagnosticText.Of(build[path]), DiagnosticText.Of(await Ask(Drive(compilation), tree, TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public async Task Many_builds_at_once_say_the_same()
    {
        IReadOnlyList<string> first = DiagnosticText.Of(await Drive(RealProject.Compile("generators", routines: 60, seed: 3)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(first);
        CSharpCompilation compilation = RealProject.Compile("generators", routines: 60, seed: 3);
        ImmutableArray<Diagnostic>[] runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(run => Task.Run(() =>
        {
            // Half of them read everything anew; the others meet at one analysis.
            CSharpCompilation own = run % 2 == 0 ? compilation : RealProject.Compile("generators", routines: 60, seed: 3);
            return Drive(own).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        })));
        Assert.All(runs, run => Assert.Equal(first, DiagnosticText.Of(run)));
    }

    [Fact]
    public async Task A_question_that_is_cancelled_spoils_no_other()
    {
        CSharpCompilation compilation = RealProject.Compile("generators", routines: 40, seed: 1);
        IReadOnlyList<string> build = DiagnosticText.Of(await Drive(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        compilation = RealProject.Compile("generators", routines: 40, seed: 1);
        Random random = new(1);
        CompilationWithAnalyzers editor = Drive(compilation);
        int cancelled = 0;
        for (int question = 0; question < 10; question++)
        {
            using CancellationTokenSource typing = new(TimeSpan.FromMilliseconds(random.Next(1, 60)));
            SyntaxTree tree = compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length)];
            try
            {
                await Ask(editor, tree, typing.Token);
            }
            catch (OperationCanceledException) when (typing.IsCancellationRequested)
            {
                cancelled++;
            }
        }

        Assert.NotEqual(0, cancelled);
        List<Diagnostic> told = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            told.AddRange(await Ask(editor, tree, TestContext.Current.CancellationToken));
        }

        Assert.Equal(build, DiagnosticText.Of(told));
    }

    private static async Task<ImmutableArray<Diagnostic>> Ask(CompilationWithAnalyzers editor, SyntaxTree tree, CancellationToken cancellation)
    {
        SemanticModel model = editor.Compilation.GetSemanticModel(tree);
        return await editor.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation);
    }

    private static CompilationWithAnalyzers Drive(Compilation compilation) => Compiler.Drive(compilation, [new ContextAnalyzer()]);
}
