using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>The order of requests, and how they end.</summary>
public sealed class QueueTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_started_one_at_a_time_and_in_order()
    {
        using Script script = new();
        FakeHba hba = new();
        script.EndAtInterrupt(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        AtaDevice device = driver.Devices[0];
        Task[] tasks = [device.FlushAsync(Cancellation), device.ReadAsync(0, new byte[512], Cancellation), device.FlushAsync(Cancellation)];
        await script.WaitForAsync(Flush);

        Assert.Equal(1, script.Calls.Count(call => call == Flush));
        hba.SetLine(true);
        await tasks[0];
        await script.WaitForAsync("IdeHwStartIo 0 function 0x102");
        Assert.False(tasks[2].IsCompleted);
        hba.SetLine(true);
        await tasks[1];
        await script.WaitForAsync(Flush, 2);
        hba.SetLine(true);
        await tasks[2];
    }

    [Fact]
    public async Task The_registers_of_the_device_are_in_the_exception_and_in_its_message()
    {
        using Script script = new();
        script.StartIo = call => call.CompleteWithRegisters(IrbStatus.DeviceError, status: 0x51, error: 0x40);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => driver.Devices[0].ReadAsync(5, new byte[512], Cancellation));

        Assert.Equal((0x51, 0x40), (exception.AtaStatus, exception.AtaError));
        Assert.Contains("at LBA 5", exception.Message, StringComparison.Ordinal);
        Assert.Contains("(status 0x51, error 0x40)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposing_fails_what_waits_and_lets_the_active_request_end()
    {
        using Script script = new();
        FakeHba hba = new();
        script.EndAtInterrupt(hba);
        PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task first = driver.Devices[0].FlushAsync(Cancellation);
        Task second = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync(Flush);
        Task stopped = driver.DisposeAsync().AsTask();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => second);
        Assert.False(stopped.IsCompleted);
        hba.SetLine(true);
        await first;
        await stopped;
    }

    [Fact]
    public async Task A_request_that_IdeHwBuildIo_ends_is_not_started()
    {
        using Script script = new();
        script.BuildIo = call => call.EndInBuildIo(IrbStatus.InvalidRequest);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Equal(IrbStatus.InvalidRequest, exception.IrbStatus);
        Assert.DoesNotContain(Flush, script.Calls);
    }
}
