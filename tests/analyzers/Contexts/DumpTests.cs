using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>In dump mode nothing is called back, and there is no registry.</summary>
public sealed class DumpTests
{
    [Theory]
    [InlineData("Flag = {|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|};")]
    [InlineData("Flag = {|TH1001:AtaPort.RequestWorkerRoutine(channel, &Tick)|};")]
    [InlineData("Flag = {|TH1001:AtaPort.RequestSynchronizedRoutine(channel, &Tick)|};")]
    [InlineData("Flag = {|TH1001:AtaPort.RequestCallback(IdeCallbackType.TimerRoutine, channel, &Tick, 1)|};")]
    [InlineData("Ask(channel);", "{|TH1001:AtaPort.RequestTimer(channel, &Tick, 100)|}")]
    [Reports("TH1001")]
    public Task Nothing_is_called_back(string statement, string? helper = null) => Test(statement, helper ?? "false").RunAsync();

    [Theory]
    [InlineData("Flag = {|TH1001:AtaPort.RegistryAllocateBuffer(channel, 64)|} != null;")]
    [Reports("TH1001")]
    public Task There_is_no_registry(string statement) => Test(statement, "false").RunAsync();

    [Theory]
    [InlineData("AtaPort.StallExecution(100);")]
    [InlineData("AtaPort.CompleteAllActiveRequests(channel, 0, 0, IrbStatus.BusReset);")]
    [Accepts("TH1001")]
    public Task Polling_is_what_is_left(string statement) => Test(statement, "false").RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement, string helper) => new($$"""
        using System.Runtime.InteropServices;

        unsafe struct PiixChannel
        {
            static bool Flag;

            [RunsIn(MiniportContext.Dump)]
            static void Work(void* channel)
            {
                {{statement}}
            }

            static void Ask(void* channel) => Flag = {{helper}};

            [UnmanagedCallersOnly]
            static void Tick(void* channel) { }
        }
        """);
}
