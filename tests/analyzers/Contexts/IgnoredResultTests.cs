using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Results that say whether the port driver did what was asked.</summary>
public sealed class IgnoredResultTests
{
    [Theory]
    [InlineData("{|TH1004:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("_ = {|TH1004:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("bool asked = {|TH1004:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("bool asked; asked = {|TH1004:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("bool asked = {|TH1004:AtaPort.RequestTimer(channel, &Tick, 100)|}; asked = Flag; if (asked) return;")]
    [InlineData("void* memory = {|TH1004:AtaPort.GetDeviceBase(channel, 0, 8)|};")]
    [InlineData("byte* memory = (byte*){|TH1004:AtaPort.GetDeviceBase(channel, 0, 8)|};")]
    [InlineData("if (Flag) {|TH1004:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("Action act = () => {|TH1004:AtaPort.RequestTimer(null, &Tick, 100)|}; act();")]
    [InlineData("{|TH1004:Ask(channel)|};")]
    [InlineData("{|TH1004:Import(channel, &Tick, 100)|};")]
    [InlineData("{|TH1004:Own()|};")]
    [Reports("TH1004")]
    public Task It_is_ignored(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData("if (!AtaPort.RequestTimer(channel, &Tick, 100)) Flag = true;")]
    [InlineData("Flag = AtaPort.RequestTimer(channel, &Tick, 100);")]
    [InlineData("bool asked = AtaPort.RequestTimer(channel, &Tick, 100); if (asked) return;")]
    [InlineData("bool asked = AtaPort.RequestTimer(channel, &Tick, 100); while (true) { if (asked) return; asked = false; }")]
    [InlineData("bool asked = false; for (int i = 0; i < 3 && !asked; i++) asked = AtaPort.RequestTimer(channel, &Tick, 100);")]
    [InlineData("bool asked = AtaPort.RequestTimer(channel, &Tick, 100); void Local() { Flag = asked; } Local();")]
    [InlineData("bool asked = AtaPort.RequestTimer(channel, &Tick, 100) || Ask(channel); Flag = asked;")]
    [InlineData("Look(AtaPort.RequestTimer(channel, &Tick, 100));")]
    [InlineData("if (Ask(channel)) return;")]
    [InlineData("AtaPort.DeviceReady(channel, 0, 0);")]
    [InlineData("Note(channel);")]
    [Accepts("TH1004")]
    public Task It_is_inspected(string statement) => Test(statement).RunAsync();

    [Fact]
    [Accepts("TH1004")]
    public Task What_no_routine_reaches_is_never_reported() =>
        new RuleTest<ContextAnalyzer>("""
            static unsafe class Helper
            {
                static void Ask(void* channel) => AtaPort.RegistryAllocateBuffer(channel, 8);
            }
            """).RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement) => new($$"""
        using System.Runtime.InteropServices;

        unsafe struct PiixChannel
        {
            static bool Flag;

            [RunsIn(MiniportContext.Control)]
            static void Start(void* channel)
            {
                {{statement}}
            }

            static bool Ask(void* channel) => AtaPort.RequestTimer(channel, &Tick, 100);

            static bool Note(void* channel)
            {
                if (!AtaPort.RequestTimer(channel, &Tick, 100))
                {
                    Flag = true;
                }

                return Flag;
            }

            static void Look(bool result) => Flag = result;

            [ResultMustBeInspected]
            static int Own() => 1;

            [DllImport("ataport", EntryPoint = "AtaPortRequestTimer")]
            static extern byte Import(void* channel, delegate* unmanaged<void*, void> routine, uint microseconds);

            [UnmanagedCallersOnly]
            static void Tick(void* channel) { }
        }
        """);
}
