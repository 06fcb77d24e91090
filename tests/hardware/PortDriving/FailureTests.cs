using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.PortDriving;

public sealed class FailuresOnTheModel() : FailureTests(static () => new ModelBench());

public sealed class FailuresOnQemu() : FailureTests(static () => new QemuBench());

/// <summary>What goes wrong below the port driver and the sample miniport, and what the caller sees of it.</summary>
public abstract class FailureTests(Func<Bench> build)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public async Task Errors_of_the_medium_reach_the_caller_with_both_registers(TransferMethod transfer)
    {
        using Bench bench = build();
        await using PortDriver driver = await LoadAsync(bench, new() { Transfer = transfer });
        AtaDevice device = driver.Devices[1];
        bench.Faults(0).FailReads(1, lba: 20);
        bench.Faults(0).FailWrites(1, lba: 21);

        AtaRequestException read = await Assert.ThrowsAsync<AtaRequestException>(() => device.ReadAsync(19, new byte[2048], Cancellation));
        AtaRequestException write = await Assert.ThrowsAsync<AtaRequestException>(() => device.WriteAsync(21, new byte[512], Cancellation));

        Assert.Equal((0x41, 0x04), (read.AtaStatus, read.AtaError));
        Assert.Equal((0x41, 0x04), (write.AtaStatus, write.AtaError));
        byte[] again = new byte[2048];
        await device.ReadAsync(19, again, Cancellation);
        Assert.True(again.AsSpan().SequenceEqual(bench.OnDisk(0, 1, 19, 4)));

        // One worker may serve both: the second is deferred to the one that is still there.
        Assert.InRange(Channel(driver, 0).WorkersRun, 1, 2);
        Assert.Equal(0, driver.ViolationCount);
    }

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public async Task Request_that_is_held_too_long_is_reset_and_tried_again(TransferMethod transfer)
    {
        using Bench bench = build();
        await using PortDriver driver = await LoadAsync(bench, new() { Transfer = transfer, RequestTimeout = TimeSpan.FromSeconds(2) });
        using IMediaHold hold = bench.Faults(0).HoldNextOperation();

        byte[] data = new byte[512];
        Task read = driver.Devices[0].ReadAsync(30, data, Cancellation);
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(60)));
        await read;

        Assert.True(data.AsSpan().SequenceEqual(bench.OnDisk(0, 0, 30, 1)));
        Assert.True(Channel(driver, 0).Resets > 0);
        Assert.Equal(0, driver.ViolationCount);
    }

    [Fact]
    public async Task Request_that_is_released_in_time_just_took_long_and_the_other_channel_went_on()
    {
        using Bench bench = build();
        await using PortDriver driver = await LoadAsync(bench, new() { RequestTimeout = TimeSpan.FromMinutes(2) });
        using IMediaHold hold = bench.Faults(0).HoldNextOperation();
        byte[] held = new byte[4096];
        Task read = driver.Devices[0].ReadAsync(40, held, Cancellation);
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(60)));

        byte[] other = new byte[4096];
        await driver.Devices[2].ReadAsync(40, other, Cancellation);
        Assert.True(other.AsSpan().SequenceEqual(bench.OnDisk(1, 0, 40, 8)));
        Assert.False(read.IsCompleted);

        hold.Release();
        await read;
        Assert.True(held.AsSpan().SequenceEqual(bench.OnDisk(0, 0, 40, 8)));
        Assert.Equal(0, Channel(driver, 0).Resets);
    }

    private static Task<PortDriver> LoadAsync(Bench bench, PortDriverOptions options) =>
        PortDriver.LoadAsync<PiixController>(bench.Hba, options, Cancellation);

    private static ChannelStatistics Channel(PortDriver driver, int number) =>
        driver.Statistics.Channels.Single(channel => channel.Channel == number);
}
