using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Requests that do not end in time.</summary>
public sealed class LateRequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
}
