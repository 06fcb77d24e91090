using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Contract;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Contract;

/// <summary>Other repairs of what the contract asks for.</summary>
public sealed class ContractFixTests
{
    [Theory]
    [InlineData("AtaPort.DeviceStateChange(ref channel, 1, 0, channel.Ports)", "DeviceReady", "AtaPort.DeviceReady(ref channel, 1, 0)")]
    [InlineData("AtaPort.DeviceStateChange(ref channel, 1, 0, 5)", "BusChangeDetected", "AtaPort.BusChangeDetected(ref channel)")]
    [InlineData("Tophalf.Ata.AtaPort.DeviceStateChange(Unsafe.AsPointer(ref channel), 1, 0, 5)", "DeviceReady", "Tophalf.Ata.AtaPort.DeviceReady(Unsafe.AsPointer(ref channel), 1, 0)")]
    public Task DeviceStateChange_becomes_what_is_meant(string before, string key, string after) =>
        new FixTest<ContextAnalyzer, SayWhatIsMeant>([Board($"{{|TH1001:{before}|}}; // once")], [Board($"{after}; // once")])
        {
            CodeActionEquivalenceKey = key,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Where_no_routine_may_be_called_none_is_offered() =>
        new FixTest<ContextAnalyzer, SayWhatIsMeant>(
            [Board("{|TH1001:AtaPort.DeviceStateChange(ref channel, 1, 0, 5)|};").Replace("MiniportContext.Interrupt", "MiniportContext.BuildIo")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("delegate*<void>")]
    [InlineData("Action")]
    public Task A_parameter_says_in_which_context_it_is_called(string type) =>
        new FixTest<ContextAnalyzer, AddRunsIn>(
            [Source.Interrupt("Then(null);", $"\nstatic void Then({type} done) => {{|TH9001:done()|}};")],
            [Source.Interrupt("Then(null);", $"\nstatic void Then([RunsIn(MiniportContext.Interrupt)] {type} done) => done();")])
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_field_says_in_which_contexts_it_is_called() =>
        new FixTest<ContextAnalyzer, AddRunsIn>(
            [Source.Interrupt("{|TH9001:s_done()|};\n{|TH9001:Done.Invoke()|};", """

                // What is next.
                [RunsIn(MiniportContext.Worker)]
                static Action s_done = null!;

                // What is last.
                static Action Done { get; } = null!;
                """)],
            [Source.Interrupt("s_done();\nDone.Invoke();", """

                // What is next.
                [RunsIn(MiniportContext.Worker | MiniportContext.Interrupt)]
                static Action s_done = null!;

                // What is last.
                [RunsIn(MiniportContext.Interrupt)]
                static Action Done { get; } = null!;
                """)])
            .RunAsync(TestContext.Current.CancellationToken);

    private static string Board(string statement) => Source.Miniport(
        "public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause) => InterruptOutcome.Handled;",
        $$"""
        public static void Work(ref PiixChannel channel, ref PiixController controller, uint cause) { }

        [RunsIn(MiniportContext.Interrupt)]
        private static void Look(ref PiixChannel channel)
        {
            {{statement}}
        }
        """);
}
