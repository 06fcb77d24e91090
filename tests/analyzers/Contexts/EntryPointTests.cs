using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>A routine of the port driver obeys its rules under whatever name it is imported.</summary>
public sealed class EntryPointTests
{
    [Theory]
    [InlineData("""[DllImport("ataport", EntryPoint = "AtaPortDeviceStateChange")] static extern void Pause(void* channel, byte target, byte lun, uint wait);""", "{|TH1001:Pause(channel, 0, 0, 5)|};")]
    [InlineData("""[DllImport("ataport", EntryPoint = "_AtaPortDeviceStateChange@16")] static extern void Pause(void* channel, byte target, byte lun, uint wait);""", "{|TH1001:Pause(channel, 0, 0, 5)|};")]
    [InlineData("""[DllImport("ataport", EntryPoint = "AtaPortDeviceStateChange")] static extern void Pause(void* channel, byte target, byte lun, uint wait);""", "Pause(channel, 0, 0, 0);")]
    [InlineData("""[DllImport("ataport")] static extern void AtaPortDeviceBusy(void* channel, byte target, byte lun, uint wait);""", "{|TH1001:AtaPortDeviceBusy(channel, 0, 0, 5)|};")]
    [InlineData("""[LibraryImport("ataport", EntryPoint = "AtaPortCompleteAllActiveRequests")] private static partial void End(void* channel, byte target, byte lun, byte status); private static partial void End(void* channel, byte target, byte lun, byte status) { }""", "{|TH1001:End(channel, 0, 0, 5)|};")]
    [InlineData("""[DllImport("ataport", EntryPoint = "AtaPortReadPortUchar")] static extern byte In(byte* port);""", "_ = In((byte*)channel);")]
    [InlineData("""[DllImport("other", EntryPoint = "DeviceBusy")] static extern void Busy(void* channel);""", "Busy(channel);")]
    [InlineData("""[DllImport("other", EntryPoint = "AtaPortOfNobody")] static extern void Busy(void* channel);""", "Busy(channel);")]
    public Task An_import_is_the_routine_that_it_names(string import, string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            using System.Runtime.InteropServices;
            #pragma warning disable TH9002

            unsafe partial struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(void* channel)
                {
            #pragma warning disable TH9002
                    {{statement}}
                }

                {{import}}
            }
            """).RunAsync();

    [Fact]
    [Reports("TH1001")]
    public Task The_message_names_the_routine() =>
        new RuleTest<ContextAnalyzer>("""
            using System.Runtime.InteropServices;
            #pragma warning disable TH9002

            unsafe partial struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(void* channel) => {|TH1001:Pause(channel, 0, 0, 5)|};

                [DllImport("ataport", EntryPoint = "AtaPortDeviceBusy")]
                static extern void Pause(void* channel, byte target, byte lun, uint wait);
            }
            """)
        {
            Messages = ["AtaPort.DeviceBusy must not run in interrupt context; PiixChannel.Service runs there. The interrupt routine must not call it. Return InterruptOutcome.Defer and call it from Work, the worker routine"],
        }.RunAsync();

    [Fact]
    [Reports("TH1001")]
    public Task A_routine_that_is_handed_to_an_import_runs_where_the_port_driver_runs_it() =>
        new RuleTest<ContextAnalyzer>("""
            using System.Runtime.InteropServices;
            #pragma warning disable TH9002

            unsafe partial struct PiixChannel
            {
                static void Ask(void* channel) => _ = Request(channel, &Synchronized);

                [UnmanagedCallersOnly]
                static void Synchronized(void* channel) => {|TH1001:Careful()|};

                [NeverIn(MiniportContext.SynchronizedRoutine)]
                static void Careful() { }

                [DllImport("ataport", EntryPoint = "AtaPortRequestSynchronizedRoutine")]
                static extern byte Request(void* channel, delegate* unmanaged<void*, void> routine);
            }
            """).RunAsync();
}
