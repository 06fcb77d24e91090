using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Devices that are busy, as the miniport says.</summary>
public sealed class BusyDeviceTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_busy_device_does_not_hold_up_the_other_one()
    {
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => configuration.MaxTargetId = 1,
            Identify = _ => IrbStatus.Success,
        };
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete();
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        Task waits = driver.Devices[0].FlushAsync(Cancellation);
        await driver.Devices[1].FlushAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.False(waits.IsCompleted);
        await driver.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waits);
    }

    [Fact]
    public async Task A_request_that_ended_as_busy_waits_until_its_device_is_ready()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete(IrbStatus.Busy);
        };
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.SetBusy(0);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync(Flush);
        await Task.Delay(50, Cancellation);

        Assert.Equal(1, script.Calls.Count(call => call == Flush));
        script.StartIo = call => call.Complete();
        hba.SetLine(true);
        await flush;
    }

    [Fact]
    public async Task A_busy_device_gets_nothing_until_it_is_ready()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete();
        };
        FakeHba hba = new();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.SetBusy(0);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        await driver.Devices[0].FlushAsync(Cancellation);
        Task second = driver.Devices[0].FlushAsync(Cancellation);
        await Task.Delay(50, Cancellation);
        Assert.Equal(1, script.Calls.Count(call => call == Flush));

        hba.SetLine(true);
        await second;
        Assert.Equal(2, script.Calls.Count(call => call == Flush));
    }

    [Fact]
    public async Task A_target_that_no_channel_has_is_a_violation()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.SetBusy(3600, target: 2);
            call.CompleteAll(target: 254);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Equal(
            ["AtaPortDeviceStateChange", "AtaPortCompleteAllActiveRequests"], driver.Violations.Select(violation => violation.Routine));
        Assert.Contains("There is no target 254", driver.Violations[1].Message, StringComparison.Ordinal);
    }
}
