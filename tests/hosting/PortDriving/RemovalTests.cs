using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.PortDriving.EndToEnd;
using Tophalf.Hosting.Tests.PortDriving.Fakes;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>The HBA is taken out while it works.</summary>
public sealed class RemovalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [CombinatorialWirings]
    public async Task Every_request_ends_once_when_the_controller_is_unplugged_under_load(Piix3Wiring wiring, TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(200);
        using Piix3Controller hba = new(new Piix3Options { Wiring = wiring }.Connect(0, 0, disk).Connect(1, 0, disk));
        PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, new PortDriverOptions { Transfer = transfer }, Cancellation);
        AtaDevice[] devices = [.. driver.Devices];

        // One channel is at a request that does not end, and the other one under way.
        using IMediaHold hold = hba.Faults(0).HoldNextOperation();
        Task[] requests = [.. Enumerable.Range(0, 100).Select(
            number => devices[number % 2].ReadAsync((ulong)number, new byte[16 * 512], Cancellation))];
        await Task.WhenAll(requests[1], requests[3]);
        hba.Unplug();
        await driver.SurpriseRemoveAsync();
        await ((Task)Task.WhenAll(requests)).WaitAsync(TimeSpan.FromSeconds(30), Cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.All(requests, request => Assert.True(request.IsCompleted));
        Assert.All(requests.Where(request => request.IsFaulted), request => Assert.IsType<DeviceRemovedException>(request.Exception!.InnerException));
        Assert.Contains(requests, request => request.IsFaulted);
        await Assert.ThrowsAsync<DeviceRemovedException>(() => devices[0].FlushAsync(Cancellation));
        await Poll.UntilAsync(() => driver.Devices.Count == 0);
        await driver.DisposeAsync();
        Assert.Empty(driver.Violations);
        Assert.All(driver.Statistics.Lines, line => Assert.False(line.IsMasked));
        Assert.All(driver.Statistics.Channels, channel => Assert.Equal(channel.RequestsStarted, channel.RequestsCompleted));
    }

    [Fact]
    public async Task The_port_driver_notices_by_itself_when_a_request_fails()
    {
        using MemoryDiskImage disk = new(200);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);
        AtaDevice device = driver.Devices[0];
        TaskCompletionSource<DeviceChange> change = new();
        driver.DeviceChanged += (_, what) => change.TrySetResult(what);
        hba.Unplug();
        DeviceRemovedException exception = await Assert.ThrowsAsync<DeviceRemovedException>(() => device.ReadAsync(0, new byte[512], Cancellation));
        DeviceChange removal = await change.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.Contains("the controller was removed", exception.Message, StringComparison.Ordinal);
        Assert.Equal((device, false), (removal.Device, removal.HasArrived));
        Assert.Empty(driver.Devices);
    }

    [Fact]
    public async Task A_request_whose_interrupt_went_with_the_controller_ends_by_its_time_out()
    {
        using MemoryDiskImage disk = new(200);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            hba, new PortDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(200) }, Cancellation);
        using IDisposable hold = hba.Faults(0).HoldNextOperation();
        Task read = driver.Devices[0].ReadAsync(0, new byte[512], Cancellation);
        await Task.Delay(20, Cancellation);
        hba.Unplug();

        await Assert.ThrowsAsync<DeviceRemovedException>(() => read);
        Assert.Equal(1, driver.Statistics.Channels[0].Resets);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_miniport_that_loses_a_request_in_the_last_reset_is_told_and_the_request_ends_all_the_same()
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        Task flush = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x104");
        await driver.SurpriseRemoveAsync();

        await Assert.ThrowsAsync<DeviceRemovedException>(() => flush);
        Assert.Equal("IdeHwReset", Assert.Single(driver.Violations).Routine);
    }

    [Fact]
    public async Task Removing_after_disposing_does_nothing()
    {
        using Script script = new();
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.DisposeAsync();

        await driver.SurpriseRemoveAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Empty(driver.Violations);
    }
}
