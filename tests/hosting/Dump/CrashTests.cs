using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.EndToEnd;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.Dump;

/// <summary>A dump over the hardware that a port driver left in the middle of its requests.</summary>
public sealed class CrashTests
{
    private const int Sectors = 2048;
    private const ulong DumpStart = 1024;

    // Of one channel: the requests', the line's, and that of deferred routines.
    private const int Threads = 3;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [CombinatorialWirings]
    public async Task A_dump_follows_a_crash_in_the_middle_of_requests_on_both_channels(Piix3Wiring wiring, TransferMethod transfer)
    {
        for (int place = 0; place < 4; place++)
        {
            MemoryDiskImage[] disks = [new(Sectors), new(Sectors), new(Sectors), new(Sectors)];
            using Piix3Controller hba = new(FourDisks.Connect(new Piix3Options { Wiring = wiring }, disks));
            await using PortDriver live = await PortDriver.LoadAsync<PiixController>(
                hba, new PortDriverOptions { Transfer = transfer }, Cancellation);
            Task[] work = [.. live.Devices.Select(device => WriteForEverAsync(device))];
            await Poll.UntilAsync(() => live.Statistics.Channels.All(channel => channel.RequestsCompleted > 20));

            live.Crash();
            PortDriverStatistics atCrash = live.Statistics;
            using DumpDriver driver = DumpDriver.Load<PiixController>(
                live, new DumpDriverOptions { Channel = place / 2, Target = place % 2, Transfer = transfer });
            DumpFile file = new(64 * 1024, seed: place);
            file.WriteTo(driver, DumpStart);

            Assert.True(disks[place].Content.Slice((int)DumpStart * 512, file.Content.Length).SequenceEqual(file.Content));
            Assert.Empty(driver.Violations);
            await Assert.AllAsync(work, one => Assert.ThrowsAsync<ObjectDisposedException>(() => one.WaitAsync(s_limit, Cancellation)));
            AssertNothingRan(atCrash, live.Statistics);
        }
    }

    [Theory]
    [InlineData(TransferMethod.Dma, IdeExecution.Threaded)]
    [InlineData(TransferMethod.Dma, IdeExecution.Inline)]
    [InlineData(TransferMethod.Pio, IdeExecution.Threaded)]
    [InlineData(TransferMethod.PioMultiple, IdeExecution.Inline)]
    public async Task A_dump_follows_a_crash_at_each_register_access_of_a_request(TransferMethod transfer, IdeExecution execution)
    {
        int accesses = 0;
        while (await WriteDumpAfterAsync(accesses, transfer, execution))
        {
            accesses++;
        }

        // A command and its interrupt take more than that.
        Assert.True(accesses > 10, $"The request took {accesses} accesses.");
    }

    [Fact]
    public async Task A_transfer_of_the_crashed_driver_that_goes_on_hits_neither_the_dump_nor_its_memory()
    {
        MemoryDiskImage[] disks = [new(Sectors), new(Sectors), new(Sectors), new(Sectors)];
        using Piix3Controller hba = new(FourDisks.Connect(new Piix3Options(), disks));
        await using PortDriver live = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);
        MediaHold hold = hba.Faults(1).HoldNextOperation();
        disks[2].Content.Fill(0x66);
        Task read = live.Devices[2].ReadAsync(0, new byte[64 * 1024], Cancellation);
        Assert.True(hold.WaitUntilReached(s_limit));

        live.Crash();
        using DumpDriver driver = DumpDriver.Load<PiixController>(live, new DumpDriverOptions { Channel = 0 });
        DumpFile file = new(256 * 1024, seed: 9);
        file.WriteTo(driver, DumpStart, run => hold.Release());

        await Poll.UntilAsync(() => hba.Activity(1).SectorsRead >= 128);
        Assert.True(disks[0].Content.Slice((int)DumpStart * 512, file.Content.Length).SequenceEqual(file.Content));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => read);
    }

    [Fact]
    public async Task An_interrupt_that_nobody_dismissed_is_no_hindrance()
    {
        using MemoryDiskImage disk = new(Sectors);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver live = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);
        live.Crash();
        hba.Faults(0).RaiseInterrupt();

        using DumpDriver driver = DumpDriver.Load<PiixController>(live);
        byte[] data = TestData.Random(16 * 512, seed: 5);
        driver.Write(DumpStart, data);

        Assert.True(disk.Content.Slice((int)DumpStart * 512, data.Length).SequenceEqual(data));
    }

    [Fact]
    public async Task After_a_crash_requests_are_refused_and_disposing_waits_for_nobody()
    {
        using MemoryDiskImage disk = new(Sectors);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        PortDriver live = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);
        hba.Faults(0).HoldNextOperation();
        Task write = live.Devices[0].WriteAsync(0, new byte[512], Cancellation);

        live.Crash();
        live.Crash();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => write);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => live.Devices[0].FlushAsync(Cancellation));
        await live.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(live.Crash);
    }

    [Fact]
    public async Task A_port_driver_that_has_not_crashed_keeps_its_hardware()
    {
        using MemoryDiskImage disk = new(Sectors);
        using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, disk));
        await using PortDriver live = await PortDriver.LoadAsync<PiixController>(hba, null, Cancellation);

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => DumpDriver.Load<PiixController>(live));

        Assert.Contains("Crash", exception.Message);
    }

    // False when the request ended before that many accesses.
    private static async Task<bool> WriteDumpAfterAsync(int accesses, TransferMethod transfer, IdeExecution execution)
    {
        using MemoryDiskImage disk = new(Sectors);
        using FrozenHba hba = new(new Piix3Controller(new Piix3Options { Execution = execution }.Connect(0, 0, disk)));
        await using PortDriver live = await PortDriver.LoadAsync<PiixController>(
            hba, new PortDriverOptions { Transfer = transfer }, Cancellation);
        hba.FreezeAfter(accesses);
        Task write = live.Devices[0].WriteAsync(0, new byte[2 * 512], Cancellation);
        while (!hba.WaitUntilFrozen(TimeSpan.FromMilliseconds(1)))
        {
            if (write.IsCompletedSuccessfully)
            {
                hba.Release();
                return false;
            }
        }

        Task crash = Task.Run(live.Crash, Cancellation);
        await Poll.UntilAsync(() => live.HasCrashed);
        hba.Release();
        await crash;

        // One of each thread that was on its way to the hardware may have come late.
        Assert.InRange(hba.AccessesSinceRelease, 0, Threads);
        using DumpDriver driver = DumpDriver.Load<PiixController>(live, new DumpDriverOptions { Transfer = transfer });
        byte[] data = TestData.Random(16 * 512, seed: accesses);
        driver.Write(DumpStart, data);

        Assert.True(disk.Content.Slice((int)DumpStart * 512, data.Length).SequenceEqual(data), $"Crashed after {accesses} accesses.");
        Assert.Empty(driver.Violations);
        return true;
    }

    private static async Task WriteForEverAsync(AtaDevice device)
    {
        byte[] data = TestData.Random(32 * 512, seed: device.Channel);
        for (ulong lba = 0; ; lba = (lba + 32) % DumpStart)
        {
            await device.WriteAsync(lba, data, Cancellation);
            await device.ReadAsync(lba, data, Cancellation);
        }
    }

    // One request of each channel may still have been prepared, outside of the miniport.
    private static void AssertNothingRan(PortDriverStatistics before, PortDriverStatistics after)
    {
        for (int channel = 0; channel < before.Channels.Count; channel++)
        {
            Assert.Equal(before.Channels[channel].InterruptEntries, after.Channels[channel].InterruptEntries);
            Assert.Equal(before.Channels[channel].AnsweredTrue, after.Channels[channel].AnsweredTrue);
            Assert.Equal(before.Channels[channel].WorkersRun, after.Channels[channel].WorkersRun);
        }
    }
}
