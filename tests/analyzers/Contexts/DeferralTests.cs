using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Deferrals that are written by hand.</summary>
public sealed class DeferralTests
{
    private const string GoodWorker = "EnableInterrupts(); if (Poll() != 0) Finish();";

    [Theory]
    [InlineData("Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) EnableInterrupts();")]
    [InlineData("Dismiss(); DisableInterrupts(); bool asked = AtaPort.RequestWorkerRoutine(channel, &Work); if (!asked) { EnableInterrupts(); }")]
    [InlineData("Dismiss(); DisableInterrupts(); if (AtaPort.RequestWorkerRoutine(channel, &Work)) return; EnableInterrupts();")]
    [InlineData("Dismiss(); if (Flag) { Finish(); return; } Defer(channel);")]
    [InlineData("Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work) && !AtaPort.RequestTimer(channel, &Work, 100)) EnableInterrupts();")]
    [InlineData("Dismiss(); DisableInterrupts(); Finish(); EnableInterrupts();")]
    [InlineData("if (Flag) return; Dismiss(); Finish();")]
    [InlineData("Dismiss(); DisableInterrupts(); if (!AtaPort.RequestCallback(IdeCallbackType.WorkerRoutine, channel, &Work, 0)) EnableInterrupts();")]
    [InlineData("AtaPort.WritePortUchar(Port, 4); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) EnableInterrupts();")]
    [InlineData("Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) AtaPort.WritePortUchar(Port, 0);")]
    [Accepts("TH1010"), Accepts("TH1011"), Accepts("TH1012")]
    public Task The_order_is_kept(string statement) => Test(statement, GoodWorker).RunAsync();

    [Theory]
    [InlineData("DisableInterrupts(); if (!{|TH1010:AtaPort.RequestWorkerRoutine(channel, &Work)|}) EnableInterrupts(); Dismiss();")]
    [InlineData("Dismiss(); if (!{|TH1010:AtaPort.RequestWorkerRoutine(channel, &Work)|}) EnableInterrupts(); DisableInterrupts();")]
    [InlineData("DisableInterrupts(); Dismiss(); if (!{|TH1010:AtaPort.RequestWorkerRoutine(channel, &Work)|}) EnableInterrupts();")]
    [InlineData("Dismiss(); if (!{|TH1010:AtaPort.RequestWorkerRoutine(channel, &Work)|}) Finish();")]
    [InlineData("if (Flag) Dismiss(); DisableInterrupts(); if (!{|TH1010:AtaPort.RequestWorkerRoutine(channel, &Work)|}) EnableInterrupts();")]
    [InlineData("DisableInterrupts(); Dismiss(); if (!{|TH1010:AtaPort.RequestCallback(IdeCallbackType.WorkerRoutine, channel, &Work, 0)|}) EnableInterrupts();")]
    [Reports("TH1010")]
    public Task A_step_is_out_of_order(string statement) =>
        Test(statement, GoodWorker, ignoresDisabled: true).RunAsync();

    [Theory]
    [InlineData("Dismiss(); DisableInterrupts(); if (!{|TH1011:AtaPort.RequestWorkerRoutine(channel, &Work)|}) Finish();")]
    [InlineData("Dismiss(); DisableInterrupts(); bool asked = {|TH1011:AtaPort.RequestWorkerRoutine(channel, &Work)|}; if (asked) return; Finish();")]
    [InlineData("Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work) && !{|TH1011:AtaPort.RequestTimer(channel, &Work, 100)|}) Finish();")]
    [InlineData("Dismiss(); {|TH1011:DisableInterrupts()|}; Finish();")]
    [InlineData("Dismiss(); {|TH1011:DisableInterrupts()|}; if (Flag) EnableInterrupts();")]
    [Reports("TH1011")]
    public Task Interrupts_stay_disabled(string statement) => Test(statement, GoodWorker).RunAsync();

    [Theory]
    [InlineData("Finish();")]
    [InlineData("Finish(); if (Flag) { EnableInterrupts(); Poll(); }")]
    [Reports("TH1011")]
    public Task The_worker_does_not_enable_them(string worker) => Test(
        "Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) EnableInterrupts();", worker, "{|TH1011:Work|}").RunAsync();

    [Theory]
    [InlineData("Finish(); {|TH1012:EnableInterrupts()|};")]
    [InlineData("Finish(); if (Poll() != 0) Finish(); {|TH1012:EnableInterrupts()|};")]
    [InlineData("{|TH1012:EnableInterrupts()|}; if (Flag) return; Poll();")]
    [Reports("TH1012")]
    public Task The_worker_does_not_look_again(string worker) => Test(
        "Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) EnableInterrupts();", worker).RunAsync();

    [Theory]
    [InlineData("Finish(); EnableInterrupts(); if (AtaPort.ReadPortUchar(Port) != 0) Finish();")]
    [InlineData("if (Flag && AtaPort.RequestTimer(channel, &Work, 100)) return; EnableInterrupts(); Poll();")]
    [InlineData("Finish(); Wake();")]
    [InlineData("Finish(); AtaPort.WritePortUchar(Port, 0);")]
    [Accepts("TH1011"), Accepts("TH1012")]
    public Task The_worker_ends_the_deferral(string worker) => Test(
        "Dismiss(); DisableInterrupts(); if (!AtaPort.RequestWorkerRoutine(channel, &Work)) EnableInterrupts();", worker).RunAsync();

    [Fact]
    [Accepts("TH1011")]
    public Task A_worker_that_nobody_defers_to_owes_nothing() =>
        Test("Dismiss(); Finish();", "Finish();").RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement, string worker, string name = "Work", bool ignoresDisabled = false) => new($$"""
        using System.Runtime.InteropServices;
        {{(ignoresDisabled ? "#pragma warning disable TH1011" : "")}}

        unsafe struct PiixChannel
        {
            static bool Flag;
            static byte* Port;

            [RunsIn(MiniportContext.Interrupt)]
            static void HwInterrupt(void* channel)
            {
                {{statement}}
            }

            static void Defer(void* channel)
            {
                DisableInterrupts();
                if (!AtaPort.RequestWorkerRoutine(channel, &Work))
                {
                    EnableInterrupts();
                }
            }

            [UnmanagedCallersOnly]
            static void {{name}}(void* channel)
            {
                {{worker}}
            }

            static void Wake()
            {
                EnableInterrupts();
                Poll();
            }

            static void Finish() => Flag = true;
            static void Dismiss() { }
            static void DisableInterrupts() { }
            static void EnableInterrupts() { }
            static int Poll() => 0;
        }
        """);
}
