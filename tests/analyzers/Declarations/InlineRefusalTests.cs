using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class InlineRefusalTests
{
    private const string CatchFix = "test for the error beforehand, or move the try statement into a method that is called on a rare path only";

    [Fact, Reports("TH0012")]
    public Task A_catch_clause_is_reported() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("try { return channel.Ports; } {|TH0012:catch|} { return 0; }"))
    {
        Messages = [$"'PiixChannel.Claim' holds a catch clause, and the JIT inlines no such method, whatever it is marked with; {CatchFix}"],
    }.RunAsync();

    [Theory, Reports("TH0012")]
    [InlineData("stackalloc byte[33]", "allocates more than 32 bytes on the stack")]
    [InlineData("stackalloc uint[9]", "allocates more than 32 bytes on the stack")]
    [InlineData("stackalloc[] { 1L, 2, 3, 4, 5 }", "allocates more than 32 bytes on the stack")]
    [InlineData("stackalloc Guid[33]", "allocates more than 32 bytes on the stack")]
    [InlineData("stackalloc byte[(int)channel.Ports]", "allocates on the stack what is no constant number of bytes")]
    public Task A_stackalloc_that_the_JIT_does_not_turn_into_a_local_is_reported(string allocation, string mistake) =>
        new RuleTest<InlineRefusalAnalyzer>(Claim("var buffer = {|TH0012:" + allocation + "|}; return *(uint*)buffer;"))
        {
            Messages = [$"'PiixChannel.Claim' {mistake}, and the JIT inlines no such method, whatever it is marked with; keep the buffer in the extension structure"],
        }.RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_stackalloc_for_a_span_is_reported() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("Span<byte> buffer = {|TH0012:stackalloc byte[64]|}; return buffer[0];")).RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_small_stackalloc_in_a_loop_is_reported() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("for (;;) { uint* buffer = {|TH0012:stackalloc uint[1]|}; if (*buffer == 0) return 0; }")).RunAsync();

    [Fact, Reports("TH0012")]
    public Task A_call_of_itself_is_reported() => new RuleTest<InlineRefusalAnalyzer>(
        Claim("return channel.Ports == 0 ? 0 : {|TH0012:Claim|}(ref channel, ref controller);")).RunAsync();

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
    [InlineData("try { return channel.Ports; } finally { channel.Ports = 0; }")]
    [InlineData("try { return channel.Ports; } catch (Exception e) when (e is OverflowException) { return 0; }")]
    [InlineData("try { } catch { } return 0;")]
    [InlineData("using CancellationTokenSource source = new(); return channel.Ports;")]
    [InlineData("lock (typeof(int)) { return channel.Ports; }")]
    [InlineData("foreach (int i in new List<int>()) { channel.Ports++; } return 0;")]
    [InlineData("for (int i = 0; i < 32; i++) { channel.Ports ^= channel.Ports << i; } return 0;")]
    [InlineData("if (channel.Ports == 0) throw new InvalidOperationException(); return 0;")]
    [InlineData("uint* buffer = stackalloc uint[8]; return *buffer;")]
    [InlineData("uint* buffer = stackalloc uint[8], other = stackalloc uint[8]; return *buffer + *other;")]
    [InlineData("const int size = 16; Span<byte> buffer = stackalloc byte[size]; return buffer[0];")]
    [InlineData("ReadOnlySpan<int> buffer = stackalloc[] { 1, 2, 3 }; return (uint)buffer[0];")]
    [InlineData("Span<long> buffer = [1, 2, 3, 4, 5]; return (uint)buffer[0];")]
    [InlineData("return Slow(); static uint Slow() { try { return 1; } catch { return 0; } }")]
    [InlineData("Func<uint> slow = () => { try { return 1; } catch { return 0; } }; return slow();")]
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
