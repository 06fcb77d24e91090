using System.Collections.Concurrent;
using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Miniports that take several requests at a time.</summary>
public sealed class OverlapTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";
    private const string Read = "IdeHwStartIo 0 function 0x102";
    private const string Write = "IdeHwStartIo 0 function 0x103";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(200, 32)]
    public async Task As_many_are_outstanding_as_the_miniport_takes_and_32_at_most(byte overlapped, int expected)
    {
        using Script script = Overlapping(overlapped);
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = CompleteOne(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task[] reads = [.. Enumerable.Range(0, 40).Select(lba => driver.Devices[0].ReadAsync((ulong)lba, new byte[512], Cancellation))];
        await script.WaitForAsync(Read, expected);
        await Task.Delay(20, Cancellation);

        Assert.Equal(expected, script.Calls.Count(call => call == Read));
        Task all = Task.WhenAll(reads);
        while (!all.IsCompleted)
        {
            hba.SetLine(true);
            await Task.Delay(1, Cancellation);
        }

        await all;
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_device_gets_no_more_than_the_miniport_takes_for_it()
    {
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => configuration.NumberOfOverlappedRequests = 8,
            InitializeDevice = (ref parameters) => parameters.NumberOfOverlappedRequests = 2,
        };
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = CompleteOne(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task[] reads = [.. Enumerable.Range(0, 4).Select(lba => driver.Devices[0].ReadAsync((ulong)lba, new byte[512], Cancellation))];
        await script.WaitForAsync(Read, 2);
        await Task.Delay(20, Cancellation);

        Assert.Equal(2, script.Calls.Count(call => call == Read));
        foreach (Task read in reads)
        {
            hba.SetLine(true);
            await read;
        }
    }

    [Fact]
    public async Task A_read_waits_for_the_write_whose_sectors_it_reads_and_passes_no_request_of_its_device()
    {
        using Script script = Overlapping(8);
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = CompleteOne(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        AtaDevice device = driver.Devices[0];
        Task write = device.WriteAsync(10, new byte[1024], Cancellation);
        Task same = device.ReadAsync(11, new byte[512], Cancellation);
        Task other = device.ReadAsync(100, new byte[512], Cancellation);
        await script.WaitForAsync(Write);
        await Task.Delay(20, Cancellation);

        Assert.DoesNotContain(Read, script.Calls);
        hba.SetLine(true);
        await write;
        await script.WaitForAsync(Read, 2);
        hba.SetLine(true);
        await same;
        hba.SetLine(true);
        await other;
    }

    [Fact]
    public async Task A_flush_begins_when_everything_before_it_has_ended_and_is_alone()
    {
        using Script script = Overlapping(8);
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = CompleteOne(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        AtaDevice device = driver.Devices[0];
        Task[] writes = [device.WriteAsync(0, new byte[512], Cancellation), device.WriteAsync(1, new byte[512], Cancellation)];
        Task flush = device.FlushAsync(Cancellation);
        Task read = device.ReadAsync(9, new byte[512], Cancellation);
        await script.WaitForAsync(Write, 2);
        hba.SetLine(true);
        await writes[0];
        await Task.Delay(20, Cancellation);

        Assert.DoesNotContain(Flush, script.Calls);
        hba.SetLine(true);
        await writes[1];
        await script.WaitForAsync(Flush);
        Assert.DoesNotContain(Read, script.Calls);
        hba.SetLine(true);
        await flush;
        await script.WaitForAsync(Read);
        hba.SetLine(true);
        await read;
    }

    [Fact]
    public async Task One_time_out_resets_the_channel_once_and_all_its_requests_are_tried_again()
    {
        using Script script = Overlapping(4);
        int starts = 0;
        script.StartIo = call =>
        {
            if (Interlocked.Increment(ref starts) <= 3)
            {
                call.Keep();
                return;
            }

            call.Complete();
        };
        script.Reset = call => call.CompleteAllPending();
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(150) });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(lba => driver.Devices[0].ReadAsync((ulong)lba, new byte[512], Cancellation)));

        Assert.Equal(6, starts);
        Assert.Equal(1, driver.Statistics.Channels[0].Resets);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task CompleteAllActiveRequests_ends_every_one_and_each_once()
    {
        using Script script = Overlapping(4);
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.Request(IdeCallbackType.WorkerRoutine);
        };
        script.Callback = call => call.CompleteAll(IrbStatus.DeviceError);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task[] reads = [.. Enumerable.Range(0, 4).Select(lba => driver.Devices[0].ReadAsync((ulong)lba, new byte[512], Cancellation))];
        await script.WaitForAsync(Read, 4);
        hba.SetLine(true);

        foreach (Task read in reads)
        {
            AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => read);
            Assert.Equal(IrbStatus.DeviceError, exception.IrbStatus);
        }

        Assert.Equal(5, driver.Statistics.Channels[0].RequestsCompleted); // With IDENTIFY.
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task Data_of_overlapped_requests_is_kept_apart()
    {
        using Script script = Overlapping(32);
        FakeHba hba = new();
        ConcurrentDictionary<int, byte> disk = [];
        script.StartIo = call => call.Keep();
        script.Interrupt = CompleteOne(hba);
        script.BeforeComplete = call => call.MoveData(disk);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        AtaDevice device = driver.Devices[0];
        byte[][] read = [.. Enumerable.Range(0, 100).Select(_ => new byte[512])];
        Task all = Task.WhenAll(Enumerable.Range(0, 100).SelectMany(lba => new[]
        {
            device.WriteAsync((ulong)lba, Enumerable.Repeat((byte)(lba + 1), 512).ToArray(), Cancellation),
            device.ReadAsync((ulong)lba, read[lba], Cancellation),
        }));
        while (!all.IsCompleted)
        {
            hba.SetLine(true);
            await Task.Yield();
        }

        await all;
        Assert.All(read.Select((data, lba) => (data, lba)), pair => Assert.All(pair.data, value => Assert.Equal(pair.lba + 1, value)));
    }

    private static Script Overlapping(byte requests) =>
        new() { StartChannel = (ref configuration, call) => configuration.NumberOfOverlappedRequests = requests };

    private static Func<FakeCall, bool> CompleteOne(FakeHba hba) => call =>
    {
        hba.SetLine(false);
        return call.CompletePending();
    };
}
