using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
    [InlineData("Action given", "[RunsIn(MiniportContext.Interrupt)] Action given", "given()")]
    [InlineData("delegate*<void> given", "[RunsIn(MiniportContext.Interrupt)] delegate*<void> given", "given()")]
    [InlineData("    [RunsIn(MiniportContext.Worker)]\n    public static Action Stored", "    [RunsIn(MiniportContext.Worker | MiniportContext.Interrupt)]\n    public static Action Stored", "Stored()")]
    [InlineData("    // What is last.\n", "    // What is last.\n    [RunsIn(MiniportContext.Interrupt)]\n", "Done.Invoke()")]
    public async Task What_is_called_says_in_which_context_it_runs(string before, string after, string call)
    {
        string code = $$"""
            using System;
            using Tophalf;

            public static unsafe class Channel
            {
                [RunsIn(MiniportContext.Worker)]
                public static Action Stored;

                // What is last.
                public static Action Done { get; set; }

                [RunsIn(MiniportContext.Interrupt)]
                public static void Service(Action given) => {{call}};
            }
            """;
        if (before.StartsWith("delegate*", StringComparison.Ordinal))
        {
            code = code.Replace("Action given", before);
        }

        Solution result = Assert.Single(await Fixes.OfferedAsync(code, allowUnsafe: true, TestContext.Current.CancellationToken));
        SourceText text = await Assert.Single(Assert.Single(result.Projects).Documents).GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(code.Replace(before, after), text.ToString());
    }

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
