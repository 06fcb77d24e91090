using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class HotMemberInliningTests
{
    [Fact, Reports("TH0011")]
    public Task Hot_members_without_the_mark_are_reported() => new RuleTest<HotMemberInliningAnalyzer>(
        Controller + $$"""
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            public static uint {|TH0011:Claim|}(ref PiixChannel channel, ref PiixController controller) => 0;
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static uint {|TH0011:Dismiss|}(ref PiixChannel channel, ref PiixController controller, uint cause) => cause;
            [Acknowledging]
            public static InterruptOutcome {|TH0011:Service|}(ref PiixChannel channel, ref PiixController controller, uint cause) => default;
            {{Required(without: ["Claim", "Dismiss", "Service"])}}
        }
        """)
    {
        Messages =
        [
            "'PiixChannel.Claim' runs in every interrupt but is not marked for inlining; write [MethodImpl(MethodImplOptions.AggressiveInlining)]",
            "'PiixChannel.Dismiss' runs in every interrupt but is not marked for inlining; write [MethodImpl(MethodImplOptions.AggressiveInlining)]",
            "'PiixChannel.Service' runs in every interrupt but is not marked for inlining; write [MethodImpl(MethodImplOptions.AggressiveInlining)]",
        ],
    }.RunAsync();

    [Fact, Accepts("TH0011")]
    public Task Marked_members_and_cold_members_are_accepted() => new RuleTest<HotMemberInliningAnalyzer>(
        Controller + Channel(more: """
            public static bool Reset(ref PiixChannel channel, ref PiixController controller) => true;
            private static uint Claim(uint port) => port;
            """)).RunAsync();

    [Fact, Accepts("TH0011")]
    public Task The_mark_may_stand_among_other_options() => new RuleTest<HotMemberInliningAnalyzer>(
        Controller + Channel().Replace("MethodImplOptions.AggressiveInlining", "MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization")).RunAsync();

    [Fact, Accepts("TH0011")]
    public Task The_opposite_mark_is_left_to_the_rule_about_refusals() => new RuleTest<HotMemberInliningAnalyzer>(
        Controller + Channel().Replace("AggressiveInlining", "NoInlining")).RunAsync();

    [Fact, Accepts("TH0011")]
    public Task Methods_of_the_same_name_elsewhere_are_accepted() => new RuleTest<HotMemberInliningAnalyzer>(
        "public struct Ticket { public static uint Claim(uint number) => number; public void Service() { } }").RunAsync();

    [Fact, Reports("TH0011")]
    public Task Those_of_an_interrupt_source_are_reported_too() => new RuleTest<HotMemberInliningAnalyzer>("""
        public struct Clock : IInterruptSource<Clock>
        {
            public static uint {|TH0011:Claim|}(ref Clock source) => 0;
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Dismiss(ref Clock source, uint cause) => cause;
            public static InterruptOutcome {|TH0011:Service|}(ref Clock source, uint cause) => default;
            public static void DisableInterrupts(ref Clock source) { }
            public static void EnableInterrupts(ref Clock source) { }
            public static uint Poll(ref Clock source) => 0;
            public static bool RequestWorker(ref Clock source) => true;
            public static void Work(ref Clock source, uint cause) { }
        }
        """).RunAsync();
}
