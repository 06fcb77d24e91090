using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.PortDriving.Fakes;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class PowerTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Power_goes_when_what_is_outstanding_has_ended_and_what_waits_goes_on_after_it()
    {
        using Script script = new();
        FakeHba hba = new();
        script.EndAtInterrupt(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task active = driver.Devices[0].FlushAsync(Cancellation);
        Task waits = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync(Flush);
        Task down = driver.PowerDownAsync();
        await Task.Delay(20, Cancellation);
        Assert.DoesNotContain("IdeHwControl 0 PowerDown", script.Calls);
        hba.SetLine(true);
        await active;
        await down;
        Task late = driver.Devices[0].FlushAsync(Cancellation);
        await Task.Delay(20, Cancellation);

        Assert.Equal(1, script.Calls.Count(call => call == Flush));
        script.StartIo = call => call.Complete();
        await driver.PowerUpAsync();
        await Task.WhenAll(waits, late);
        Assert.Equal(
            [
                Flush,
                "IdeHwControl 0 PowerDown",
                "AtaAdapterControl PowerDown",
                "AtaAdapterControl PowerUp",
                "IdeHwControl 0 PowerUp",
                "IdeHwInitialize 0 target 0",
                "AtaControllerTransferModeSelect 0",
                Flush,
                Flush,
            ],
            script.Calls.SkipWhile(call => call != Flush));
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_miniport_that_refuses_to_power_down_goes_on()
    {
        using Script script = new() { Refuses = "IdeHwControl 0 PowerDown" };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(driver.PowerDownAsync);

        Assert.Contains("IdePowerDown", exception.Message, StringComparison.Ordinal);
        await driver.Devices[0].FlushAsync(Cancellation);
    }

    [Fact]
    public async Task What_waits_without_power_fails_when_the_port_driver_is_disposed()
    {
        using Script script = new();
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.PowerDownAsync();
        Task flush = driver.Devices[0].FlushAsync(Cancellation);
        await driver.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => flush);
        await Assert.ThrowsAsync<ObjectDisposedException>(driver.PowerUpAsync);
    }

    [Fact]
    public async Task Power_comes_and_goes_under_load_and_no_data_is_lost()
    {
        using MemoryDiskImage disk = new(200);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);
        AtaDevice device = driver.Devices[0];
        Task[] writers = [.. Enumerable.Range(0, 4).Select(part => Task.Run(
            async () =>
            {
                for (ulong lba = (ulong)part * 50; lba < ((ulong)part * 50) + 50; lba++)
                {
                    await device.WriteAsync(lba, TestData.Random(512, (int)lba), Cancellation);
                }
            },
            Cancellation))];
        Task all = Task.WhenAll(writers);
        do
        {
            await driver.PowerDownAsync();
            await driver.PowerUpAsync();
        }
        while (!all.IsCompleted);

        await all;
        Assert.All(Enumerable.Range(0, 200), lba => Assert.True(disk.Content.Slice(lba * 512, 512).SequenceEqual(TestData.Random(512, lba))));
        Assert.Equal(0, driver.Statistics.Channels[0].Resets);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task Stopping_in_the_middle_of_everything_ends_every_request_once()
    {
        for (int round = 0; round < 10; round++)
        {
            using MemoryDiskImage disk = new(200);
            using Piix3Controller hba = new(new Piix3Options { Wiring = Piix3Wiring.Native }.Connect(0, 0, disk).Connect(1, 0, disk));
            PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);
            Task[] requests = [.. Enumerable.Range(0, 100).Select(
                number => driver.Devices[number % 2].ReadAsync((ulong)number, new byte[512], Cancellation))];
            await Task.WhenAny(requests[round], requests[round + 1]);
            await driver.DisposeAsync();

            Assert.All(requests, request => Assert.True(request.IsCompleted));
            Assert.All(requests.Where(request => request.IsFaulted), request => Assert.IsType<ObjectDisposedException>(request.Exception!.InnerException));
            Assert.Empty(driver.Violations);
        }
    }
}
