using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.PortDriving;

public sealed class CdromReadsOnTheModel() : CdromReadTests(static () => new ModelCdromBench());

public sealed class CdromReadsOnQemu() : CdromReadTests(static () => new QemuCdromBench());

/// <summary>The port driver and the sample miniport over a CD-ROM drive.</summary>
public abstract class CdromReadTests(Func<CdromBench> build)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public async Task Blocks_are_read_and_a_refusal_says_why(TransferMethod transfer)
    {
        using CdromBench bench = build();
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            bench.Hba, new PortDriverOptions { Transfer = transfer }, Cancellation);
        AtapiDevice cdrom = Assert.Single(driver.PacketDevices);

        // By PIO, every word is a question to another process: part of the disc is enough.
        int blocks = transfer == TransferMethod.Dma ? CdromBench.Blocks : 20;
        byte[] read = new byte[blocks * AtapiDevice.BlockSize];
        await cdrom.ReadAsync(0, read, Cancellation);
        Assert.True(bench.OnDisc(0, blocks).AsSpan().SequenceEqual(read));

        Assert.Equal((ulong)CdromBench.Blocks, await cdrom.ReadBlockCountAsync(Cancellation));
        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => cdrom.ReadAsync(CdromBench.Blocks, new byte[AtapiDevice.BlockSize], Cancellation));
        Assert.Equal(new SenseData(5, 0x21, 0), exception.Sense);

        await cdrom.SendPacketAsync(new byte[] { 0x1B, 0, 0, 0, 2, 0 }, Cancellation);
        exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => cdrom.ReadAsync(0, new byte[AtapiDevice.BlockSize], Cancellation));
        Assert.Equal(new SenseData(2, 0x3A, 0), exception.Sense);

        Assert.Equal(0, driver.ViolationCount);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
        Assert.True(driver.Statistics.Channels[1].AnsweredTrue > 0);
    }
}
