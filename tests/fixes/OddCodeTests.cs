using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests;

/// <summary>Code as it is while it is being written: no fix may throw, whatever it sees.</summary>
public sealed class OddCodeTests
{
    private const int Programs = 25;

    private const string Code = """
        using System;
        using System.Runtime.CompilerServices;
        using Tophalf;
        using Tophalf.Ata;

        [AtaMiniport]
        [Channel<PiixChannel>(Count = 2)]
        [Channel<PiixChannel>]
        file unsafe struct PiixController;

        public unsafe partial struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            private Action _done;
            public static uint Claim(ref PiixChannel channel, ref PiixController controller) => channel.Ports & 4;
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static uint Dismiss(ref PiixChannel channel, ref PiixController controller, uint cause) => cause;
            public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause)
            {
                byte[] buffer = new byte[16];
                Span<uint> values = new[] { 1u, cause };
                Note(1, 2, cause);
                Do(static () => { });
                Do(Static);
                channel._done();
                AtaPort.RequestTimer(ref channel, null, 100);
                AtaPort.DeviceStateChange(ref channel, 0, 0, cause);
                if (cause > 1)
                {
                    AtaPort.DeviceBusy(ref channel, 0, 0, 5);
                }

                return InterruptOutcome.Handled;
            }

            public static void Work(ref PiixChannel self, ref PiixController controller, uint cause) => self.Ports = 0;
            public static bool StartIo(ref PiixChannel channel, ref PiixController controller, IdeRequestBlock* irb) => false;
            public static uint Poll(ref PiixChannel channel, ref PiixController controller) => 0;
            public static void DisableInterrupts(ref PiixChannel channel, ref PiixController controller) { }
            public static void EnableInterrupts(ref PiixChannel channel, ref PiixController controller) { }
            bool Reset(ref PiixChannel channel, ref PiixController controller) => true;
            static void Note(params uint[] values) { }
            static void Do(Action done) => done();
            static void Static() { }
        }
        """;

    [Fact]
    public async Task No_fix_throws_on_code_that_is_broken()
    {
        Random random = new(20261123);
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Code, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        int offered = 0;
        for (int i = 0; i < Programs; i++)
        {
            string text = Code;
            foreach (int index in Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(tokens.Length)).Distinct().OrderDescending())
            {
                text = text.Remove(tokens[index].SpanStart, tokens[index].Span.Length)
                    .Insert(tokens[index].SpanStart, random.Next(3) == 0 ? tokens[random.Next(tokens.Length)].Text : "");
            }

            offered += (await Fixes.OfferedAsync(text, allowUnsafe: random.Next(4) != 0, TestContext.Current.CancellationToken)).Count;
        }

        // It was about something.
        Assert.True(offered > Programs, $"{offered} repairs");
    }
}
