using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests;

/// <summary>All rules together, over projects as they are.</summary>
public class WholeProjectTests
{
    [Fact]
    public async Task A_miniport_as_it_should_be_breaks_no_rule() =>
        Assert.Empty(await AnalyzeAsync(("Piix.cs", Controller + Channel())));

    [Fact]
    public async Task A_project_that_does_not_know_the_contract_breaks_no_rule()
    {
        CSharpCompilation compilation = Compiler.Compile([("Host.cs", Controller + Channel())], References.BaseClassLibrary);
        Assert.Empty(await Compiler.AnalyzeAsync(compilation, Rules.Analyzers));
    }

    [Fact]
    public async Task What_is_wrong_in_generated_code_is_not_reported()
    {
        const string Wrong = "[AtaMiniport] public struct PiixController;";
        Assert.NotEmpty(await AnalyzeAsync(("Piix.cs", Wrong)));
        Assert.Empty(await AnalyzeAsync(("Piix.g.cs", Wrong)));
    }

    [Fact]
    public async Task A_miniport_with_a_generated_part_before_it_is_reported_where_it_was_written()
    {
        Diagnostic diagnostic = Assert.Single(
            await AnalyzeAsync(
                ("Piix.g.cs", "unsafe partial struct PiixController { public static void Dispatch() { } }"),
                ("Piix.cs", ControllerAttributes + " public unsafe partial struct PiixController { public uint Ports; }"),
                ("Channel.cs", Channel())),
            diagnostic => diagnostic.Id == "TH0005");
        Assert.Equal("Piix.cs", diagnostic.Location.SourceTree!.FilePath);
    }

    [Fact]
    public async Task Several_mistakes_in_one_miniport_are_reported_together()
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(("Piix.cs", """
            [AtaMiniport, Channel<Port>(Count = 40), Channel<Port>]
            public class PiixController;
            public class Port;
            """));
        Assert.Equal(["TH0001", "TH0002", "TH0003", "TH0003", "TH0007", "TH0008"], diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params (string Path, string Text)[] sources) =>
        Compiler.AnalyzeAsync(Compiler.Compile(sources, References.Contract), Rules.Analyzers);
}
