using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>The PIIX3 sample while its workers share their processor with the interrupts, and have much to do.</summary>
public sealed class PreemptionTests
{
    private const int Sectors = 256;
    private const int Rounds = 300;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<TransferMethod, InterruptLockScope, int> Cases => new MatrixTheoryData<TransferMethod, InterruptLockScope, int>(
        Enum.GetValues<TransferMethod>(), Enum.GetValues<InterruptLockScope>(), [0, 1]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_storm_of_errors_and_strays_loses_nothing(TransferMethod transfer, InterruptLockScope scope, int seed)
    {
        MemoryDiskImage[] disks = [new(Sectors), new(Sectors)];
        using Piix3Controller hba = new(new Piix3Options { Wiring = Piix3Wiring.Native }
            .Connect(0, 0, disks[0]).Connect(1, 0, disks[1]));
        Random random = new(seed);
        PortDriverOptions options = new()
        {
            Transfer = transfer,
            InterruptLock = scope,
            Preemption = (in point) =>
            {
                if (random.Next(8) == 0)
                {
                    hba.Faults(random.Next(2)).RaiseInterrupt();
                }

                return seed == 0 || random.Next(2) == 0;
            },
        };
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, options, Cancellation);
        long[] failed = [.. driver.Statistics.Channels.Select(channel => channel.RequestsFailed)];
        await Task.WhenAll(driver.Devices.Select(device => FailAndReadAsync(hba, device, disks[device.Channel])));
        await driver.DisposeAsync();

        PortDriverStatistics statistics = driver.Statistics;
        Assert.All(statistics.Channels, channel => Assert.True(channel.Preemptions > 0));
        Assert.All(statistics.Channels, channel => Assert.Equal(channel.RequestsStarted, channel.RequestsCompleted));
        Assert.All(statistics.Channels, channel => Assert.Equal(Rounds, channel.RequestsFailed - failed[channel.Channel]));
        Assert.All(statistics.Channels, channel => Assert.Equal(0, channel.Resets));
        Assert.Equal(0, statistics.InterruptBytesAllocated);
        Assert.Empty(driver.Violations);
    }

    // Each request fails once and is made again: as many errors as good reads.
    private static async Task FailAndReadAsync(Piix3Controller hba, AtaDevice device, MemoryDiskImage disk)
    {
        byte[] read = new byte[512];
        for (int round = 0; round < Rounds; round++)
        {
            int lba = round % Sectors;
            byte[] data = TestData.Random(512, round + (device.Channel * 1000));
            data.CopyTo(disk.Content[(lba * 512)..]);
            hba.Faults(device.Channel).FailReads(0, lba);
            await Assert.ThrowsAsync<AtaRequestException>(() => device.ReadAsync((ulong)lba, read, Cancellation));
            await device.ReadAsync((ulong)lba, read, Cancellation);
            Assert.Equal(data, read);
        }
    }
}
