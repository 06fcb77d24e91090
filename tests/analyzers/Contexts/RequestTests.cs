using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Requests that were handed back to the port driver.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("AtaPort.CompleteRequest(channel, irb); {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); if ({|TH1006:irb->UsesDma|}) Flag = true;")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); _ = {|TH1006:(*irb).IrbStatus|};")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); AtaPort.CompleteRequest(channel, {|TH1006:irb|});")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); Flag = AtaPort.GetScatterGatherList(channel, {|TH1006:irb|}) == null;")]
    [InlineData("if (Flag) AtaPort.CompleteRequest(channel, irb); {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("IdeRequestBlock* other = irb; AtaPort.CompleteRequest(channel, other); {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("for (int i = 0; i < 4; i++) { {|TH1006:irb->IrbStatus|} = 1; AtaPort.CompleteRequest(channel, irb); }")]
    [InlineData("Finish(channel, irb, 1); {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); Finish(channel, {|TH1006:irb|}, 1);")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); Look({|TH1006:irb|});")]
    [InlineData("if (!Start(channel, irb)) return; {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("AtaPort.ReleaseRequestSenseIrb(channel, irb); {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("AtaPort.CompleteRequest(channel, Current); {|TH1006:Current->IrbStatus|} = 1;")]
    [InlineData("try { AtaPort.CompleteRequest(channel, irb); } finally { {|TH1006:irb->IrbStatus|} = 1; }")]
    [InlineData("void Local(IdeRequestBlock* one) => AtaPort.CompleteRequest(channel, one); Local(irb); {|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("IdeRequestBlock* kept = Flag ? irb : null; AtaPort.CompleteRequest(channel, irb); if (kept != null) {|TH1006:kept->IrbStatus|} = 1;")]
    [Reports("TH1006")]
    public Task It_is_touched(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData("irb->IrbStatus = 1; AtaPort.CompleteRequest(channel, irb);")]
    [InlineData("if (Flag) { AtaPort.CompleteRequest(channel, irb); return; } irb->IrbStatus = 1;")]
    [InlineData("if (Flag) AtaPort.CompleteRequest(channel, irb); else irb->IrbStatus = 1;")]
    [InlineData("if (Start(channel, irb)) return; irb->IrbStatus = 1;")]
    [InlineData("byte refusal = Begin(channel, irb); if (refusal != 0) { irb->IrbStatus = refusal; AtaPort.CompleteRequest(channel, irb); }")]
    [InlineData("bool done = Flag; if (done) AtaPort.CompleteRequest(channel, irb); if (!done) irb->IrbStatus = 1;")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); irb = Current; irb->IrbStatus = 1;")]
    [InlineData("IdeRequestBlock* next; while ((next = Next()) != null) { next->IrbStatus = 1; AtaPort.CompleteRequest(channel, next); }")]
    [InlineData("for (int i = 0; i < 4; i++) { IdeRequestBlock* one = Next(); one->IrbStatus = 1; AtaPort.CompleteRequest(channel, one); }")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); if (irb == Current) Current = null;")]
    [InlineData("AtaPort.CompleteRequest(channel, Current); Advance(); Current->IrbStatus = 1;")]
    [InlineData("Look(irb); Finish(channel, irb, 1);")]
    [InlineData("AtaPort.CompleteRequest(channel, irb); Ignore(irb);")]
    [Accepts("TH1006")]
    public Task It_is_left_alone(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData("irb->IrbStatus = IrbStatus.Pending; {|TH1007:AtaPort.CompleteRequest(channel, irb)|};")]
    [InlineData("if (Flag) irb->IrbStatus = IrbStatus.Pending; else irb->IrbStatus = 1; {|TH1007:AtaPort.CompleteRequest(channel, irb)|};")]
    [InlineData("byte status = IrbStatus.Pending; if (Flag) status = 1; irb->IrbStatus = status; AtaPort.CompleteRequest(channel, irb);", "{|TH1007:AtaPort.CompleteRequest(channel, irb)|}")]
    [InlineData("irb->IrbStatus = IrbStatus.Pending; {|TH1007:Hand(channel, irb)|};")]
    [Reports("TH1007")]
    public Task It_is_completed_as_pending(string statement, string? marked = null) =>
        Test(marked is null ? statement : statement.Replace("AtaPort.CompleteRequest(channel, irb)", marked, StringComparison.Ordinal)).RunAsync();

    [Theory]
    [InlineData("irb->IrbStatus = IrbStatus.Pending; irb->IrbStatus = IrbStatus.Success; AtaPort.CompleteRequest(channel, irb);")]
    [InlineData("irb->IrbStatus = IrbStatus.Pending; Finish(channel, irb, IrbStatus.Success);")]
    [InlineData("irb->IrbStatus = IrbStatus.Pending; Current->IrbStatus = 1; AtaPort.CompleteRequest(channel, Current);")]
    [InlineData("irb->IrbStatus = Status; AtaPort.CompleteRequest(channel, irb);")]
    [InlineData("AtaPort.CompleteRequest(channel, irb);")]
    [Accepts("TH1007")]
    public Task It_is_completed_with_an_answer(string statement) => Test(statement).RunAsync();

    [Fact]
    [Reports("TH1006")]
    public Task A_helper_that_completes_as_pending_is_told_apart_by_its_argument() =>
        Test("Finish(channel, irb, 0);", "{|TH1007:AtaPort.CompleteRequest(channel, irb)|}; if (Flag) {|TH1006:irb->IrbStatus|} = 1").RunAsync();

    [Fact]
    [Reports("TH1006")]
    public Task The_message_says_what_touches_it_and_the_way() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.StartIo)]
                static bool StartIo(void* channel, IdeRequestBlock* irb)
                {
                    AtaPort.CompleteRequest(channel, irb);
                    Count({|TH1006:irb|});
                    return true;
                }

                static uint Count(IdeRequestBlock* irb) => irb->DataTransferLength;
            }
            """)
        {
            Messages = ["'irb' is passed to Count after it was handed back to the port driver; PiixChannel.StartIo runs there"],
        }.RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement, string finish = "AtaPort.CompleteRequest(channel, irb)") => new($$"""
        unsafe struct PiixChannel
        {
            static bool Flag;
            static byte Status;
            static IdeRequestBlock* Current;

            [RunsIn(MiniportContext.StartIo)]
            static void StartIo(void* channel, IdeRequestBlock* irb)
            {
        #pragma warning disable TH3002
                {{statement}}
            }

            static void Finish(void* channel, IdeRequestBlock* irb, byte status)
            {
                irb->IrbStatus = status;
                {{finish}};
            }

            static void Hand(void* channel, IdeRequestBlock* irb) => AtaPort.CompleteRequest(channel, irb);

            static bool Start(void* channel, IdeRequestBlock* irb)
            {
                if (!Flag)
                {
                    return false;
                }

                AtaPort.CompleteRequest(channel, irb);
                return true;
            }

            static byte Begin(void* channel, IdeRequestBlock* irb)
            {
                if (irb->UsesDma)
                {
                    irb->IrbStatus = 1;
                    AtaPort.CompleteRequest(channel, irb);
                    return 0;
                }

                if (Flag)
                {
                    return 6;
                }

                return Status == 3 ? (byte)5 : (byte)7;
            }

            static void Look(IdeRequestBlock* irb) => Flag = irb->UsesDma;
            static void Ignore(IdeRequestBlock* irb) => Flag = irb != null;
            static IdeRequestBlock* Next() => Current;
            static void Advance() => Current = null;
        }
        """);
}
