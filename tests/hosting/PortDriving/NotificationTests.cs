using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Devices that come and go while the miniport is at work, as it notifies from its interrupt routine.</summary>
public sealed class NotificationTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(QueueTag.Untagged)]
    public async Task A_device_that_arrives_is_identified_introduced_and_usable(byte target)
    {
        using Script script = TwoTargets();
        FakeHba hba = new();
        script.Interrupt = Notifies(hba, IdeNotificationType.DeviceArrival, target);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        TaskCompletionSource<DeviceChange> change = new();
        driver.DeviceChanged += (_, what) => change.TrySetResult(what);
        AtaDevice first = driver.Devices[0];
        script.Identify = _ => IrbStatus.Success;
        hba.SetLine(true);
        DeviceChange arrival = await change.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.True(arrival.HasArrived);
        Assert.Equal((0, 1), (arrival.Device.Channel, arrival.Device.Target));
        Assert.Equal([first, arrival.Device], driver.Devices);
        Assert.Contains("IdeHwInitialize 0 target 1", script.Calls);
        await ((AtaDevice)arrival.Device).FlushAsync(Cancellation);
        Assert.Empty(driver.Violations);
        Assert.Equal(0, driver.Statistics.Channels[0].InterruptBytesAllocated);
    }

    [Fact]
    public async Task A_scan_that_finds_a_device_gone_removes_it()
    {
        using Script script = TwoTargets();
        FakeHba hba = new();
        script.Interrupt = Notifies(hba, IdeNotificationType.DeviceArrival, QueueTag.Untagged);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        AtaDevice device = driver.Devices[0];
        script.Identify = _ => IrbStatus.SelectionTimeout;
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Devices.Count == 0);

        Assert.True(device.IsRemoved);
        await Assert.ThrowsAsync<DeviceRemovedException>(() => device.FlushAsync(Cancellation));
    }

    [Fact]
    public async Task What_waits_for_a_removed_device_fails_and_the_other_device_goes_on()
    {
        using Script script = TwoTargets();
        FakeHba hba = new();
        script.Identify = _ => IrbStatus.Success;
        script.StartIo = call => call.Keep();
        script.Interrupt = Notifies(hba, IdeNotificationType.DeviceRemoval, 0);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        AtaDevice removed = driver.Devices[0];
        AtaDevice other = driver.Devices[1];
        Task active = removed.FlushAsync(Cancellation);
        Task waits = removed.FlushAsync(Cancellation);
        await script.WaitForAsync(Flush);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Devices.Count == 1);
        DeviceRemovedException exception = await Assert.ThrowsAsync<DeviceRemovedException>(() => waits.WaitAsync(TimeSpan.FromSeconds(20), Cancellation));

        Assert.Contains("target 0 ends: the device was removed", exception.Message, StringComparison.Ordinal);
        Assert.False(active.IsCompleted);
        script.StartIo = call => call.Complete();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending(IrbStatus.DeviceError);
        };
        hba.SetLine(true);
        await Assert.ThrowsAsync<DeviceRemovedException>(() => active);
        await other.FlushAsync(Cancellation);
        Assert.Equal([other], driver.Devices);
    }

    [Fact]
    public async Task A_power_state_that_is_asked_for_comes_back_as_a_request()
    {
        using Script script = new();
        FakeHba hba = new();
        TaskCompletionSource<IdePowerInfo> asked = new();
        script.StartIo = call =>
        {
            asked.TrySetResult(call.Copy().PowerChange);
            call.Complete();
        };
        script.Interrupt = Notifies(hba, IdeNotificationType.PowerStateChange, 0, (nint)IdePowerState.D3);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        IdePowerInfo change = await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.Equal((IdePowerState.D0, IdePowerState.D3), (change.CurrentPowerState, change.DesiredPowerState));
        Assert.Contains("IdeHwStartIo 0 function 0x403", script.Calls);
    }

    [Theory]
    [InlineData(IdeNotificationType.DeviceArrival, 2)]
    [InlineData(IdeNotificationType.DeviceRemoval, -1)]
    [InlineData(IdeNotificationType.PowerStateChange, 0)]
    [InlineData((IdeNotificationType)9, 0)]
    public async Task A_notification_of_nothing_is_a_violation(IdeNotificationType type, int target)
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Notify(type, target);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Equal("AtaPortNotification", Assert.Single(driver.Violations).Routine);
    }

    private static Script TwoTargets() => new() { StartChannel = (ref configuration, call) => configuration.MaxTargetId = 1 };

    private static Func<FakeCall, bool> Notifies(FakeHba hba, IdeNotificationType type, nint target, nint state = 0) => call =>
    {
        hba.SetLine(false);
        call.Notify(type, target, state);
        return true;
    };
}
