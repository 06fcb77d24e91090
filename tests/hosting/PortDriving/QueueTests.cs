using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class QueueTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_started_one_at_a_time_and_in_order()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending();
        };
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
    public async Task A_request_that_waits_is_cancelled_at_once_and_never_started()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        using CancellationTokenSource cancel = new();
        Task first = driver.Devices[0].FlushAsync(Cancellation);
        Task second = driver.Devices[0].ReadAsync(0, new byte[512], cancel.Token);
        await script.WaitForAsync(Flush);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(first.IsCompleted);
        hba.SetLine(true);
        await first;
        Assert.DoesNotContain("IdeHwStartIo 0 function 0x102", script.Calls);
    }

    [Fact]
    public async Task A_started_request_is_cancelled_when_it_ends()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        using CancellationTokenSource cancel = new();
        Task flush = driver.Devices[0].FlushAsync(cancel.Token);
        await script.WaitForAsync(Flush);
        await cancel.CancelAsync();

        Assert.False(flush.IsCompleted);
        hba.SetLine(true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
    }

    [Fact]
    public async Task A_request_that_times_out_is_reset_and_tried_again()
    {
        int starts = 0;
        using Script script = new();
        script.StartIo = call =>
        {
            if (Interlocked.Increment(ref starts) == 1)
            {
                call.Keep();
                return;
            }

            call.Complete();
        };
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(100) });
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Equal(2, starts);
        Assert.Equal(1, driver.Statistics.Channels[0].Resets);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_request_that_not_even_a_reset_ends_fails_and_the_next_one_works()
    {
        using Script script = new();
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(50) });

        // More often than there are requests to lose.
        for (int round = 1; round <= 6; round++)
        {
            script.StartIo = call => call.Keep();
            AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));
            Assert.Contains("timed out", exception.Message, StringComparison.Ordinal);
            Assert.Equal(round, driver.Violations.Count(violation => violation.Routine == "IdeHwReset"));
            script.StartIo = call =>
            {
                call.CompletePending(); // The lost one: late, and not taken for this one.
                call.Complete();
            };
            await driver.Devices[0].FlushAsync(Cancellation);
        }

        Assert.Equal(6, driver.Violations.Count);
    }

    [Fact]
    public async Task A_busy_device_does_not_hold_up_the_other_one()
    {
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => configuration.MaxTargetId = 1,
            Identify = _ => IrbStatus.Success,
        };
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete();
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        Task waits = driver.Devices[0].FlushAsync(Cancellation);
        await driver.Devices[1].FlushAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.False(waits.IsCompleted);
        await driver.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waits);
    }

    [Fact]
    public async Task A_request_that_ended_as_busy_waits_until_its_device_is_ready()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete(IrbStatus.Busy);
        };
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.SetBusy(0);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync(Flush);
        await Task.Delay(50, Cancellation);

        Assert.Equal(1, script.Calls.Count(call => call == Flush));
        script.StartIo = call => call.Complete();
        hba.SetLine(true);
        await flush;
    }

    [Fact]
    public async Task A_request_that_waits_to_be_tried_again_is_cancelled_at_once()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete(IrbStatus.Busy);
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        using CancellationTokenSource cancel = new();
        Task flush = driver.Devices[0].FlushAsync(cancel.Token);
        await script.WaitForAsync(Flush);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush.WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
        Assert.Equal(1, script.Calls.Count(call => call == Flush));
    }

    [Fact]
    public async Task A_read_that_was_cancelled_after_its_start_leaves_the_buffer_of_its_caller_alone()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.BeforeComplete = call => call.MoveData(new Dictionary<int, byte> { [0] = 0x77 });
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        using CancellationTokenSource cancel = new();
        byte[] buffer = new byte[512];
        Task read = driver.Devices[0].ReadAsync(0, buffer, cancel.Token);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x102");
        await cancel.CancelAsync();
        hba.SetLine(true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        Assert.All(buffer, value => Assert.Equal(0, value));
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_request_that_always_times_out_fails_in_the_end_and_says_after_how_many_attempts()
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        script.Reset = call => call.CompleteAllPending();
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(40), RetryLimit = 2 });

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Equal(IrbStatus.BusReset, exception.IrbStatus);
        Assert.Contains("timed out after 0.04 s, and the channel was reset; tried 3 times", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, driver.Statistics.Channels[0].Resets);
        Assert.Empty(driver.Violations);
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
    public async Task A_busy_device_gets_nothing_until_it_is_ready()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.SetBusy(3600);
            call.Complete();
        };
        FakeHba hba = new();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.SetBusy(0);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        await driver.Devices[0].FlushAsync(Cancellation);
        Task second = driver.Devices[0].FlushAsync(Cancellation);
        await Task.Delay(50, Cancellation);
        Assert.Equal(1, script.Calls.Count(call => call == Flush));

        hba.SetLine(true);
        await second;
        Assert.Equal(2, script.Calls.Count(call => call == Flush));
    }

    [Fact]
    public async Task Disposing_fails_what_waits_and_lets_the_active_request_end()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending();
        };
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
