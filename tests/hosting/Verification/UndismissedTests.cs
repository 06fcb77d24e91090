using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>An interrupt that is claimed must be dismissed.</summary>
public sealed class UndismissedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_interrupt_that_is_claimed_and_not_dismissed_takes_its_controller_off_the_line()
    {
        using Script script = new();
        FakeHba hba = new(channels: 2, lines: 1);
        int asked = 0;
        script.Interrupt = call => call.Channel == 1 && ++asked > 0;
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Violations.Count != 0);
        hba.SetLine(false);
        hba.SetLine(true);
        await driver.DisposeAsync();

        // The first answer comes with a level that has changed.
        Assert.Equal(1001, asked);
        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("IdeHwInterrupt", violation.Routine);
        Assert.Equal(1, violation.Channel);
        Assert.Contains("claimed and not dismissed", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupts_that_are_dismissed_may_be_as_many_as_they_like()
    {
        using Script script = new();
        FakeHba hba = new();
        int asked = 0;
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            hba.SetLine(++asked < 5000);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await Poll.UntilAsync(() => Volatile.Read(ref asked) >= 5000);

        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_line_that_stays_up_while_requests_are_completed_is_somebody_elses_interrupt_too()
    {
        using Script script = new() { StartChannel = (ref configuration, call) => configuration.NumberOfOverlappedRequests = 32 };
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call => call.CompletePending();
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task[] reads = [.. Enumerable.Range(0, 1500).Select(lba => driver.Devices[0].ReadAsync((ulong)lba, new byte[512], Cancellation))];
        hba.SetLine(true);
        await Task.WhenAll(reads);
        hba.SetLine(false);

        Assert.Empty(driver.Violations);
    }
}
