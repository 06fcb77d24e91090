using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class LifeCycleTests
{
    [Fact]
    public async Task Routines_are_called_in_the_order_of_the_contract()
    {
        using Script script = new();
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(channels: 2, lines: 2));
        await driver.DisposeAsync();

        Assert.Equal(
            [
                "DriverEntry",
                "AtaAdapterControl Start",
                "AtaControllerChannelEnabled 0",
                "AtaChannelInitRoutine 0",
                "IdeHwControl 0 Start",
                "AtaControllerChannelEnabled 1",
                "AtaChannelInitRoutine 1",
                "IdeHwControl 1 Start",
                "IdeHwStartIo 0 function 0x101",
                "IdeHwInitialize 0 target 0",
                "AtaControllerTransferModeSelect 0",
                "IdeHwStartIo 1 function 0x101",
                "IdeHwInitialize 1 target 0",
                "AtaControllerTransferModeSelect 1",
                "IdeHwControl 0 Stop",
                "IdeHwControl 1 Stop",
                "AtaAdapterControl Stop",
            ],
            script.Calls);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_device_says_what_it_is()
    {
        using Script script = new();
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        AtaDevice device = Assert.Single(driver.Devices);
        Assert.Equal("Fake disk", device.Model);
        Assert.Equal("F1", device.Serial);
        Assert.Equal("1.0", device.Firmware);
        Assert.Equal(FakeIdentify.Sectors, device.SectorCount);
        Assert.True(device.Supports48Bit);
        Assert.True(device.SupportsDma);
        Assert.Equal(TransferMethod.Pio, device.Transfer); // The fake controller is no bus master.
    }

    [Fact]
    public async Task Both_targets_are_looked_for_when_the_miniport_serves_two()
    {
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => configuration.MaxTargetId = 1,
            Identify = _ => IrbStatus.Success,
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        Assert.Equal([0, 1], driver.Devices.Select(device => device.Target));
    }

    [Fact]
    public async Task A_disabled_channel_gets_no_extension()
    {
        using Script script = new() { ChannelState = AtaChannelState.Disabled };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        Assert.DoesNotContain(script.Calls, call => call.StartsWith("AtaChannelInitRoutine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AtaControllerChannelEnabled_is_optional()
    {
        using Script script = new() { EditControllerTable = (ref table) => DropChannelEnabled(ref table) };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        Assert.Single(driver.Devices);
    }

    [Fact]
    public async Task Disposing_twice_stops_once()
    {
        using Script script = new();
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await Task.WhenAll(driver.DisposeAsync().AsTask(), driver.DisposeAsync().AsTask());

        Assert.Single(script.Calls, "AtaAdapterControl Stop");
    }

    [Fact]
    public async Task Requests_after_disposing_fail()
    {
        using Script script = new();
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken));
    }

    private static unsafe void DropChannelEnabled(ref IdeControllerInterface table) => table.AtaControllerChannelEnabled = null;
}
