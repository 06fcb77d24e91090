using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>What the port driver writes into requests.</summary>
public sealed class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_short_read_is_a_28_bit_command_with_the_address_in_its_registers()
    {
        IdeRequestBlock request = await StartOfAsync(TransferMethod.Dma, device => device.ReadAsync(0x0A0B0C0D, new byte[1024], Cancellation));

        Assert.Equal(IrbFunction.AtaRead, request.Function);
        Assert.Equal(IrbFlags.DataIn | IrbFlags.UseDma | IrbFlags.DrdyRequired, request.IrbFlags);
        Assert.Equal(1024u, request.DataTransferLength);
        Assert.Equal(0xC8, request.IdeTaskFile.Current.CommandReg);
        Assert.Equal(2, request.IdeTaskFile.Current.SectorCountReg);
        Assert.Equal(0x0D, request.IdeTaskFile.Current.SectorNumberReg);
        Assert.Equal(0x0C, request.IdeTaskFile.Current.CylLowReg);
        Assert.Equal(0x0B, request.IdeTaskFile.Current.CylHighReg);
        Assert.Equal(0xEA, request.IdeTaskFile.Current.DriveHeadReg);
        Assert.Equal(10u, request.TimeOutValue);
    }

    [Fact]
    public async Task A_write_beyond_28_bits_is_an_EXT_command_with_two_deep_registers()
    {
        IdeRequestBlock request = await StartOfAsync(TransferMethod.Dma, device => device.WriteAsync(0x1234_5678, new byte[512], Cancellation));

        Assert.Equal(IrbFunction.AtaWrite, request.Function);
        Assert.Equal(IrbFlags.DataOut | IrbFlags.UseDma | IrbFlags.DrdyRequired | IrbFlags.Command48Bit, request.IrbFlags);
        Assert.Equal(0x35, request.IdeTaskFile.Current.CommandReg);
        Assert.Equal(0x78, request.IdeTaskFile.Current.SectorNumberReg);
        Assert.Equal(0x34, request.IdeTaskFile.Current.CylHighReg);
        Assert.Equal(0x12, request.IdeTaskFile.Previous.SectorNumberReg);
        Assert.Equal(0xE0, request.IdeTaskFile.Current.DriveHeadReg);
    }

    [Fact]
    public async Task A_PIO_read_has_a_mapped_buffer_and_no_scatter_gather_list()
    {
        bool hasList = true;
        using Script script = new();
        IdeRequestBlock request = default;
        script.StartIo = call =>
        {
            request = call.Copy();
            hasList = call.ScatterGather().Length != 0;
            call.Complete();
        };
        await using PortDriver driver = await LoadAsync(TransferMethod.Pio);
        await driver.Devices[0].ReadAsync(0, new byte[512], Cancellation);

        Assert.Equal(IrbFlags.DataIn | IrbFlags.MapBuffers | IrbFlags.DrdyRequired, request.IrbFlags);
        Assert.Equal(0x20, request.IdeTaskFile.Current.CommandReg);
        Assert.False(hasList);
    }

    [Fact]
    public async Task A_transfer_is_split_by_what_the_miniport_allows()
    {
        List<uint> lengths = [];
        using Script script = new()
        {
            StartController = (ref configuration) =>
            {
                configuration.BusMaster = 1;
                configuration.MaximumTransferLength = 64 * 1024;
            },
        };
        script.StartIo = call =>
        {
            lengths.Add(call.Copy().DataTransferLength);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].WriteAsync(0, new byte[(150 * 1024) + 512], Cancellation);

        Assert.Equal([65536u, 65536u, 23040u], lengths);
    }

    [Fact]
    public async Task Scatter_gather_elements_end_at_page_boundaries_and_are_what_the_bus_master_sees()
    {
        (ulong Address, uint Length)[] elements = [];
        byte[] seen = [];
        FakeHba hba = new();
        using Script script = new() { StartController = (ref configuration) => configuration.BusMaster = 1 };
        script.StartIo = call =>
        {
            elements = call.ScatterGather();
            seen = [.. elements.SelectMany(element => hba.Memory(element.Address, (int)element.Length).ToArray())];
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        byte[] data = TestData.Random(9 * 1024, seed: 2);
        await driver.Devices[0].WriteAsync(0, data, Cancellation);

        Assert.Equal([4096u, 4096u, 1024u], elements.Select(element => element.Length));
        Assert.All(elements, element => Assert.InRange(element.Address, 1ul, uint.MaxValue));
        Assert.Equal(data, seen);
    }

    [Fact]
    public async Task Not_whole_sectors_or_past_the_end_is_refused_before_anything_is_started()
    {
        using Script script = new();
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        AtaDevice device = driver.Devices[0];

        await Assert.ThrowsAsync<ArgumentException>(() => device.ReadAsync(0, new byte[100], Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => device.ReadAsync(device.SectorCount, new byte[512], Cancellation));
    }

    [Theory]
    [InlineData(IrbStatus.DeviceError, "IRB_STATUS_DEVICE_ERROR")]
    [InlineData(IrbStatus.InvalidRequest, "IRB_STATUS_INVALID_REQUEST")]
    [InlineData(IrbStatus.SelectionTimeout, "IRB_STATUS_SELECTION_TIMEOUT")]
    public async Task A_failed_request_names_its_status_and_sector(byte status, string name)
    {
        using Script script = new();
        script.StartIo = call => call.Complete(status);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => driver.Devices[0].ReadAsync(77, new byte[512], Cancellation));

        Assert.Equal(name, exception.IrbStatusName);
        Assert.Equal(77ul, exception.Lba);
        Assert.Contains("channel 0, target 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_device_is_asked_again_and_again_but_not_for_ever()
    {
        int starts = 0;
        using Script script = new();
        script.StartIo = call => call.Complete(Interlocked.Increment(ref starts) <= 3 ? IrbStatus.Busy : IrbStatus.Success);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { RetryLimit = 3 });
        await driver.Devices[0].FlushAsync(Cancellation);
        script.StartIo = call => call.Complete(IrbStatus.Busy);
        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Equal(4, starts);
        Assert.Equal(IrbStatus.Busy, exception.IrbStatus);
    }

    private static async Task<IdeRequestBlock> StartOfAsync(TransferMethod transfer, Func<AtaDevice, Task> send)
    {
        IdeRequestBlock request = default;
        using Script script = new() { StartController = (ref configuration) => configuration.BusMaster = 1 };
        script.StartIo = call =>
        {
            request = call.Copy();
            call.Complete();
        };
        await using PortDriver driver = await LoadAsync(transfer);
        await send(driver.Devices[0]);
        return request;
    }

    private static Task<PortDriver> LoadAsync(TransferMethod transfer) =>
        FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { Transfer = transfer });
}
