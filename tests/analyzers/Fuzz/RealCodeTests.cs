using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tophalf.Analyzers.Tests.Driver;
using Tophalf.Analyzers.Tests.RealCode;

namespace Tophalf.Analyzers.Tests.Fuzz;

/// <summary>
/// Real code with routines anywhere in it, and the same with tokens gone, doubled or swapped: no analyzer throws, and each
/// one ends. An analyzer that throws shows as AD0001.
/// </summary>
public sealed class RealCodeTests
{
    // Ten times what the largest project takes on a slow machine: whoever needs longer does not end.
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(4);

    private static readonly string[] s_projects = ["generators", "samples/Piix3", "core", "analyzers", "hosting"];

    [Fact]
    public async Task No_analyzer_throws_on_real_code_with_routines_anywhere()
    {
        foreach (int seed in FuzzBudget.Seeds(2))
        {
            string name = s_projects[seed % s_projects.Length];
            await Analyze(RealProject.Compile(name, routines: 20, seed), $"{name}, seed {seed}");
        }
    }

    [Fact]
    public async Task No_analyzer_throws_on_real_code_that_was_broken()
    {
        foreach (int seed in FuzzBudget.Seeds(2))
        {
            string name = s_projects[seed % s_projects.Length];
            CSharpCompilation compilation = RealProject.Compile(name, routines: 20, seed);
            Random random = new(seed);
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                if (random.Next(2) == 0)
                {
                    compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Mutation.Of(tree, random))));
                }
            }

            await Analyze(compilation, $"{name}, broken, seed {seed}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("#if NEVER\nclass C { }\n#endif")]
    [InlineData("\uFEFF")]
    [InlineData("Service(); [RunsIn(MiniportContext.Interrupt)] static void Service() => Service();")]
    [InlineData("[RunsIn(MiniportContext.Interrupt)]")]
    [InlineData("class C { [RunsIn((MiniportContext)(-1))] void M() => M(); [Permits(null, 0, null)] [Permits] [NeverIn] [OnlyIn(\"\")] void N() { } }")]
    [InlineData("class C : C { [RunsIn(MiniportContext.Interrupt)] void M() => base.M(); }")]
    [InlineData("interface I : I { [RunsIn(MiniportContext.Interrupt)] static abstract void M(); } struct S<T> where T : S<T> { S<S<T>> next; }")]
    public Task No_analyzer_throws_on(string text) => Analyze(Compiler.Compile([("File.cs", text)], References.Contract), text);

    private static async Task Analyze(Compilation compilation, string what)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(s_most);
        ImmutableArray<Diagnostic> diagnostics = [];
        try
        {
            diagnostics = await Compiler.Drive(compilation, Rules.Analyzers).GetAnalyzerDiagnosticsAsync(end.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"{what} does not end within {s_most}");
        }

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001" && Fail($"{what}: {diagnostic.GetMessage(null)} {diagnostic.Descriptor.Description}"));
    }

    private static bool Fail(string message)
    {
        Assert.Fail(message);
        return true;
    }
}
