using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>Four disks on two channels, all of them busy.</summary>
public sealed class ChannelsTests
{
    private const int Sectors = 600;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [CombinatorialWirings]
    public async Task All_disks_of_both_channels_at_once(Piix3Wiring wiring, TransferMethod transfer)
    {
        MemoryDiskImage[] disks = [new(Sectors), new(Sectors), new(Sectors), new(Sectors)];
        using Piix3Controller hba = new(Connect(new Piix3Options { Wiring = wiring }, disks));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            hba, new PortDriverOptions { Transfer = transfer }, Cancellation);

        await Task.WhenAll(driver.Devices.Select((device, place) => FillAsync(device, place)));

        Assert.Equal([(0, 0), (0, 1), (1, 0), (1, 1)], driver.Devices.Select(device => (device.Channel, device.Target)));
        Assert.All(disks.Select((disk, place) => (disk, place)), pair =>
            Assert.True(pair.disk.Content.SequenceEqual(TestData.Random(Sectors * 512, pair.place))));
        AssertClean(driver);
    }

    [Theory]
    [InlineData(InterruptLockScope.Channel)]
    [InlineData(InterruptLockScope.Controller)]
    [InlineData(InterruptLockScope.None)]
    public async Task Small_requests_on_both_channels_of_one_line_under_every_interrupt_lock(InterruptLockScope scope)
    {
        MemoryDiskImage[] disks = [new(Sectors), new(Sectors), new(Sectors), new(Sectors)];
        using Piix3Controller hba = new(Connect(new Piix3Options { Wiring = Piix3Wiring.Native }, disks));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            hba, new PortDriverOptions { InterruptLock = scope }, Cancellation);

        await Task.WhenAll(driver.Devices.Select(device => WriteOneByOneAsync(device)));

        AssertClean(driver);
        PortDriverStatistics statistics = driver.Statistics;
        Assert.Single(statistics.Lines);

        // Channel 0 is asked first, so it answers for both.
        Assert.True(statistics.Channels[0].SiblingHits > 0);
        Assert.All(statistics.Channels, channel => Assert.Equal(channel.RequestsStarted, channel.RequestsCompleted));
    }

    [Fact]
    public async Task Two_controllers_at_once_keep_their_data_apart()
    {
        MemoryDiskImage first = new(Sectors);
        MemoryDiskImage second = new(Sectors);
        using Piix3Controller firstHba = new(new Piix3Options { Name = "First" }.Connect(0, 0, first));
        using Piix3Controller secondHba = new(new Piix3Options { Name = "Second" }.Connect(0, 0, second));
        await using PortDriver firstDriver = await PortDriver.LoadAsync<PiixController>(firstHba, null, Cancellation);
        await using PortDriver secondDriver = await PortDriver.LoadAsync<PiixController>(secondHba, null, Cancellation);

        await Task.WhenAll(FillAsync(firstDriver.Devices[0], 1), FillAsync(secondDriver.Devices[0], 2));

        Assert.True(first.Content.SequenceEqual(TestData.Random(Sectors * 512, 1)));
        Assert.True(second.Content.SequenceEqual(TestData.Random(Sectors * 512, 2)));
        AssertClean(firstDriver);
        AssertClean(secondDriver);
    }

    private static Piix3Options Connect(Piix3Options options, MemoryDiskImage[] disks)
    {
        for (int place = 0; place < disks.Length; place++)
        {
            options.Connect(place / 2, place % 2, disks[place]);
        }

        return options;
    }

    private static async Task FillAsync(AtaDevice device, int seed)
    {
        byte[] data = TestData.Random(Sectors * 512, seed);
        byte[] read = new byte[data.Length];
        await device.WriteAsync(0, data, Cancellation);
        await device.FlushAsync(Cancellation);
        await device.ReadAsync(0, read, Cancellation);
        Assert.True(read.AsSpan().SequenceEqual(data));
    }

    private static async Task WriteOneByOneAsync(AtaDevice device)
    {
        byte[] read = new byte[512];
        for (ulong lba = 0; lba < 200; lba++)
        {
            byte[] data = TestData.Random(512, (int)lba + (device.Channel * 1000) + (device.Target * 2000));
            await device.WriteAsync(lba, data, Cancellation);
            await device.ReadAsync(lba, read, Cancellation);
            Assert.Equal(data, read);
        }
    }

    private static void AssertClean(PortDriver driver)
    {
        Assert.Empty(driver.Violations);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
    }
}
