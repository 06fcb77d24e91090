using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>What generated entries do with exceptions of author code: they report them to the host.</summary>
public sealed class AuthorExceptionTests
{
    private static readonly InvalidOperationException s_exception = new("A bug of the author's.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exception_in_IdeHwStartIo_fails_its_request_and_the_next_one_works()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Keep();
            call.Throw(MiniportContext.StartIo, s_exception);
        };
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        MiniportViolationException failure = await Assert.ThrowsAsync<MiniportViolationException>(
            () => driver.Devices[0].FlushAsync(Cancellation));
        script.StartIo = call => call.Complete();
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Same(s_exception, failure.InnerException);
        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("IdeHwStartIo", violation.Routine);
        Assert.Equal(MiniportContext.StartIo, violation.Context);
        Assert.Same(s_exception, violation.Exception);
    }

    [Fact]
    public async Task An_exception_in_the_interrupt_fails_the_request_although_no_reset_finds_it()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.Throw(MiniportContext.Interrupt, s_exception);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x104");
        hba.SetLine(true);

        MiniportViolationException failure = await Assert.ThrowsAsync<MiniportViolationException>(() => flush);

        Assert.Same(s_exception, failure.InnerException);
        Assert.Single(driver.Violations);
    }

    [Fact]
    public async Task An_exception_in_a_worker_of_an_idle_channel_fails_no_later_request()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            Assert.True(call.Request(IdeCallbackType.TimerRoutine, 20_000));
            call.Complete();
        };
        script.Callback = call => call.Throw(MiniportContext.Timer, s_exception);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        await Poll.UntilAsync(() => driver.Violations.Count == 1);
        script.StartIo = call => call.Complete();

        await driver.Devices[0].FlushAsync(Cancellation);
    }

    [Fact]
    public async Task An_exception_while_a_channel_starts_is_the_reason_why_the_load_fails()
    {
        using Script script = new()
        {
            StartChannel = (ref configuration, call) => call.Throw(MiniportContext.Control, s_exception),
            Refuses = "IdeHwControl 0 Start",
        };

        MiniportException failure = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba()));

        Assert.Same(s_exception, failure.InnerException);
    }
}
