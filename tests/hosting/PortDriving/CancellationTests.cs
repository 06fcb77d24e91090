using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Requests that their callers give up.</summary>
public sealed class CancellationTests
{
    private const string Flush = "IdeHwStartIo 0 function 0x104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_waits_is_cancelled_at_once_and_never_started()
    {
        using Script script = new();
        FakeHba hba = new();
        script.EndAtInterrupt(hba);
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
        script.EndAtInterrupt(hba);
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
        script.EndAtInterrupt(hba);
        script.BeforeComplete = call => call.MoveData(new Dictionary<int, byte> { [0] = 0x77 });
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
}
