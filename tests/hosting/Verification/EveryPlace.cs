using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>Leads a fake miniport through all its routines, and does something in each of them once.</summary>
internal static class EveryPlace
{
    /// <summary>The routines; a control routine with its action, as "Control(IdeStart)".</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "DriverEntry", "AdapterControl(IdeStart)", "AdapterControl(IdeStop)", "ChannelEnabled", "TransferModeSelect",
        "ChannelInit", "Initialize", "BuildIo", "StartIo", "Interrupt", "Reset", "Control(IdeStart)", "Control(IdeStop)",
        "Worker", "Timer", "SynchronizedRoutine", "ControllerSyncRoutine",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Where this thread is now.</summary>
    public static string Current =>
        HostThread.Current.Action is IdeControlAction action
            ? $"{HostThread.Current.Context}(Ide{action})"
            : $"{HostThread.Current.Context}";

    /// <summary>Loads, sends requests, interrupts, resets, stops.</summary>
    /// <param name="act">What to do, with the name of the place and the extension; it does not throw.</param>
    /// <returns>The port driver, stopped.</returns>
    public static async Task<PortDriver> VisitAsync(Action<string, nint> act)
    {
        HashSet<string> visited = [];
        using Script script = new();
        FakeHba hba = new();
        script.Entered = extension =>
        {
            lock (visited)
            {
                if (!visited.Add(Current))
                {
                    return;
                }
            }

            act(Current, extension);
        };
        script.StartIo = call =>
        {
            call.Request(IdeCallbackType.WorkerRoutine);
            call.Request(IdeCallbackType.TimerRoutine);
            call.Request(IdeCallbackType.SynchronizedRoutine);
            call.Request(IdeCallbackType.ControllerSyncRoutine);
            call.Complete();
        };
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        await driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync("Callback 0", 4);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Statistics.Channels[0].AnsweredTrue == 1);
        await ResetAsync(script, driver);
        await driver.DisposeAsync();
        Assert.Equal(Names.Order(), visited.Order());
        return driver;
    }

    // An exception of author code has the channel reset at once.
    private static async Task ResetAsync(Script script, PortDriver driver)
    {
        script.StartIo = call =>
        {
            call.Keep();
            call.Throw(MiniportContext.StartIo, new InvalidOperationException("A reset is wanted."));
        };
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await Assert.ThrowsAsync<MiniportViolationException>(() => driver.Devices[0].FlushAsync(Cancellation));
    }
}
