using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>The stalls of a routine, added up along its paths.</summary>
public sealed class StallTests
{
    [Theory]
    [InlineData("{|TH1005:AtaPort.StallExecution(1000)|};")]
    [InlineData("{|TH1005:AtaPort.StallExecution(20 * 1000)|};")]
    [InlineData("AtaPort.StallExecution(500); {|TH1005:AtaPort.StallExecution(500)|};")]
    [InlineData("for (int i = 0; i < 10; i++) {|TH1005:AtaPort.StallExecution(100)|};")]
    [InlineData("for (int i = 0; i < 10; i++) { for (int j = 0; j < 10; j++) {|TH1005:AtaPort.StallExecution(10)|}; }")]
    [InlineData("while (Busy) {|TH1005:AtaPort.StallExecution(10)|};")]
    [InlineData("do { {|TH1005:AtaPort.StallExecution(1)|}; } while (Busy);")]
    [InlineData("while (true) { if (!Busy) break; {|TH1005:AtaPort.StallExecution(50)|}; }")]
    [InlineData("for (int i = 0; i < Count; i++) {|TH1005:AtaPort.StallExecution(1)|};")]
    [InlineData("while (Busy) {|TH1005:AtaPort.StallExecution((uint)Count)|};")]
    [InlineData("if (Busy) AtaPort.StallExecution(600); else AtaPort.StallExecution(300); {|TH1005:AtaPort.StallExecution(500)|};")]
    [InlineData("Wait(600); {|TH1005:Wait(600)|};")]
    [InlineData("Action wait = () => {|TH1005:AtaPort.StallExecution(2000)|}; wait();")]
    [InlineData("try { AtaPort.StallExecution(600); } finally { {|TH1005:AtaPort.StallExecution(600)|}; }")]
    [InlineData("AtaPort.StallExecution(800); Poll(900);", "{|TH1005:Poll(900)|}")]
    [InlineData("{|TH1005:Import(5000)|};")]
    [Reports("TH1005")]
    public Task It_is_too_long(string statement, string? marked = null) =>
        Test(marked is null ? statement : statement.Replace("Poll(900)", marked, StringComparison.Ordinal)).RunAsync();

    [Theory]
    [InlineData("AtaPort.StallExecution(999);")]
    [InlineData("AtaPort.StallExecution(500); AtaPort.StallExecution(499);")]
    [InlineData("if (Busy) AtaPort.StallExecution(600); else AtaPort.StallExecution(700);")]
    [InlineData("for (int i = 0; i < 9; i++) AtaPort.StallExecution(100);")]
    [InlineData("for (uint waited = 0; Busy && waited < 999; waited++) AtaPort.StallExecution(1);")]
    [InlineData("for (int i = 0; i < 9; i++) { for (int j = 0; j < 100000; j++) Count += j; AtaPort.StallExecution(100); }")]
    [InlineData("for (int i = 8; i > 0; i -= 2) AtaPort.StallExecution(100);")]
    [InlineData("int tries = 5; while (tries-- > 0) { if (!Busy) break; AtaPort.StallExecution(100); }")]
    [InlineData("Poll(900);")]
    [InlineData("Wait(400); Wait(400);")]
    [InlineData("bool waited = Busy; if (waited) AtaPort.StallExecution(600); if (!waited) AtaPort.StallExecution(600);")]
    [InlineData("if (WaitedLong()) return; AtaPort.StallExecution(600);")]
    [InlineData("AtaPort.StallExecution((uint)Count);")]
    [InlineData("Recurse(3);")]
    [InlineData("if (false) AtaPort.StallExecution(5000);")]
    [Accepts("TH1005")]
    public Task It_is_short_enough(string statement) => Test(statement).RunAsync();

    [Fact]
    [Reports("TH1005")]
    public Task The_message_says_the_sum_and_the_way() =>
        new RuleTest<ContextAnalyzer>("""
            struct PiixChannel
            {
                [RunsIn(MiniportContext.Reset)]
                static void Reset()
                {
                    AtaPort.StallExecution(400);
                    Recover();
                }

                static void Recover()
                {
                    AtaPort.StallExecution(300);
                    {|TH1005:AtaPort.StallExecution(5000)|};
                }
            }
            """)
        {
            Messages = ["In reset context, 5300 microseconds of stalls have gone by here, and those of one routine stay under 1000 (AtaPort.RequestTimer waits longer); it is reached from PiixChannel.Reset through Recover"],
        }.RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement) => new($$"""
        using System.Runtime.InteropServices;
        #pragma warning disable CS0162, TH3002, TH9002

        struct PiixChannel
        {
            static volatile bool Busy;
            static int Count;

            [RunsIn(MiniportContext.Control)]
            static void Start()
            {
                {{statement}}
            }

            static void Wait(uint microseconds) => AtaPort.StallExecution(microseconds);

            static bool Poll(uint microseconds)
            {
                for (uint waited = 0; Busy && waited < microseconds; waited += 10)
                {
                    AtaPort.StallExecution(10);
                }

                return Busy;
            }

            static bool WaitedLong()
            {
                if (Busy)
                {
                    return false;
                }

                AtaPort.StallExecution(900);
                return true;
            }

            static void Recurse(int depth)
            {
                if (depth > 0)
                {
                    AtaPort.StallExecution(100);
                    Recurse(depth - 1);
                }
            }

            [DllImport("ataport", EntryPoint = "AtaPortStallExecution")]
            static extern void Import(uint microseconds);
        }
        """);
}
