using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What the runtime makes of code, more than is written there.</summary>
public sealed class RuntimeTests
{
    [Theory]
    [InlineData("{|TH5001:s_perThread|}++;")]
    [InlineData("int n = {|TH5001:s_local.Value|};")]
    [InlineData("{|TH5001:s_flow.Value|} = 1;")]
    [Reports("TH5001")]
    public Task It_belongs_to_a_thread(string statement) => Run(statement);

    [Theory]
    [InlineData("s_count++;")]
    [InlineData("int? n = 1; int m = n.Value;")]
    [Accepts("TH5001")]
    public Task It_belongs_to_no_thread(string statement) => Run(statement);

    [Theory]
    [InlineData("{|TH5002:OfText(text)|};")]
    [InlineData("{|TH5002:OfFlag(true)|};")]
    [InlineData("{|TH5002:OfObject(text)|};")]
    [InlineData("{|TH5002:OfArray(null!)|};")]
    [InlineData("{|TH5002:KeepsError(1)|};")]
    [InlineData("{|TH5002:Throwing(1)|};")]
    [InlineData("_ = {|TH5002:Answers()|};")]
    [InlineData("{|TH5002:OfMixed(default)|};")]
    [Reports("TH5002")]
    public Task It_is_marshalled(string statement) => Run(statement);

    [Theory]
    [InlineData("Plain(1, null, DayOfWeek.Friday, default);")]
    [InlineData("PlainByReference(ref s_count);")]
    [Accepts("TH5002")]
    public Task It_is_passed_as_it_is(string statement) => Run(statement);

    [Fact]
    [Accepts("TH5002")]
    public Task Without_runtime_marshalling_a_flag_is_a_byte() => Run("OfFlag(true);", "[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]");

    [Theory]
    [InlineData("_ = {|TH5003:Written.Count|};")]
    [InlineData("{|TH5003:Written.Run()|};")]
    [Reports("TH5003")]
    public Task A_static_constructor_runs(string statement) => Run(statement);

    [Theory]
    [InlineData("_ = Initialized.Count;")]
    [InlineData("Initialized.Run();")]
    [Accepts("TH5003")]
    public Task Initializers_need_no_static_constructor(string statement) => Run(statement);

    [Theory]
    [InlineData("byte* bytes = {|TH5004:stackalloc byte[1025]|};")]
    [InlineData("Span<long> longs = {|TH5004:stackalloc long[200]|};")]
    [InlineData("byte* bytes = {|TH5004:stackalloc byte[s_count]|};")]
    [InlineData("Take({|TH5004:stackalloc byte[s_count]|});")]
    [Reports("TH5004")]
    public Task It_takes_much_of_the_stack(string statement) => Run(statement);

    [Theory]
    [InlineData("byte* bytes = stackalloc byte[512];")]
    [InlineData("const int Size = 16; Span<int> ints = stackalloc int[Size];")]
    [InlineData("int size = 16; Span<int> ints = stackalloc int[size];")]
    [InlineData("Span<int> ints = stackalloc[] { 1, 2, 3 };")]
    [Accepts("TH5004")]
    public Task It_takes_little_of_the_stack(string statement) => Run(statement);

    [Theory]
    [InlineData("Channel copy = {|TH5005:channel|};")]
    [InlineData("Channel copy = {|TH5005:*pointer|};")]
    [InlineData("ByValue({|TH5005:channel|});")]
    [InlineData("*pointer = {|TH5005:channel|};")]
    [InlineData("_ = Returned(ref channel);", "{|TH5005:channel|}")]
    [InlineData("Look(in channel);", "default", "{|TH5005:channel|}.Count()")]
    [Reports("TH5005")]
    public Task An_extension_is_copied(string statement, string returned = "default", string called = "channel.Peek()") => Copy(statement, returned, called);

    [Theory]
    [InlineData("ref Channel same = ref channel;")]
    [InlineData("Channel* same = pointer; same->Count();")]
    [InlineData("channel = default;")]
    [InlineData("Look(in channel);")]
    [InlineData("Other other = default; Other copy = other;")]
    [Accepts("TH5005")]
    public Task An_extension_stays_where_it_is(string statement) => Copy(statement, "default", "channel.Peek()");

    [Theory]
    [InlineData("int Down(int n) => n == s_count ? 0 : {|TH5006:Down(n - 1)|};", "Down(s_count)")]
    [InlineData("int Odd(int n) => n == 0 ? 0 : Even(n - 1); int Even(int n) => n == 0 ? 1 : {|TH5006:Odd(n - 1)|};", "Odd(s_count)")]
    [Reports("TH5006")]
    public Task It_calls_in_circles(string methods, string call) => Run($"_ = {call};", more: $"static {methods.Replace("; int", "; static int")}");

    [Theory]
    [InlineData("int Down(int n) => n == 0 ? 0 : Down(n - 1);", "Down(3)")]
    [InlineData("int Ask(bool other) => other ? 0 : Ask(true);", "Ask(false)")]
    [Accepts("TH5006")]
    public Task It_comes_to_an_end(string method, string call) => Run($"_ = {call};", more: $"static {method}");

    [Fact]
    public Task The_messages_say_what_it_is() =>
        new RuleTest<ContextAnalyzer>("""
            using System.Runtime.InteropServices;

            static unsafe class Driver
            {
                [ThreadStatic]
                static int s_perThread;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(string text, int size)
                {
                    {|TH5001:s_perThread|} = 1;
            #pragma warning disable TH9002
                    {|TH5002:Print(text)|};
                    byte* buffer = {|TH5004:stackalloc byte[4096]|};
                    {|TH5006:Service(text, size)|};
                }

                [DllImport("native")]
                static extern void Print(string text);
            }
            """)
        {
            Messages =
            [
                "In interrupt context, the thread static 's_perThread' is that of whatever thread was interrupted; Driver.Service runs there",
                "In interrupt context, the runtime marshals the call of 'Print', whose parameter 'text' is a 'string'; Driver.Service runs there",
                "In interrupt context, 4096 bytes or more are taken from the stack, of which 1024 are much; Driver.Service runs there",
                "In interrupt context, 'Driver.Service' calls itself, and how often depends on data; Driver.Service runs there",
            ],
        }.RunAsync();

    private static Task Copy(string statement, string returned, string called) =>
        new RuleTest<ContextAnalyzer>($$"""
            unsafe struct Channel : IChannelExtension
            {
                int _count;
                public int Count() => _count++;
                public readonly int Peek() => _count;

                [RunsIn(MiniportContext.Control)]
                static void Start(ref Channel channel, Channel* pointer)
                {
                    {{statement}}
                }

                static void ByValue(Channel channel) { }
                static Channel Returned(ref Channel channel) => {{returned}};
                static int Look(in Channel channel) => {{called}};
            }

            struct Other;
            """).RunAsync();

    private static Task Run(string statement, string attribute = "", string more = "") =>
        new RuleTest<ContextAnalyzer>($$"""
            using System.Runtime.InteropServices;
            {{attribute}}

            static unsafe class Driver
            {
                static int s_count;
                [ThreadStatic] static int s_perThread;
                static ThreadLocal<int> s_local = null!;
                static AsyncLocal<int> s_flow = null!;
                {{more}}

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(string text)
                {
            #pragma warning disable TH2001, TH2002, TH2003, TH9002, TH4001
                    {{statement}}
                }

                static void Take(Span<byte> bytes) { }

                [DllImport("native")] static extern void OfText(string text);
                [DllImport("native")] static extern void OfFlag(bool flag);
                [DllImport("native")] static extern void OfObject(object o);
                [DllImport("native")] static extern void OfArray(int[] a);
                [DllImport("native", SetLastError = true)] static extern void KeepsError(int n);
                [DllImport("native", PreserveSig = false)] static extern void Throwing(int n);
                [DllImport("native")] static extern string Answers();
                [DllImport("native")] static extern void OfMixed(Mixed mixed);
                [DllImport("native")] static extern int Plain(int n, void* p, DayOfWeek day, Pair pair);
                [DllImport("native")] static extern void PlainByReference(ref int n);
            }

            struct Pair { public int Left; public nint Right; }

            struct Mixed { public int Left; public bool Right; }

            static class Written
            {
                public static int Count;
                static Written() => Count = 3;
                public static void Run() { }
            }

            static class Initialized
            {
                public static int Count = 3;
                public static void Run() { }
            }
            """).RunAsync();
}
