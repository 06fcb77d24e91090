using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>In dump mode nothing is called back, and there is no registry.</summary>
public sealed class DumpTests
{
    [Theory]
    [InlineData("Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("Flag = {|TH1001:AtaPort.RequestWorkerRoutine(channel, &Tick)|};")]
    [InlineData("Flag = {|TH1001:AtaPort.RequestSynchronizedRoutine(channel, &Tick)|};")]
    [InlineData("Flag = {|TH1001:AtaPort.RequestCallback(IdeCallbackType.TimerRoutine, channel, &Tick, 1)|};")]
    [InlineData("Ask(channel);", "{|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|}")]
    [Reports("TH1001")]
    public Task Nothing_is_called_back(string statement, string? helper = null) => Test(statement, helper ?? "false").RunAsync();

    [Theory]
    [InlineData("Flag = {|TH1001:AtaPort.RegistryAllocateBuffer(channel, 64)|} != null;")]
    [Reports("TH1001")]
    public Task There_is_no_registry(string statement) => Test(statement, "false").RunAsync();

    [Theory]
    [InlineData("AtaPort.StallExecution(100);")]
    [InlineData("AtaPort.CompleteAllActiveRequests(channel, 0, 0, IrbStatus.BusReset);")]
    [Accepts("TH1001")]
    public Task Polling_is_what_is_left(string statement) => Test(statement, "false").RunAsync();

    [Theory]
    [InlineData("if (Mode == IdeOperationMode.Dump) Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (Mode != IdeOperationMode.Normal) Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (Mode is not IdeOperationMode.Dump) return; Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("switch (Mode) { case IdeOperationMode.Dump: Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|}; break; }")]
    [InlineData("if (IsDump) Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (!CallsBack()) Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (s_isDump) Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (IsDump) Ask(channel);", "{|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|}")]
    [Reports("TH1001")]
    public Task Nothing_is_called_back_where_the_mode_is_known(string statement, string? helper = null) =>
        InMode("StartIo", statement, helper ?? "false").RunAsync();

    [Theory]
    [InlineData("Flag = {|TH1016:AtaPort.RequestTimer(channel, &Tick, 100)|}; if (IsDump) Flag = false;")]
    [InlineData("if (!s_changes) Flag = {|TH1016:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (!s_referred) Flag = {|TH1016:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (!Seen) Flag = {|TH1016:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("if (Flag) Flag = {|TH1016:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("Ask(channel);", "{|TH1016:AtaPort.RequestTimer(channel, &Tick, 100)|}")]
    [Reports("TH1016")]
    public Task A_miniport_that_knows_of_dump_mode_asks_for_it(string statement, string? helper = null) =>
        InMode("StartIo", statement, helper ?? "false").RunAsync();

    [Theory]
    [InlineData("StartIo", "if (Mode == IdeOperationMode.Normal) Flag = AtaPort.RequestTimer(channel, &Tick, 100);")]
    [InlineData("StartIo", "if (!IsDump) Ask(channel);")]
    [InlineData("StartIo", "if (!s_isDump) Ask(channel);")]
    [InlineData("StartIo", "if (CallsBack()) Ask(channel); else AtaPort.StallExecution(100);")]
    [InlineData("StartIo", "Flag = !IsDump && AtaPort.RequestTimer(channel, &Tick, 100);")]
    [InlineData("StartIo", "Flag = Mode switch { IdeOperationMode.Dump => false, _ => AtaPort.RequestTimer(channel, &Tick, 100) };")]
    [InlineData("StartIo", "if (Mode == IdeOperationMode.Normal) { try { Flag = AtaPort.RequestTimer(channel, &Tick, 100); } finally { } }")]
    [InlineData("Worker", "Flag = AtaPort.RequestTimer(channel, &Tick, 100);")]
    [InlineData("Worker | MiniportContext.Dump", "if (!IsDump) Flag = AtaPort.RequestTimer(channel, &Tick, 100);")]
    [InlineData("ChannelInit", "if (!IsDump) Flag = AtaPort.RegistryAllocateBuffer(channel, 64) != null;")]

    // The polled routine does at once what it would defer.
    [InlineData("Interrupt", "if (IsDump) AtaPort.CompleteAllActiveRequests(channel, 0, 0, IrbStatus.BusReset);")]
    [Accepts("TH1001"), Accepts("TH1016")]
    public Task Who_asks_for_the_mode_may_do_what_the_other_allows(string context, string statement) =>
        InMode(context, statement, "AtaPort.RequestTimer(channel, &Tick, 100)").RunAsync();

    [Fact]
    [Accepts("TH1016")]
    public Task Who_never_thought_of_dump_mode_is_not_told_everywhere() =>
        Test("Flag = AtaPort.RequestTimer(channel, &Tick, 100);", "false", "StartIo").RunAsync();

    private static RuleTest<ContextAnalyzer> InMode(string context, string statement, string helper) =>
        Test(statement, helper, context, """
            static IdeOperationMode Mode;
            static bool IsDump => Mode == IdeOperationMode.Dump;
            static bool CallsBack() => !(Mode is IdeOperationMode.Dump);

            private static bool s_isDump, s_changes, s_referred;
            public static bool Seen;

            static void Load(IdeOperationMode mode)
            {
                s_isDump = mode == IdeOperationMode.Dump;
                s_changes = mode == IdeOperationMode.Dump;
                s_referred = mode == IdeOperationMode.Dump;
                Seen = mode == IdeOperationMode.Dump;
                Change(ref s_referred);
            }

            static void Change(ref bool value) => s_changes |= value;
            """);

    private static RuleTest<ContextAnalyzer> Test(string statement, string helper, string context = "Dump", string more = "") => new($$"""
        using System.Runtime.InteropServices;

        unsafe struct PiixChannel
        {
            static bool Flag;
            {{more}}

            [RunsIn(MiniportContext.{{context}})]
            static void Work(void* channel)
            {
                {{statement}}
            }

            static void Ask(void* channel) => Flag = {{helper}};

            [UnmanagedCallersOnly]
            static void Tick(void* channel) { }
        }
        """);
}
