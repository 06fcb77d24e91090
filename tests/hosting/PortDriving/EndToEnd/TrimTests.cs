using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.PortDriving.Fakes;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>Sectors are given up through the PIIX3 sample.</summary>
public sealed class TrimTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [CombinatorialWirings]
    public async Task Ranges_are_given_up_and_nothing_else(Piix3Wiring wiring, TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(1000);
        disk.Content.Fill(0x77);
        using Piix3Controller hba = new(new Piix3Options { Wiring = wiring }.Connect(0, 1, disk));
        await using PortDriver driver = await LoadAsync(hba, transfer);

        await driver.Devices[0].TrimAsync([new(10, 5), new(20, 0), new(999, 1)], Cancellation);

        for (int lba = 0; lba < 1000; lba++)
        {
            int expected = lba is (>= 10 and < 15) or 999 ? 0 : 0x77;
            Assert.True(disk.Content.Slice(lba * 512, 512).IndexOfAnyExcept((byte)expected) < 0, $"Sector {lba}.");
        }

        Assert.Empty(driver.Violations);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
    }

    [Fact]
    public async Task More_ranges_than_a_block_holds_and_more_sectors_than_an_entry_take_several()
    {
        const int Sectors = 200_000;
        using MemoryDiskImage disk = new(Sectors);
        disk.Content.Fill(0x77);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        long before = hba.Activity(0).Commands;

        // Three entries for the last range, and one for each of the others: two blocks and three entries.
        IEnumerable<SectorRange> single = Enumerable.Range(0, 128).Select(place => new SectorRange((ulong)place * 2, 1));
        await driver.Devices[0].TrimAsync([.. single, new(300, 65_535 + 65_535 + 7)], Cancellation);

        Assert.Equal(3, hba.Activity(0).Commands - before);
        for (int lba = 0; lba < Sectors; lba++)
        {
            bool isGone = (lba < 256 && lba % 2 == 0) || (lba >= 300 && lba < 300 + 65_535 + 65_535 + 7);
            Assert.Equal(isGone ? 0 : 0x77, disk.Content[lba * 512]);
            Assert.Equal(isGone ? 0 : 0x77, disk.Content[(lba * 512) + 511]);
        }
    }

    [Fact]
    public async Task A_failure_reaches_the_caller_and_the_next_one_works()
    {
        using MemoryDiskImage disk = new(1000);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        hba.Faults(0).FailWrites(0, lba: 12);

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => driver.Devices[0].TrimAsync([new(10, 5)], Cancellation));
        await driver.Devices[0].TrimAsync([new(10, 5)], Cancellation);

        Assert.Equal((0x41, 0x04), (exception.AtaStatus, exception.AtaError));
        Assert.Null(exception.Sense);
    }

    [Fact]
    public async Task Ranges_outside_the_disk_and_disks_without_trim_are_refused()
    {
        using MemoryDiskImage disk = new(1000);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => driver.Devices[0].TrimAsync([new(999, 2)], Cancellation));

        using Script script = new();
        await using PortDriver other = await PortDriver.LoadAsync<FakeMiniport>(new FakeHba(), null, Cancellation);
        Assert.False(other.Devices[0].SupportsTrim);
        await Assert.ThrowsAsync<NotSupportedException>(() => other.Devices[0].TrimAsync([new(0, 1)], Cancellation));
    }

    private static Task<PortDriver> LoadAsync(Piix3Controller hba, TransferMethod transfer) =>
        PortDriver.LoadAsync<PiixController>(hba, new PortDriverOptions { Transfer = transfer }, Cancellation);
}
