using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using Tophalf.Analyzers.Tests.Inlining;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class InlineRefusalTests
{
    private const string CatchFix = "test for the error beforehand, or move the try statement into a method that is called on a rare path only";

    [Theory, Reports("TH0012")]
    [MemberData(nameof(InlineCases.Refused), MemberType = typeof(InlineCases))]
    public Task What_the_JIT_refuses_is_reported(string body, string mistake)
    {
        string fix = mistake switch
        {
            "holds a catch clause" => CatchFix,
            "calls itself" => "write a loop",
            _ => "keep the buffer in the extension structure",
        };
        return new RuleTest<InlineRefusalAnalyzer>(Claim(body))
        {
            Messages = [$"'PiixChannel.Claim' {mistake}, and the JIT inlines no such method, whatever it is marked with; {fix}"],
        }.RunAsync();
    }

    [Theory, Reports("TH0012")]
    [InlineData("NoInlining")]
    [InlineData("AggressiveInlining | MethodImplOptions.NoInlining")]
    [InlineData("NoOptimization")]
    [InlineData("AggressiveInlining | MethodImplOptions.Synchronized")]
    public Task An_option_that_forbids_inlining_is_reported_at_the_attribute(string options) => new RuleTest<InlineRefusalAnalyzer>(
        Controller + $$"""
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            [{|TH0012:MethodImpl(MethodImplOptions.{{options}})|}]
            public static uint Claim(ref PiixChannel channel, ref PiixController controller) => 0;
            {{Required(without: "Claim")}}
        }
        """)
    {
        Messages = [$"'PiixChannel.Claim' is marked {options.Split('.')[^1]}, and the JIT inlines no such method, whatever it is marked with; take that option away"],
    }.RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_member_of_an_interrupt_source_is_hot_too() => new RuleTest<InlineRefusalAnalyzer>("""
        public struct Clock : IInterruptSource<Clock>
        {
            [{|TH0012:MethodImpl(MethodImplOptions.NoInlining)|}]
            public static uint Claim(ref Clock source) => 0;
            public static uint Dismiss(ref Clock source, uint cause) => cause;
            public static InterruptOutcome Service(ref Clock source, uint cause) => default;
            public static void DisableInterrupts(ref Clock source) { }
            public static void EnableInterrupts(ref Clock source) { }
            public static uint Poll(ref Clock source) => 0;
            public static bool RequestWorker(ref Clock source) => true;
            [MethodImpl(MethodImplOptions.NoInlining)]
            public static void Work(ref Clock source, uint cause) { }
        }
        """).RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_called_method_that_is_marked_is_reported_at_the_call() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("return {|TH0012:Registers.Read|}(channel.Ports);"),
        """
        public static class Registers
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Read(uint port) { try { return port + 1; } catch (OverflowException) { return 0; } }
        }
        """)
    {
        Messages = [$"'PiixChannel.Claim' calls 'Registers.Read', which holds a catch clause, and the JIT inlines no such method, whatever it is marked with; {CatchFix}"],
    }.RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_small_stackalloc_is_refused_when_it_is_called_in_a_loop() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("while (channel.Ports != 0) { channel.Ports = {|TH0012:Registers.Read|}(channel.Ports); } return Registers.Read(0);"),
        """
        public static unsafe class Registers
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Read(uint port) { uint* value = stackalloc uint[1]; return *value; }
        }
        """).RunAsync();

    [Theory, Reports("TH0012")]
    [InlineData("AggressiveInlining)] public static async Task Write() => await Task.Yield();", "is asynchronous: its body is a method of a state machine", "write an ordinary method")]
    [InlineData("AggressiveInlining)] public static IEnumerable<int> Write() { yield return 1; }", "is an iterator: its body is a method of an object", "write an ordinary method")]
    [InlineData("AggressiveInlining)] public static int Write() => Write() + 1;", "calls itself", "write a loop")]
    [InlineData("AggressiveInlining | MethodImplOptions.NoInlining)] public static int Write() => 1;", "is marked NoInlining", "take that option away")]
    public Task What_a_called_method_is_refused_for_is_named(string method, string mistake, string fix) => new RuleTest<InlineRefusalAnalyzer>(
        Claim("{|TH0012:Log.Write|}(); return 0;"),
        "public static class Log { [MethodImpl(MethodImplOptions." + method + " }")
    {
        Messages = [$"'PiixChannel.Claim' calls 'Log.Write', which {mistake}, and the JIT inlines no such method, whatever it is marked with; {fix}"],
    }.RunAsync();

    [Theory, Accepts("TH0012")]
    [MemberData(nameof(InlineCases.Inlined), MemberType = typeof(InlineCases))]
    public Task What_the_JIT_inlines_is_accepted(string body) => new RuleTest<InlineRefusalAnalyzer>(Claim(body)).RunAsync();

    [Fact, Accepts("TH0012")]
    public Task A_called_method_that_is_not_marked_is_meant_to_stay_a_call() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("return channel.Ports == 0 ? 0 : Log.Slow() + Log.Fast();"),
        """
        public static class Log
        {
            public static uint Slow() { try { return 1; } catch { return 0; } }
            [MethodImpl(MethodImplOptions.NoInlining)] public static uint Slower() => 1;
            [MethodImpl(MethodImplOptions.AggressiveInlining)] public static uint Fast() => Slower();
        }
        """).RunAsync();

    [Fact, Accepts("TH0012")]
    public Task A_method_of_another_project_is_not_looked_into() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("return Log.Write();"))
    {
        References =
        [
            .. References.Contract,
            Compiler.Compile(
                [("Log.cs", "public static class Log { [MethodImpl(MethodImplOptions.AggressiveInlining)] public static uint Write() { try { return 1; } catch { return 0; } } }")],
                References.BaseClassLibrary,
                name: "Log").ToMetadataReference(),
        ],
    }.RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_hot_member_that_another_one_calls_is_reported_once() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("try { return channel.Ports; } {|TH0012:catch|} { return 0; }").Replace("cause) => cause;", "cause) => Claim(ref channel, ref controller);")).RunAsync();

    [Fact, Accepts("TH0012")]
    public Task Cold_members_may_hold_anything() => new RuleTest<InlineRefusalAnalyzer>(
        Controller + Channel(more: """
            public static bool Reset(ref PiixChannel channel, ref PiixController controller) { try { return true; } catch { return false; } }
            [MethodImpl(MethodImplOptions.NoInlining)] private static uint Claim(uint port) { byte* buffer = stackalloc byte[512]; return *buffer; }
            """)).RunAsync();

    [Fact, Accepts("TH0012")]
    public Task A_stackalloc_that_does_not_bind_is_left_to_the_compiler() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("var buffer = stackalloc byte[]; Missing* other = stackalloc Missing[99]; return 0;"))
    { CompilerErrors = ["CS1586", "CS0246"] }.RunAsync();

    private static string Claim(string body) => Controller + $$"""
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Claim(ref PiixChannel channel, ref PiixController controller) { {{body}} }
            {{Required(without: "Claim")}}
        }
        """;
}
