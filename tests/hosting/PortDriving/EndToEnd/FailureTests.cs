using Tophalf.Ata;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>The PIIX3 sample over a model that misbehaves.</summary>
public sealed class FailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [CombinatorialWirings]
    public async Task A_media_error_fails_the_request_with_the_registers_of_the_drive_and_the_next_one_works(Piix3Wiring wiring, TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(100);
        using Piix3Controller hba = new(new Piix3Options { Wiring = wiring }.Connect(0, 0, disk));
        await using PortDriver driver = await LoadAsync(hba, new PortDriverOptions { Transfer = transfer });
        hba.Faults(0).FailReads(0, lba: 10);

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => driver.Devices[0].ReadAsync(8, new byte[8 * 512], Cancellation));
        await driver.Devices[0].ReadAsync(8, new byte[8 * 512], Cancellation);

        Assert.Equal("IRB_STATUS_DEVICE_ERROR", exception.IrbStatusName);
        Assert.Equal(8ul, exception.Lba);
        Assert.NotEqual(0, exception.AtaStatus & 0x01);
        Assert.Empty(driver.Violations);
        Assert.True(driver.Statistics.Channels[0].WorkersRun > 0);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
    }

    [Theory]
    [CombinatorialWirings]
    public async Task A_lost_interrupt_ends_in_a_reset_and_the_request_is_tried_again(Piix3Wiring wiring, TransferMethod transfer)
    {
        using MemoryDiskImage disk = new(100);
        using Piix3Controller hba = new(new Piix3Options { Wiring = wiring }.Connect(0, 0, disk));
        await using PortDriver driver = await LoadAsync(
            hba, new PortDriverOptions { Transfer = transfer, RequestTimeout = TimeSpan.FromMilliseconds(200) });
        byte[] data = TestData.Random(20 * 512, seed: 3);
        hba.Faults(0).DropNextInterrupts();

        await driver.Devices[0].WriteAsync(5, data, Cancellation);

        Assert.True(disk.Content.Slice(5 * 512, data.Length).SequenceEqual(data));
        Assert.Equal(1, driver.Statistics.Channels[0].Resets);
        Assert.Empty(driver.Violations);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_is_recovered_from_when_callbacks_are_refused(bool timersToo)
    {
        using MemoryDiskImage disk = new(100);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        int refused = 0;
        await using PortDriver driver = await LoadAsync(hba, new PortDriverOptions
        {
            RequestTimeout = TimeSpan.FromMilliseconds(300),
            RetryLimit = 0,
            CallbackPolicy = (in request) =>
            {
                bool refuse = Volatile.Read(ref refused) < 4 && (timersToo || request.Kind == IdeCallbackType.WorkerRoutine);
                refused += refuse ? 1 : 0;
                return !refuse;
            },
        });
        hba.Faults(0).FailReads(0, lba: 10);

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].ReadAsync(10, new byte[512], Cancellation));
        await driver.Devices[0].ReadAsync(10, new byte[512], Cancellation);

        Assert.True(refused > 0);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_stray_is_counted_where_the_line_is_owned()
    {
        using MemoryDiskImage disk = new(100);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver driver = await LoadAsync(hba, new PortDriverOptions());
        hba.Faults(0).RaiseStrayLine();
        await Poll.UntilAsync(() => driver.Statistics.Lines[0].Strays > 10);

        // A request reads the status, which lowers the line.
        await driver.Devices[0].ReadAsync(0, new byte[512], Cancellation);

        PortDriverStatistics statistics = driver.Statistics;
        Assert.True(statistics.Channels[0].AnsweredFalse > 10);
        Assert.Empty(driver.Violations);
    }

    private static Task<PortDriver> LoadAsync(Piix3Controller hba, PortDriverOptions options) =>
        PortDriver.LoadAsync<PiixController>(hba, options, Cancellation);
}
