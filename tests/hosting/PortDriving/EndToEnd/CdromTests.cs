using Tophalf.Ata;
using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Atapi;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.PortDriving.EndToEnd;

/// <summary>The PIIX3 sample and a CD-ROM drive: packets through its interrupt routine.</summary>
public sealed class CdromTests : IDisposable
{
    private const int Blocks = 300;

    private readonly MemoryDiskImage _disk = new(100);
    private readonly MemoryDiskImage _disc = new(Blocks * 4);
    private readonly CdTray _tray;

    public CdromTests()
    {
        TestData.Random(_disc.Content.Length, seed: 9).CopyTo(_disc.Content);
        _tray = new CdTray(_disc);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _disc.Dispose();
        _disk.Dispose();
    }

    [Theory]
    [CombinatorialWirings]
    public async Task A_whole_disc_is_read(Piix3Wiring wiring, TransferMethod transfer)
    {
        using Piix3Controller hba = Controller(wiring);
        await using PortDriver driver = await LoadAsync(hba, transfer);
        AtapiDevice cdrom = Assert.Single(driver.PacketDevices);
        byte[] read = new byte[Blocks * AtapiDevice.BlockSize];

        await cdrom.ReadAsync(0, read, Cancellation);

        Assert.Equal((ulong)Blocks, await cdrom.ReadBlockCountAsync(Cancellation));
        Assert.True(_disc.Content.SequenceEqual(read));
        AssertClean(driver);
    }

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public async Task A_drive_that_interrupts_for_its_packet_is_served_so(TransferMethod transfer)
    {
        using Piix3Controller hba = Controller(Piix3Wiring.Isa, interruptsForPacket: true);
        await using PortDriver driver = await LoadAsync(hba, transfer);
        byte[] read = new byte[10 * AtapiDevice.BlockSize];

        await driver.PacketDevices[0].ReadAsync(7, read, Cancellation);

        Assert.True(_disc.Content.Slice(7 * AtapiDevice.BlockSize, read.Length).SequenceEqual(read));
        AssertClean(driver);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public async Task It_is_found_wherever_it_is_and_after_a_reset(int channel, int unit)
    {
        using Piix3Controller hba = new(new Piix3Options().ConnectCdrom(channel, unit, _tray, new DriveIdentity("Reader", "R1", "7")));
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);

        AtapiDevice cdrom = Assert.Single(driver.PacketDevices);

        Assert.Empty(driver.Devices);
        Assert.Equal((channel, unit), (cdrom.Channel, cdrom.Target));
        Assert.Equal(("Reader", "R1", "7"), (cdrom.Model, cdrom.Serial, cdrom.Firmware));
        Assert.True((await cdrom.IdentifyAsync(Cancellation)).GeneralConfiguration.RemovableMedia);
        AssertClean(driver);
    }

    [Fact]
    public async Task An_answer_may_be_shorter_than_the_buffer()
    {
        using Piix3Controller hba = Controller();
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        byte[] buffer = new byte[96];

        int length = await driver.PacketDevices[0].ReceivePacketAsync(new byte[] { 0x12, 0, 0, 0, 96, 0 }, buffer, Cancellation);

        Assert.Equal(36, length);
        Assert.Equal([0x05, 0x80], buffer[..2]);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        using Piix3Controller hba = Controller();
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        AtapiDevice cdrom = driver.PacketDevices[0];
        long before = driver.Statistics.Channels[1].RequestsStarted;

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => cdrom.ReadAsync(Blocks, new byte[AtapiDevice.BlockSize], Cancellation));

        Assert.Equal(new SenseData(5, 0x21, 0), exception.Sense);
        Assert.Equal(("IRB_STATUS_DEVICE_ERROR", 0x41, 0x50), (exception.IrbStatusName, exception.AtaStatus, exception.AtaError));
        Assert.Equal((ulong)Blocks, exception.Lba);
        Assert.Contains("sense 05/21/00 (illegal request)", exception.Message, StringComparison.Ordinal);

        // The miniport has asked the device, within the request that failed.
        Assert.Equal(IrbStatus.AutosenseValid, exception.IrbStatus & IrbStatus.AutosenseValid);
        Assert.Equal(1, driver.Statistics.Channels[1].RequestsStarted - before);
        AssertClean(driver);
    }

    [Fact]
    public async Task A_changed_disc_is_noticed_and_then_read()
    {
        using Piix3Controller hba = Controller();
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        AtapiDevice cdrom = driver.PacketDevices[0];
        using MemoryDiskImage other = new(8);
        other.Content.Fill(0x5A);
        byte[] read = new byte[AtapiDevice.BlockSize];

        await cdrom.SendPacketAsync(new byte[] { 0x1B, 0, 0, 0, 2, 0 }, Cancellation);
        Assert.True(_tray.IsOpen);
        Assert.Equal(new SenseData(2, 0x3A, 0), await SenseOfReadAsync(cdrom));
        _tray.Insert(other);
        _tray.Close();

        Assert.Equal(new SenseData(2, 0x3A, 0), await SenseOfReadAsync(cdrom));
        Assert.Equal(new SenseData(6, 0x28, 0), await SenseOfReadAsync(cdrom));
        await cdrom.ReadAsync(1, read, Cancellation);
        Assert.True(other.Content[AtapiDevice.BlockSize..].SequenceEqual(read));
        AssertClean(driver);
    }

    [Theory]
    [InlineData(TransferMethod.Dma)]
    [InlineData(TransferMethod.Pio)]
    public async Task A_lost_interrupt_ends_in_a_reset_and_the_packet_is_sent_again(TransferMethod transfer)
    {
        using Piix3Controller hba = Controller();
        await using PortDriver driver = await LoadAsync(hba, transfer, TimeSpan.FromMilliseconds(200));
        byte[] read = new byte[20 * AtapiDevice.BlockSize];
        hba.Faults(1).DropNextInterrupts();

        await driver.PacketDevices[0].ReadAsync(5, read, Cancellation);

        Assert.True(_disc.Content.Slice(5 * AtapiDevice.BlockSize, read.Length).SequenceEqual(read));
        Assert.Equal(1, driver.Statistics.Channels[1].Resets);
        AssertClean(driver);
    }

    [Fact]
    public async Task A_disk_beside_it_is_written_and_read_at_the_same_time()
    {
        using Piix3Controller hba = Controller();
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        byte[] read = new byte[Blocks * AtapiDevice.BlockSize];
        byte[] written = TestData.Random(100 * 512, seed: 4);

        Task reading = driver.PacketDevices[0].ReadAsync(0, read, Cancellation);
        for (ulong lba = 0; lba < 100; lba++)
        {
            await driver.Devices[0].WriteAsync(lba, written.AsMemory((int)lba * 512, 512), Cancellation);
        }

        await reading;
        Assert.True(_disc.Content.SequenceEqual(read));
        Assert.True(_disk.Content.SequenceEqual(written));
        AssertClean(driver);
    }

    [Fact]
    public async Task Packets_and_buffers_that_make_no_sense_are_refused()
    {
        using Piix3Controller hba = Controller();
        await using PortDriver driver = await LoadAsync(hba, TransferMethod.Dma);
        AtapiDevice cdrom = driver.PacketDevices[0];

        await Assert.ThrowsAsync<ArgumentException>(() => cdrom.SendPacketAsync(new byte[5], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => cdrom.SendPacketAsync(new byte[17], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => cdrom.ReadAsync(0, new byte[100], Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => cdrom.ReadAsync(1UL << 32, new byte[2048], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => cdrom.ReceivePacketAsync(new byte[12], new byte[1 << 24], Cancellation));
    }

    private static async Task<SenseData?> SenseOfReadAsync(AtapiDevice cdrom)
    {
        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => cdrom.ReadAsync(0, new byte[AtapiDevice.BlockSize], Cancellation));
        return exception.Sense;
    }

    private static void AssertClean(PortDriver driver)
    {
        Assert.Empty(driver.Violations);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
    }

    private static Task<PortDriver> LoadAsync(Piix3Controller hba, TransferMethod transfer, TimeSpan? timeout = null) =>
        PortDriver.LoadAsync<PiixController>(
            hba, new PortDriverOptions { Transfer = transfer, RequestTimeout = timeout ?? TimeSpan.FromSeconds(10) }, Cancellation);

    private Piix3Controller Controller(Piix3Wiring wiring = Piix3Wiring.Isa, bool interruptsForPacket = false) =>
        new(new Piix3Options { Wiring = wiring }
            .Connect(1, 0, _disk)
            .ConnectCdrom(1, 1, _tray, interruptsForPacket: interruptsForPacket));
}
