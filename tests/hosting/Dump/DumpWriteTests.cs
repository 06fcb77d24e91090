using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.EndToEnd;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.Dump;

/// <summary>The PIIX3 sample writes a dump, polled, to each of four disks.</summary>
public sealed class DumpWriteTests
{
    private const int Megabyte = 1024 * 1024;
    private const ulong First = 100;

    [Theory]
    [InlineData(TransferMethod.Dma, 16)]
    [InlineData(TransferMethod.PioMultiple, 8)]
    public void A_dump_is_written_and_is_the_same_byte_by_byte(TransferMethod transfer, int megabytes)
    {
        using MemoryDiskImage disk = new(17 * Megabyte / 512);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        using DumpDriver driver = DumpDriver.Load<PiixController>(hba, new DumpDriverOptions { Transfer = transfer });
        DumpFile file = new(megabytes * Megabyte, seed: 1);

        file.WriteTo(driver, First);

        AssertOnDisk(file, disk);
        byte[] read = new byte[file.Content.Length];
        driver.Read(First, read);
        Assert.True(file.Content.SequenceEqual(read));
        Assert.Equal(transfer, driver.Transfer);
        Assert.Empty(driver.Violations);
        Assert.Equal(0, driver.Statistics.RequestsFailed);
    }

    [Theory]
    [CombinatorialWirings]
    public void A_dump_goes_to_either_disk_of_either_channel_and_to_no_other(Piix3Wiring wiring, TransferMethod transfer)
    {
        for (int place = 0; place < 4; place++)
        {
            MemoryDiskImage[] disks = [new(2100), new(2100), new(2100), new(2100)];
            using Piix3Controller hba = new(FourDisks.Connect(new Piix3Options { Wiring = wiring }, disks));
            using DumpDriver driver = DumpDriver.Load<PiixController>(
                hba, new DumpDriverOptions { Channel = place / 2, Target = place % 2, Transfer = transfer });
            DumpFile file = new(Megabyte / 16, seed: place);

            file.WriteTo(driver, First);

            AssertOnDisk(file, disks[place]);
            Assert.All(disks.Where((_, other) => other != place), other => Assert.False(other.Content.ContainsAnyExcept((byte)0)));
            Assert.Empty(driver.Violations);
        }
    }

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public void A_disk_error_is_worked_on_at_once_and_surfaces_and_the_write_can_be_repeated(TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(1000);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        using DumpDriver driver = DumpDriver.Load<PiixController>(hba, new DumpDriverOptions { Transfer = transfer });
        byte[] data = TestData.Random(64 * 512, seed: 2);
        hba.Faults(0).FailWrites(0, lba: 130);

        AtaRequestException exception = Assert.Throws<AtaRequestException>(() => driver.Write(First, data));
        driver.Write(First, data);

        Assert.Equal("IRB_STATUS_DEVICE_ERROR", exception.IrbStatusName);
        Assert.NotEqual(0, exception.AtaStatus & 0x01);
        Assert.True(disk.Content.Slice((int)First * 512, data.Length).SequenceEqual(data));

        // What is deferred in an interrupt is done on the spot here, and nothing is asked for.
        Assert.Equal(0, driver.Statistics.WorkersRequested + driver.Statistics.TimersRequested);
        Assert.Empty(driver.Violations);
    }

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public void Lost_interrupts_cost_nothing_where_nobody_waits_for_one(TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(1000);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        using DumpDriver driver = DumpDriver.Load<PiixController>(hba, new DumpDriverOptions { Transfer = transfer });
        long resets = driver.Statistics.Resets;
        byte[] data = TestData.Random(64 * 512, seed: 3);
        hba.Faults(0).DropNextInterrupts(1000);

        driver.Write(First, data);

        Assert.True(disk.Content.Slice((int)First * 512, data.Length).SequenceEqual(data));
        Assert.Equal(resets, driver.Statistics.Resets);
    }

    [Fact]
    public void A_disk_that_hangs_once_is_reset_and_the_write_tried_again()
    {
        using MemoryDiskImage disk = new(1000);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        using DumpDriver driver = DumpDriver.Load<PiixController>(
            hba, new DumpDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(200) });
        byte[] data = TestData.Random(64 * 512, seed: 4);
        hba.Faults(0).HoldNextOperation();

        driver.Write(First, data);

        Assert.True(disk.Content.Slice((int)First * 512, data.Length).SequenceEqual(data));
        Assert.Equal(2, driver.Statistics.Resets);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public void A_disk_that_hangs_for_good_ends_in_an_exception_that_says_so()
    {
        using MemoryDiskImage disk = new(1000);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        using DumpDriver driver = DumpDriver.Load<PiixController>(
            hba, new DumpDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(50), RetryLimit = 1 });
        hba.Faults(0).HoldNextOperation();
        hba.Faults(0).HoldNextOperation();

        AtaRequestException exception = Assert.Throws<AtaRequestException>(() => driver.Write(First, new byte[512]));

        Assert.Equal("IRB_STATUS_BUS_RESET", exception.IrbStatusName);
        Assert.Contains("and the channel was reset; tried 2 times", exception.Message);
    }

    private static void AssertOnDisk(DumpFile file, MemoryDiskImage disk)
    {
        ReadOnlySpan<byte> written = disk.Content[((int)First * 512)..];
        Assert.Equal(-1, FirstDifference(file.Content, written[..file.Content.Length]));
        Assert.False(written[file.Content.Length..].ContainsAnyExcept((byte)0));
    }

    private static int FirstDifference(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        int same = expected.CommonPrefixLength(actual);
        return same == expected.Length ? -1 : same;
    }
}
