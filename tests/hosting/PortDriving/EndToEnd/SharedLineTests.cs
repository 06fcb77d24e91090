using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>Two native controllers on one line: four channels, as on a board with two of the same card.</summary>
public sealed class SharedLineTests : IAsyncDisposable
{
    private const int Sectors = 200;

    private readonly InterruptLine _line = new("IRQ 11");
    private readonly MemoryDiskImage[] _disks = [new(Sectors), new(Sectors), new(Sectors), new(Sectors)];
    private readonly List<Piix3Controller> _hbas = [];
    private readonly List<PortDriver> _drivers = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<ChannelStatistics> Channels => _drivers.SelectMany(driver => driver.Statistics.Channels);

    [Theory]
    [InlineData(InterruptLockScope.Channel)]
    [InlineData(InterruptLockScope.Controller)]
    [InlineData(InterruptLockScope.None)]
    public async Task All_four_channels_at_once_lose_nothing(InterruptLockScope scope)
    {
        await LoadAsync(scope);
        await Task.WhenAll(_drivers.SelectMany(driver => driver.Devices).Select((device, place) => FillAsync(device, place)));
        await DisposeAsync();

        Assert.All(Channels, channel => Assert.Equal(channel.RequestsStarted, channel.RequestsCompleted));
        Assert.All(Channels, channel => Assert.Equal(0, channel.Resets));
        Assert.All(_drivers, driver => Assert.Equal(0, driver.Statistics.InterruptBytesAllocated));
        Assert.All(_drivers, driver => Assert.Empty(driver.Violations));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_interrupt_of_a_channel_is_claimed_once_by_its_controller_and_disowned_by_the_one_before_it(int place)
    {
        const int reads = 50;
        await LoadAsync(InterruptLockScope.Channel);
        PortDriverStatistics[] before = [.. _drivers.Select(driver => driver.Statistics)];
        (int controller, int channel) = (place / 2, place % 2);
        AtaDevice device = _drivers[controller].Devices[channel];
        for (ulong lba = 0; lba < reads; lba++)
        {
            await device.ReadAsync(lba, new byte[512], Cancellation);
        }

        await DisposeAsync();

        // The first channel of a controller answers for both, so the second is never asked.
        ChannelStatistics first = _drivers[controller].Statistics.Channels[0];
        Assert.Equal(reads, first.AnsweredTrue - before[controller].Channels[0].AnsweredTrue);
        Assert.Equal(channel * reads, first.SiblingHits - before[controller].Channels[0].SiblingHits);
        Assert.Equal(0, first.AnsweredFalse - before[controller].Channels[0].AnsweredFalse);
        ChannelStatistics[] foreign = [.. _drivers[0].Statistics.Channels.Where(_ => controller == 1)];
        Assert.All(foreign, one => Assert.Equal(reads, one.AnsweredFalse - before[0].Channels[one.Channel].AnsweredFalse));
        LineStatistics line = _drivers[0].Statistics.Lines[0];
        Assert.Equal(reads, line.Raises - before[0].Lines[0].Raises);
        Assert.Equal((0, 0), (line.Strays - before[0].Lines[0].Strays, line.Spurious - before[0].Lines[0].Spurious));
    }

    [Fact]
    public async Task One_controller_goes_while_the_other_works()
    {
        await LoadAsync(InterruptLockScope.Channel);
        Task[] filling = [.. _drivers[1].Devices.Select((device, place) => FillAsync(device, place))];
        await _drivers[0].DisposeAsync();
        await Task.WhenAll(filling);
        await Task.WhenAll(_drivers[1].Devices.Select((device, place) => FillAsync(device, place + 2)));

        Assert.All(_drivers[1].Statistics.Channels, channel => Assert.Equal(0, channel.Resets));
        Assert.All(_drivers, driver => Assert.Empty(driver.Violations));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (PortDriver driver in _drivers)
        {
            await driver.DisposeAsync();
        }

        foreach (Piix3Controller hba in _hbas)
        {
            hba.Dispose();
        }
    }

    private static async Task FillAsync(AtaDevice device, int seed)
    {
        byte[] read = new byte[512];
        for (ulong lba = 0; lba < Sectors; lba++)
        {
            byte[] data = TestData.Random(512, (int)lba + (seed * 1000));
            await device.WriteAsync(lba, data, Cancellation);
            await device.ReadAsync(lba, read, Cancellation);
            Assert.Equal(data, read);
        }
    }

    private async Task LoadAsync(InterruptLockScope scope)
    {
        for (int number = 0; number < 2; number++)
        {
            Piix3Options options = new() { Name = $"Card {number}", Wiring = Piix3Wiring.Native };
            Piix3Controller hba = new(options.Connect(0, 0, _disks[number * 2]).Connect(1, 0, _disks[(number * 2) + 1]));
            _hbas.Add(hba);
            _drivers.Add(await PortDriver.LoadAsync<PiixController>(
                hba, new PortDriverOptions { InterruptLines = [_line], InterruptLock = scope }, Cancellation));
        }
    }
}
