using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Dump;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.PortDriving;

public sealed class DumpsOnTheModel() : DumpTests(static () => new ModelBench());

public sealed class DumpsOnQemu() : DumpTests(static () => new QemuBench());

/// <summary>The port driver crashes in the middle of requests on both channels, and a dump is written over that hardware.</summary>
public abstract class DumpTests(Func<Bench> build)
{
    private const ulong First = 1024;
    private const int Run = 32 * 1024;

    [Theory]
    [InlineData(0, 0, TransferMethod.Dma, 512 * 1024)]
    [InlineData(0, 1, TransferMethod.Dma, 512 * 1024)]
    [InlineData(1, 0, TransferMethod.Dma, 512 * 1024)]
    [InlineData(1, 0, TransferMethod.PioMultiple, Run)]
    [InlineData(0, 1, TransferMethod.Pio, Run)]
    public async Task A_dump_is_on_the_disk_byte_by_byte_after_a_crash(int channel, int target, TransferMethod transfer, int length)
    {
        using Bench bench = build();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using PortDriver live = await PortDriver.LoadAsync<PiixController>(
            bench.Hba, new PortDriverOptions { Transfer = transfer }, cancellation);
        Task[] work = [.. live.Devices.Select(device => ReadForEverAsync(device))];
        while (live.Statistics.Channels.Any(one => one.RequestsCompleted < 10))
        {
            await Task.Delay(1, cancellation);
        }

        live.Crash();
        using DumpDriver driver = DumpDriver.Load<PiixController>(
            live, new DumpDriverOptions { Channel = channel, Target = target, Transfer = transfer });
        byte[] dump = Bench.Pattern(42, length);
        for (int done = 0; done < length; done += Run)
        {
            driver.Write(First + (ulong)(done / 512), dump.AsMemory(done, Run));
        }

        driver.Flush();
        Assert.True(dump.AsSpan().SequenceEqual(bench.OnDisk(channel, target, (long)First, length / 512)));
        byte[] read = new byte[Run];
        driver.Read(First, read);
        Assert.True(dump.AsSpan(0, Run).SequenceEqual(read));
        Assert.Empty(driver.Violations);
        await Assert.AllAsync(work, one => Assert.ThrowsAsync<ObjectDisposedException>(() => one));
    }

    [Fact]
    public void A_disk_error_surfaces_and_the_write_can_be_repeated()
    {
        using Bench bench = build();
        using DumpDriver driver = DumpDriver.Load<PiixController>(bench.Hba);
        byte[] dump = Bench.Pattern(43, Run);
        bench.Faults(0).FailWrites(0, (long)First + 9, 1);

        AtaRequestException exception = Assert.Throws<AtaRequestException>(() => driver.Write(First, dump));
        driver.Write(First, dump);

        Assert.Equal("IRB_STATUS_DEVICE_ERROR", exception.IrbStatusName);
        Assert.True(dump.AsSpan().SequenceEqual(bench.OnDisk(0, 0, (long)First, Run / 512)));
        Assert.Empty(driver.Violations);
    }

    private static async Task ReadForEverAsync(AtaDevice device)
    {
        byte[] data = new byte[8 * 512];
        for (ulong lba = 0; ; lba = (lba + 8) % First)
        {
            await device.ReadAsync(lba, data, TestContext.Current.CancellationToken);
        }
    }
}
