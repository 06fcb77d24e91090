using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>A request that was completed is not the miniport's any more.</summary>
public sealed class CompletedRequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_to_a_completed_request_names_the_field_and_the_request()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Complete();
            call.WriteStatus(IrbStatus.DeviceError);
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        // What is written afterwards does not count: the request has ended well.
        await driver.Devices[0].FlushAsync(Cancellation);
        await driver.DisposeAsync();

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("AtaPortCompleteRequest", violation.Routine);
        Assert.Equal(0, violation.Channel);
        Assert.Matches(
            @"^Request [0-9]+ \(function 0x104\) was written after it had been completed: IrbStatus \(offset 2\) is 0x03\.", violation.Message);
        Assert.Contains(violation.Trace, one => one.Text.EndsWith("completed, IRB_STATUS_SUCCESS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_write_is_found_when_the_next_request_starts_and_reported_once()
    {
        using Script script = new();
        FakeCall first = default;
        script.StartIo = call =>
        {
            first = call;
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        script.StartIo = call =>
        {
            first.WriteCommand();
            call.Complete();
            script.StartIo = later => later.Complete();
        };
        for (int round = 0; round < 10; round++)
        {
            await driver.Devices[0].FlushAsync(Cancellation);
        }

        Assert.Contains("IdeTaskFile.Current.CommandReg (offset 78)", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extension_of_a_completed_request_is_watched_too()
    {
        using Script script = new() { StartChannel = (ref configuration, call) => Assert.True(call.GetExtensions(64, 32)) };
        script.StartIo = call =>
        {
            nint extension = call.ExtensionAddress();
            call.Complete();
            Misdeeds.Write(extension + 17, 0x11);
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        await driver.DisposeAsync();

        Assert.Contains("byte 17 of its extension is 0x11", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completed_request_reads_as_nonsense_and_its_pointers_as_null()
    {
        byte status = 0;
        byte[] data = new byte[512];
        Exception? exception = null;
        using Script script = new();
        script.StartIo = call =>
        {
            call.Complete();
            status = call.ReadStatus();
            exception = Record.Exception(() => call.ReadData());
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { Transfer = TransferMethod.Pio });
        await driver.Devices[0].ReadAsync(0, data, Cancellation);

        Assert.NotEqual(IrbStatus.Success, status);
        Assert.IsType<NullReferenceException>(exception);
    }

    [Fact]
    public async Task A_change_of_the_scatter_gather_list_is_found_at_completion()
    {
        using Script script = new() { StartController = (ref configuration) => configuration.BusMaster = 1 };
        script.StartIo = call =>
        {
            Misdeeds.Write(call.ListElement(1), 0x00);
            Misdeeds.Write(call.ListElement(1) + 1, 0x01);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].ReadAsync(0, new byte[8192], Cancellation);

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("AtaPortGetScatterGatherList", violation.Routine);
        Assert.Equal(MiniportContext.StartIo, violation.Context);
        Assert.Contains("element 1 was changed", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_scatter_gather_list_after_completion_is_found_later()
    {
        using Script script = new() { StartController = (ref configuration) => configuration.BusMaster = 1 };
        script.StartIo = call =>
        {
            nint element = call.ListElement(1);
            call.Complete();
            Misdeeds.Write(element, 0x77);
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].ReadAsync(0, new byte[8192], Cancellation);
        await driver.DisposeAsync();

        Assert.Contains("element 1 of its scatter/gather list", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scatter_gather_list_of_a_completed_request_is_not_handed_out()
    {
        int elements = -1;
        using Script script = new() { StartController = (ref configuration) => configuration.BusMaster = 1 };
        script.StartIo = call =>
        {
            call.Complete();
            elements = call.ScatterGather().Length;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].ReadAsync(0, new byte[512], Cancellation);

        Assert.Equal(0, elements);
        Assert.Contains("not the miniport's", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_miniport_writes_while_the_request_is_its_own_is_nobodys_business()
    {
        using Script script = new() { StartChannel = (ref configuration, call) => Assert.True(call.GetExtensions(64, 32)) };
        script.StartIo = call =>
        {
            Misdeeds.Write(call.ExtensionAddress(), 0x11);
            call.WriteLastCdbByte();
            call.WriteStatus(IrbStatus.Busy);
            call.Complete();
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        for (int round = 0; round < 10; round++)
        {
            await driver.Devices[0].FlushAsync(Cancellation);
        }

        await driver.DisposeAsync();
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task Without_the_verifier_nothing_is_poisoned()
    {
        byte status = 0;
        using Script script = new();
        script.StartIo = call =>
        {
            call.Complete();
            status = call.ReadStatus();
            call.WriteStatus(IrbStatus.Busy);
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { Verifier = false });
        await driver.Devices[0].FlushAsync(Cancellation);
        await driver.DisposeAsync();

        Assert.Equal(IrbStatus.Success, status);
        Assert.Empty(driver.Violations);
    }
}
