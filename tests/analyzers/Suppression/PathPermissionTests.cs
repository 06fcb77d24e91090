using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Suppression;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Suppression;

/// <summary>Suppressions of rules about what happens along a path: stalls, requests, deferrals.</summary>
public sealed class PathPermissionTests
{
    // The rule, what breaks it in a method of its own, and where it is broken.
    public static TheoryData<string, string, string> Broken => new()
    {
        { "TH1005", "AtaPort.StallExecution(2000);", "AtaPort.StallExecution(2000)" },
        { "TH1006", "AtaPort.CompleteRequest(channel, irb); irb->IrbStatus = 1;", "irb->IrbStatus" },
        { "TH1007", "irb->IrbStatus = IrbStatus.Pending; AtaPort.CompleteRequest(channel, irb);", "AtaPort.CompleteRequest(channel, irb)" },
        { "TH1010", "DisableInterrupts(); Dismiss(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) EnableInterrupts();", "AtaPort.RequestWorkerRoutine(channel, &Work)" },
        { "TH1011", "Dismiss(); DisableInterrupts();", "DisableInterrupts()" },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task Without_a_suppression_it_is_reported(string rule, string statements, string place) =>
        Assert.Equal([$"{rule} {place}"], Told(await AnalyzeAsync("", "", statements)));

    [Theory, MemberData(nameof(Broken))]
    public async Task The_method_that_breaks_it_may(string rule, string statements, string place)
    {
        foreach (string attribute in Attributes(rule))
        {
            Diagnostic[] all = await AnalyzeAsync("", attribute, statements);
            Assert.Empty(Told(all));
            Diagnostic permitted = Assert.Single(all);
            Assert.Equal($"{rule} {place}", TextOf(permitted));
        }
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task So_may_what_comes_to_it(string rule, string statements, string place)
    {
        foreach (string attribute in Attributes(rule))
        {
            Diagnostic[] all = await AnalyzeAsync(attribute, "", statements);
            Assert.Empty(Told(all));
            Assert.NotEmpty(place);
            Assert.Equal($"{rule} Break(channel, irb)", TextOf(Assert.Single(all)));
        }
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task On_another_way_to_it_it_is_reported(string rule, string statements, string place)
    {
        foreach (string attribute in Attributes(rule))
        {
            Assert.Equal(
                [$"{rule} {place}"],
                Told(await AnalyzeAsync(attribute, "", statements, "[RunsIn(MiniportContext.Interrupt)] static void Other(void* channel, IdeRequestBlock* irb) => Break(channel, irb);")));
        }
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task In_another_context_it_is_not_permitted(string rule, string statements, string place)
    {
        string attribute = $"[Permits(\"{rule}\", MiniportContext.Control, because: \"It was measured.\")]";
        Assert.Equal([$"{rule} {place}", $"TH0102 {attribute.Trim('[', ']')}"], Told(await AnalyzeAsync("", attribute, statements)).Order(StringComparer.Ordinal).Reverse());
    }

    private static string[] Attributes(string rule) =>
    [
        $"[Permits(\"{rule}\", MiniportContext.Interrupt, because: \"It was measured.\")]",
        $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tophalf.Contract\", \"{rule}\", Justification = \"It was measured.\")]",
    ];

    private static async Task<Diagnostic[]> AnalyzeAsync(string onCaller, string onBreaker, string statements, string more = "")
    {
        string source = $$"""
            using System.Runtime.InteropServices;
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void HwInterrupt(void* channel, IdeRequestBlock* irb) => Middle(channel, irb);

                {{onCaller}}
                static void Middle(void* channel, IdeRequestBlock* irb) => Break(channel, irb);

                {{onBreaker}}
                static void Break(void* channel, IdeRequestBlock* irb) { {{statements}} }

                {{more}}

                [UnmanagedCallersOnly]
                static void Work(void* channel) { EnableInterrupts(); Poll(); }

                static void Dismiss() { }
                static void DisableInterrupts() { }
                static void EnableInterrupts() { }
                static int Poll() => 0;
            }
            """;
        Compilation compilation = Compiler.Compile([("File0.cs", source)], References.Contract);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static one => one.Severity == DiagnosticSeverity.Error));
        return [.. await Compiler.Drive(compilation, [new ContextAnalyzer(), new PermitSuppressor()], reportSuppressed: true)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];
    }

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed).Select(TextOf);

    private static string TextOf(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}";
}
