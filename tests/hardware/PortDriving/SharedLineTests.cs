using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Qemu;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.PortDriving;

/// <summary>QEMU's SiI3112 controllers, whose channels are all on one line of a Power Macintosh.</summary>
public sealed class SharedLineTests
{
    private const int Sectors = 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_channel_answers_for_its_sibling_on_the_line_that_they_share()
    {
        using QemuMachine machine = Start(controllers: 1, out _);
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(machine.Controllers[0], null, Cancellation);

        Assert.Equal([(0, 0), (1, 0)], driver.Devices.Select(device => (device.Channel, device.Target)));
        await driver.Devices[1].ReadAsync(0, new byte[Sectors * 512], Cancellation);

        Assert.True(driver.Statistics.Channels[0].SiblingHits > 0);
        Require(driver);
    }

    [Fact]
    public async Task Held_requests_of_both_channels_end_in_the_order_of_their_release()
    {
        using QemuMachine machine = Start(controllers: 1, out MemoryDiskImage[] disks);
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            machine.Controllers[0], new() { RequestTimeout = TimeSpan.FromMinutes(2) }, Cancellation);
        using IMediaHold first = machine.Controllers[0].Faults(0).HoldNextOperation();
        using IMediaHold second = machine.Controllers[0].Faults(1).HoldNextOperation();
        byte[][] data = [new byte[512], new byte[512]];
        Task[] reads = [.. driver.Devices.Select((device, place) => device.ReadAsync(5, data[place], Cancellation))];
        Assert.True(first.WaitUntilReached(TimeSpan.FromSeconds(60)));
        Assert.True(second.WaitUntilReached(TimeSpan.FromSeconds(60)));

        second.Release();
        await reads[1];
        Assert.False(reads[0].IsCompleted);
        first.Release();
        await reads[0];

        Assert.Equal(disks[0].Content.Slice(5 * 512, 512).ToArray(), data[0]);
        Assert.Equal(disks[1].Content.Slice(5 * 512, 512).ToArray(), data[1]);
        Require(driver);
    }

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public async Task Four_channels_of_two_controllers_go_on_at_once_on_one_line(TransferMethod transfer)
    {
        using QemuMachine machine = Start(controllers: 2, out MemoryDiskImage[] disks);
        PortDriverOptions options = new() { Transfer = transfer, InterruptLines = [new InterruptLine("line of the slots")] };
        await using PortDriver first = await PortDriver.LoadAsync<PiixController>(machine.Controllers[0], options, Cancellation);
        await using PortDriver second = await PortDriver.LoadAsync<PiixController>(machine.Controllers[1], options, Cancellation);
        AtaDevice[] devices = [.. first.Devices, .. second.Devices];
        Assert.Equal(4, devices.Length);

        await Task.WhenAll(devices.Select((device, place) => RewriteAsync(device, disks[place], place)));

        // The line asks the first controller first, so the second one's interrupts were none of its own.
        Assert.True(first.Statistics.Channels.Sum(channel => channel.AnsweredFalse) > 0);
        Assert.True(second.Statistics.Channels.Sum(channel => channel.AnsweredTrue) > 0);
        Require(first);
        Require(second);
    }

    private static QemuMachine Start(int controllers, out MemoryDiskImage[] disks)
    {
        QemuMachineOptions options = new() { Kind = QemuMachineKind.G3Beige, Controllers = controllers };
        QemuHere.Require(options);
        disks = [.. Enumerable.Range(0, controllers * 2).Select(_ => new MemoryDiskImage(Sectors))];
        for (int place = 0; place < disks.Length; place++)
        {
            Bench.Pattern(place + 20, Sectors * 512).CopyTo(disks[place].Content);
            options.Connect(place % 2, 0, disks[place], controller: place / 2);
        }

        return QemuMachine.Start(options);
    }

    private static async Task RewriteAsync(AtaDevice device, MemoryDiskImage disk, int place)
    {
        int bytes = device.Transfer == TransferMethod.Dma ? Sectors * 256 : 20 * 512;
        byte[] read = new byte[bytes];
        await device.ReadAsync(0, read, Cancellation);
        Assert.True(read.AsSpan().SequenceEqual(disk.Content[..bytes]));

        byte[] data = Bench.Pattern(place + 50, bytes);
        await device.WriteAsync(3, data, Cancellation);
        await device.FlushAsync(Cancellation);
        Assert.True(data.AsSpan().SequenceEqual(disk.Content.Slice(3 * 512, bytes)));
    }

    private static void Require(PortDriver driver)
    {
        Assert.True(driver.ViolationCount == 0, string.Join(Environment.NewLine, driver.Violations));
        foreach (ChannelStatistics channel in driver.Statistics.Channels)
        {
            Assert.Equal(channel.RequestsStarted, channel.RequestsCompleted);
            Assert.Equal(0, channel.InterruptBytesAllocated);
        }
    }
}
