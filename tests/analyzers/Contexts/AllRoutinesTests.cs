using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>A place that several routines reach is reported once, and names all of them.</summary>
public sealed class AllRoutinesTests
{
    private static readonly string s_interrupt = ((int)MiniportContext.Interrupt).ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("_ = new object();", "TH2001", "Channel.First();Channel.Second();Channel.Third()")]
    [InlineData("AtaPort.DeviceBusy(null, 0, 0, 1);", "TH1001", "Channel.First();Channel.Second();Channel.Third()")]
    [InlineData("throw null!;", "TH4001", "Channel.First();Channel.Second();Channel.Third()")]
    [InlineData("AtaPort.StallExecution(900); AtaPort.StallExecution(900);", "TH1005", "Channel.First();Channel.Second();Channel.Third()")]
    [InlineData("int zero = 0; _ = 1 / zero;", "TH4003", "Channel.First();Channel.Second();Channel.Third()")]
    public async Task All_routines_that_reach_a_place_are_named(string statements, string rule, string routines)
    {
        Diagnostic found = Assert.Single(await AnalyzeAsync(statements), diagnostic => diagnostic.Id == rule && diagnostic.Properties["Context"] == s_interrupt);
        Assert.Equal(routines, found.Properties["Routines"]);
    }

    [Fact]
    public async Task The_way_comes_first_and_the_routines_follow()
    {
        Diagnostic found = Assert.Single(await AnalyzeAsync("_ = new object();"));
        Assert.Equal("2", found.Properties["Calls"]);
        Assert.Equal(["Helper()", "Make()", "First", "Second", "Third"], found.AdditionalLocations.Select(static location => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)));
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string statements)
    {
        CSharpCompilation compilation = Compiler.Compile([("Channel.cs", $$"""
            static unsafe class Channel
            {
                [RunsIn(MiniportContext.Interrupt)] static void First() => Helper();
                [RunsIn(MiniportContext.Interrupt)] static void Second() => Between(true);
                [RunsIn(MiniportContext.Interrupt)] static void Third() => Between(false);
                [RunsIn(MiniportContext.Interrupt)] static void Fourth() { }
                [RunsIn(MiniportContext.Worker)] static void Work() => Helper();
                static void Between(bool once) { if (once) { Helper(); } else { Around(3); } }
                static void Around(int times) { if (times > 0) { Around(times - 1); } else { Helper(); } }
                static void Helper() => Make();
                static void Make() { {{statements}} }
            }
            """)], References.Contract);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await Compiler.AnalyzeAsync(compilation, [new ContextAnalyzer()]);
    }
}
