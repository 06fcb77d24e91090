using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.PortDriving;

public sealed class WholeDisksOnTheModel() : WholeDiskTests(static () => new ModelBench());

public sealed class WholeDisksOnQemu() : WholeDiskTests(static () => new QemuBench());

/// <summary>The port driver and the sample miniport over all of the disks.</summary>
public abstract class WholeDiskTests(Func<Bench> build)
{
    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    [InlineData(TransferMethod.PioMultiple)]
    public async Task Both_channels_are_read_written_and_flushed_at_once(TransferMethod transfer)
    {
        using Bench bench = build();
        PortDriverOptions options = new() { Transfer = transfer };
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(bench.Hba, options, TestContext.Current.CancellationToken);

        Assert.Equal([(0, 0), (0, 1), (1, 0)], driver.Devices.Select(device => (device.Channel, device.Target)));
        await Task.WhenAll(driver.Devices.Select(device => RewriteAsync(bench, device)));

        Assert.Equal(0, driver.ViolationCount);
        Assert.All(driver.Statistics.Channels, channel => Assert.Equal(0, channel.InterruptBytesAllocated));
        Assert.All(driver.Statistics.Channels, channel => Assert.True(channel.AnsweredTrue > 0));
        Assert.All(driver.Statistics.Lines, line => Assert.Equal(0, line.Strays));
    }

    private static async Task RewriteAsync(Bench bench, AtaDevice device)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Assert.Equal((ulong)Bench.Sectors, device.SectorCount);

        // By PIO, every word is a question to another process: part of the disk is enough.
        int sectors = device.Transfer == TransferMethod.Dma ? Bench.Sectors : 100;
        byte[] before = new byte[sectors * 512];
        await device.ReadAsync(0, before, cancellation);
        Assert.True(before.AsSpan().SequenceEqual(bench.OnDisk(device.Channel, device.Target, 0, sectors)));

        byte[] data = Bench.Pattern(device.Channel + 7, sectors * 128);
        await device.WriteAsync(100, data, cancellation);
        await device.FlushAsync(cancellation);
        Assert.True(data.AsSpan().SequenceEqual(bench.OnDisk(device.Channel, device.Target, 100, data.Length / 512)));

        byte[] again = new byte[data.Length];
        await device.ReadAsync(100, again, cancellation);
        Assert.Equal(data, again);
    }
}
