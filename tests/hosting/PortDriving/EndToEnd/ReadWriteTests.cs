using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>The PIIX3 sample over the model of the chip: data goes through its interrupt routine.</summary>
public sealed class ReadWriteTests
{
    private const int Sectors = 3000;

    [Theory]
    [CombinatorialWirings]
    public async Task A_whole_disk_is_written_and_read_back(Piix3Wiring wiring, TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(Sectors);
        using Piix3Controller hba = new(new Piix3Options { Wiring = wiring }.Connect(0, 0, disk));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            hba, new PortDriverOptions { Transfer = transfer }, TestContext.Current.CancellationToken);
        AtaDevice device = Assert.Single(driver.Devices);
        byte[] written = TestData.Random(Sectors * 512, seed: 1);
        byte[] read = new byte[written.Length];

        await device.WriteAsync(0, written, TestContext.Current.CancellationToken);
        await device.FlushAsync(TestContext.Current.CancellationToken);
        await device.ReadAsync(0, read, TestContext.Current.CancellationToken);

        Assert.Equal((ulong)Sectors, device.SectorCount);
        Assert.Equal(transfer, device.Transfer);
        Assert.True(disk.Content.SequenceEqual(written));
        Assert.True(read.AsSpan().SequenceEqual(written));
        Assert.Empty(driver.Violations);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
    }
}
