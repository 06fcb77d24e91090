using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Routines that must not run in a context, through whatever path they are reached.</summary>
public sealed class ForbiddenRoutineTests
{
    [Fact]
    [Reports("TH1001")]
    public Task The_message_says_the_routine_the_context_and_the_way() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(void* channel) => Recover(channel);

                static void Recover(void* channel) => Throttle(channel);

                static void Throttle(void* channel) => {|TH1001:AtaPort.DeviceBusy(channel, 0, 0, 5)|};
            }
            """)
        {
            Messages =
            [
                "AtaPort.DeviceBusy must not run in interrupt context; it is reached from PiixChannel.Service through Recover and Throttle. The interrupt routine must not call it. Return InterruptOutcome.Defer and call it from Work, the worker routine",
            ],
        }.RunAsync();

    [Fact]
    [Accepts("TH1001")]
    public Task The_same_helper_is_clean_from_the_worker() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Worker)]
                static void Work(void* channel) => Recover(channel);

                static void Recover(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 5);
            }
            """).RunAsync();

    [Fact]
    [Accepts("TH1001")]
    public Task What_no_routine_reaches_is_never_reported() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                static void Recover(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 5);
            }
            """).RunAsync();

    [Theory]
    [InlineData("bool inInterrupt", "if (!inInterrupt) AtaPort.DeviceBusy(channel, 0, 0, 5);")]
    [InlineData("bool inInterrupt", "if (inInterrupt) return; AtaPort.DeviceBusy(channel, 0, 0, 5);")]
    [Accepts("TH1001")]
    public Task A_constant_argument_decides_a_condition(string parameter, string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(void* channel) => Recover(channel, true);

                [RunsIn(MiniportContext.Worker)]
                static void Work(void* channel) => Recover(channel, false);

                static void Recover(void* channel, {{parameter}})
                {
                    {{statement}}
                }
            }
            """).RunAsync();

    [Fact]
    [Reports("TH1001")]
    public Task A_busy_time_out_of_zero_is_no_busy_time_out() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(void* channel)
                {
                    AtaPort.DeviceStateChange(channel, 0, 0, 0);
                    {|TH1001:AtaPort.DeviceStateChange(channel, 0, 0, 1)|};
                }
            }
            """).RunAsync();

    [Fact]
    [Reports("TH1002")]
    public Task An_uncached_extension_is_had_at_the_start_only() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Control)]
                static bool Control(void* channel, IdeControlAction action)
                {
                    void* memory = null;
                    switch (action)
                    {
                        case IdeControlAction.Start:
                            memory = AtaPort.GetUnCachedExtension(channel, 64, 0);
                            break;

                        case IdeControlAction.Stop:
                            memory = {|TH1002:AtaPort.GetUnCachedExtension(channel, 64, 0)|};
                            break;
                    }

                    return memory != null;
                }
            }
            """)
        {
            Messages =
            [
                "AtaPort.GetUnCachedExtension may run in control (Start) context only, and here the context is control (Stop); PiixChannel.Control runs there",
            ],
        }.RunAsync();

    [Fact]
    [Accepts("TH1002")]
    public Task A_start_routine_may_be_a_method_of_its_own() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Control)]
                static bool Control(void* channel, IdeControlAction action) =>
                    action == IdeControlAction.Start ? Start(channel) : true;

                static bool Start(void* channel) => AtaPort.GetUnCachedExtension(channel, 64, 0) != null;
            }
            """).RunAsync();

    [Theory]
    [InlineData("Do(() => {|TH1001:AtaPort.DeviceBusy((void*)0, 0, 0, 5)|});")]
    [InlineData("Action f = Busy; Do(f);")]
    [InlineData("Do(Busy);")]
    [InlineData("delegate*<void> f = &Busy; f();")]
    [InlineData("void Local() => Busy(); Local();")]
    [InlineData("Helper<Calls>();")]
    [InlineData("_ = new Node();")]
    [InlineData("_ = new Node { Text = 1 };")]
    [InlineData("foreach (int x in new Numbers()) { }")]
    [InlineData("using Scope s = default;")]
    [InlineData("int x = +new Plus();")]
    [InlineData("_ = new Plus() is { Value: 1 };")]
    [InlineData("var (a, b) = new Plus();")]
    [Reports("TH1001")]
    public Task It_is_found_through(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
            #pragma warning disable TH2001, TH2003
                    {{statement}}
                }

                static void Do(Action action) => action();
                static void Helper<T>() where T : ICalls => T.Call();
                public static void Busy() => {{(statement.Contains("TH1001", StringComparison.Ordinal) ? "" : "{|TH1001:")}}AtaPort.DeviceBusy((void*)0, 0, 0, 5){{(statement.Contains("TH1001", StringComparison.Ordinal) ? "" : "|}")}};
            }
            interface ICalls { static abstract void Call(); }
            struct Calls : ICalls { public static void Call() => PiixChannel.Busy(); }
            class Node { public Node() { } int _x = Make(); static int Make() { PiixChannel.Busy(); return 1; } public int Text { set { PiixChannel.Busy(); } } }
            struct Numbers { public Numbers GetEnumerator() => this; public bool MoveNext() { PiixChannel.Busy(); return false; } public int Current => 1; }
            ref struct Scope { public void Dispose() => PiixChannel.Busy(); }
            struct Plus
            {
                public static int operator +(Plus p) { PiixChannel.Busy(); return 1; }
                public int Value { get { PiixChannel.Busy(); return 1; } }
                public void Deconstruct(out int a, out int b) { PiixChannel.Busy(); a = b = 1; }
            }
            """).RunAsync();
}
