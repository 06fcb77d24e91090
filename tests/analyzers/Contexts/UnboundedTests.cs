using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Loops that end when somebody else wants them to, or never.</summary>
public sealed class UnboundedTests
{
    [Theory]
    [InlineData("while ({|TH3002:true|}) { s_count++; }")]
    [InlineData("{|TH3002:for (;;) { }|}")]
    [InlineData("{|TH3002:for (;;) { s_count++; }|}")]
    [InlineData("for (int tries = 0; {|TH3002:true|}; tries++) { }")]
    [InlineData("again: {|TH3002:s_count++;|} goto again;")]
    [InlineData("while ({|TH3002:true|}) { while (s_count > 0) { s_count--; } }")]
    [Reports("TH3002")]
    public Task It_has_no_way_out(string statement) => Run(statement);

    [Theory]
    [InlineData("while ({|TH3002:s_count == 0|}) { }")]
    [InlineData("for (; {|TH3002:s_count == 0|};) { }")]
    [InlineData("again: if ({|TH3002:s_count == 0|}) goto again;")]
    [InlineData("while (true) { if ({|TH3002:s_count != 0|}) break; }")]
    [InlineData("for (;;) { if ({|TH3002:s_count != 0|}) return; }")]
    [InlineData("while ({|TH3002:Volatile.Read(ref s_count) == 0|}) { Thread.SpinWait(1); }")]
    [InlineData("do { } while ({|TH3002:(*register & 0x80) != 0|});")]
    [InlineData("while ({|TH3002:(register[7] & 0x80) != 0|}) { }")]
    [InlineData("while ({|TH3002:(*register & 0x80) != 0 && s_count == 0|}) { }")]
    [InlineData("while ({|TH3002:(*register & 0x80) != 0 || s_count == 0|}) { }")]
    [InlineData("byte status; do { status = *register; } while ({|TH3002:(status & 0x80) != 0|});")]
    [InlineData("int status = s_count; while ({|TH3002:status == 0|}) { status = Volatile.Read(ref s_count); }")]
    [InlineData("while ({|TH3002:(AtaPort.ReadPortUchar(register) & 0x80) != 0|}) { }")]
    [InlineData("byte status; do { status = AtaPort.ReadPortUchar(register); } while ({|TH3002:(status & 0x80) != 0|});")]
    [InlineData("while ({|TH3002:(Status(register) & 0x80) != 0|}) { }")]
    [InlineData("while ({|TH3002:IsBusy|}) { }")]
    [InlineData("while ({|TH3002:!Done|}) { }")]
    [InlineData("while ({|TH3002:Interlocked.CompareExchange(ref s_count, 1, 0) != 0|}) { }")]
    [InlineData("while ({|TH3002:Interlocked.Exchange(ref s_count, 1) != 0|}) { }")]
    [InlineData("while ({|TH3002:!s_task.IsCompleted|}) { }")]
    [InlineData("bool busy = s_count == 0; while ({|TH3002:busy|}) { }")]
    [Reports("TH3002")]
    public Task It_waits_for_what_others_do(string statement) => Run(statement);

    [Theory]
    [InlineData("while (s_count > 0) { s_count--; }")]
    [InlineData("for (int tries = 0; tries < 10 && (*register & 0x80) != 0; tries++) { }")]
    [InlineData("int tries = 0; while ((*register & 0x80) != 0) { if (tries++ > 10) break; }")]
    [InlineData("int tries = 10; while ((*register & 0x80) != 0 && tries > 0) { tries--; }")]
    [InlineData("int tries = 10; do { if ((*register & 0x80) == 0) break; } while (--tries > 0);")]
    [InlineData("while (true) { if (s_count++ > 3) return; }")]
    [InlineData("int old; do { old = s_count; } while (Interlocked.CompareExchange(ref s_count, old + 1, old) != old);")]
    [InlineData("while (Interlocked.Decrement(ref s_count) > 0) { }")]
    [InlineData("for (byte* p = register; *p != 0; p++) { }")]
    [InlineData("for (int i = 0; register[i] != 0; i++) { }")]
    [InlineData("for (Node? node = s_first; node != null; node = node.Next) { }")]
    [InlineData("uint bits = register[0]; while (bits != 0) { bits &= bits - 1; }")]
    [InlineData("long end = Environment.TickCount64 + 10; while (*register != 0 && Environment.TickCount64 < end) { }")]
    [InlineData("while (*register != 0) { if (Tick()) break; }")]
    [InlineData("while (s_count == 0) { Step(); }")]
    [InlineData("int n = 3; again: if (n-- > 0) goto again;")]
    [InlineData("foreach (char c in \"text\") { }")]
    [InlineData("foreach (int n in new int[3]) { }")]
    [InlineData("foreach (int n in s_list) { if (n == s_count) break; }")]
    [InlineData("while (true) { try { Step(); return; } catch (Exception) when (s_count == 1) { s_count++; } }")]
    [InlineData("bool more = true; void Stop() => more = false; while (more) { Stop(); }")]
    [InlineData("for (int i = 0; i < s_list.Count; i++) { }")]
    [Accepts("TH3002")]
    public Task It_comes_to_an_end(string statement) => Run(statement);

    [Fact]
    public Task The_message_says_what_is_waited_for() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                static int s_count;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    while (true) { if ({|TH3002:s_count != 0|}) break; }
                    for (;{|TH3002:true|};) { }
                }
            }
            """)
        {
            Messages =
            [
                "In interrupt context, a loop waits for 's_count != 0' to change; Channel.Service runs there",
                "In interrupt context, a loop without a way out runs; Channel.Service runs there",
            ],
        }.RunAsync();

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            static unsafe class Channel
            {
                static int s_count;
                static Node? s_first;
                static Task<int> s_task = null!;
                static List<int> s_list = null!;
                static bool Done { get; set; }
                static bool IsBusy => (s_count & 0x80) != 0;
                static byte Status(byte* register) => AtaPort.ReadPortUchar(register + 7);
                static bool Tick() => s_count++ > 100;
                static void Step() => s_count++;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(byte* register)
                {
            #pragma warning disable TH2001, TH2002, TH2003, TH9002, TH3001
                    {{statement}}
                }
            }

            class Node { public Node? Next; }
            """).RunAsync();
}
