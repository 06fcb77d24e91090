using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.PortDriving;

public sealed class MaskedCompletionOnTheModel() : MaskedCompletionTests(static () => new ModelBench());

public sealed class MaskedCompletionOnQemu() : MaskedCompletionTests(static () => new QemuBench());

/// <summary>What completes between disable and enable never interrupts: whoever enables has to look once more.</summary>
public abstract class MaskedCompletionTests(Func<Bench> build)
{
    [Fact]
    public async Task What_completes_between_disable_and_enable_is_found_by_looking()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Bench bench = build();
        EnableGate gate = new(bench.Hba);
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            gate, new() { RequestTimeout = TimeSpan.FromMinutes(2) }, cancellation);
        AtaDevice device = driver.Devices[0];
        bench.Faults(0).FailReads(0, lba: 10);
        ChannelStatistics before = Channel(driver);

        gate.Arm();
        byte[] data = new byte[4096];
        Task fails = device.ReadAsync(10, new byte[512], cancellation);
        Task works = device.ReadAsync(50, data, cancellation);
        await Assert.ThrowsAsync<AtaRequestException>(() => fails);
        await works;

        Assert.True(gate.HasEndedMasked);
        Assert.True(data.AsSpan().SequenceEqual(bench.OnDisk(0, 0, 50, 8)));
        ChannelStatistics after = Channel(driver);
        Assert.Equal(1, after.AnsweredTrue - before.AnsweredTrue);
        Assert.Equal(1, after.WorkersRun - before.WorkersRun);
        Assert.Equal(0, after.Resets);
        Assert.Equal(0, driver.ViolationCount);
    }

    private static ChannelStatistics Channel(PortDriver driver) =>
        driver.Statistics.Channels.Single(channel => channel.Channel == 0);
}
