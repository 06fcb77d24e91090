using Tophalf.Ata;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class InterruptLineTests
{
    [Fact]
    public async Task Channels_on_one_line_are_asked_in_order_until_one_answers_TRUE()
    {
        using Script script = new();
        FakeHba hba = new(channels: 3, lines: 1);
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<int> asked = [];
        script.Interrupt = call =>
        {
            asked.Add(call.Channel);
            if (call.Channel != 1)
            {
                return false;
            }

            hba.SetLine(false);
            answered.SetResult();
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await answered.Task.WaitAsync(TestContext.Current.CancellationToken);
        await driver.DisposeAsync();

        Assert.Equal([0, 1], asked);
        PortDriverStatistics statistics = driver.Statistics;
        Assert.Equal(1, statistics.Channels[0].AnsweredFalse);
        Assert.Equal(1, statistics.Channels[1].AnsweredTrue);
        Assert.Equal(0, statistics.Channels[2].InterruptEntries);
        Assert.Equal(1, statistics.Lines[0].Raises);
        Assert.Equal(0, statistics.Lines[0].Strays);
        Assert.Equal(1, statistics.Lines[0].RaiseToEntry.Count);
    }

    [Fact]
    public async Task An_interrupt_that_nobody_claims_is_a_stray_while_the_line_stays_up_and_spurious_when_it_does_not()
    {
        using Script script = new();
        FakeHba hba = new();
        int asked = 0;
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        script.Interrupt = call =>
        {
            if (++asked == 4)
            {
                hba.SetLine(false);
                done.SetResult();
            }

            return false;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        await driver.DisposeAsync();

        Assert.Equal(3, driver.Statistics.Lines[0].Strays);
        Assert.Equal(1, driver.Statistics.Lines[0].Spurious);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_screaming_line_is_reported_once_and_masked()
    {
        using Script script = new();
        FakeHba hba = new();
        int asked = 0;
        script.Interrupt = _ => ++asked < 0;
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Violations.Count != 0);
        hba.SetLine(false);
        hba.SetLine(true);
        await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Equal(100_000, asked);
        Assert.True(driver.Statistics.Lines[0].IsMasked);
        Assert.Equal(100_000, driver.Statistics.Lines[0].Strays);
        Violation violation = Assert.Single(driver.Violations);
        Assert.Contains("screams", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_with_some_answers_does_not_scream()
    {
        using Script script = new();
        FakeHba hba = new();
        int asked = 0;
        script.Interrupt = call =>
        {
            if (++asked == 150_000)
            {
                hba.SetLine(false);
            }

            return asked % 500 == 0;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await Poll.UntilAsync(() => Volatile.Read(ref asked) >= 150_000);

        Assert.False(driver.Statistics.Lines[0].IsMasked);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task An_answer_on_behalf_of_another_channel_is_a_sibling_hit()
    {
        using Script script = new();
        FakeHba hba = new(channels: 2, lines: 1);
        FakeCall other = default;
        script.StartIo = call =>
        {
            call.Keep();
            other = call;
        };
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            return other.CompletePending();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = driver.Devices[1].FlushAsync(TestContext.Current.CancellationToken);
        await script.WaitForAsync("IdeHwStartIo 1 function 0x104");
        hba.SetLine(true);
        await flush;
        await driver.DisposeAsync();

        Assert.Equal(1, driver.Statistics.Channels[0].SiblingHits);
        Assert.Equal(0, driver.Statistics.Channels[1].SiblingHits);
    }

    [Fact]
    public async Task Touching_the_command_block_of_another_channel_only_is_a_sibling_hit_too()
    {
        using Script script = new();
        FakeHba hba = new(channels: 2, lines: 1);
        int round = 0;
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.ReadCommandBlock(7, ofChannel: round++ == 0 ? 1 : 0);
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Statistics.Channels[0].AnsweredTrue == 1);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Statistics.Channels[0].AnsweredTrue == 2);

        Assert.Equal(1, driver.Statistics.Channels[0].SiblingHits);
    }

    [Fact]
    public async Task What_the_interrupt_routine_allocates_is_counted()
    {
        using Script script = new();
        FakeHba hba = new();
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            GC.KeepAlive(new byte[1000]);
            done.SetResult();
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        hba.SetLine(true);
        await done.Task.WaitAsync(TestContext.Current.CancellationToken);
        await driver.DisposeAsync();

        Assert.InRange(driver.Statistics.InterruptBytesAllocated, 1000, 2000);
    }

    [Fact]
    public async Task Completing_requesting_and_reading_registers_in_the_interrupt_allocates_nothing()
    {
        using Script script = new();
        FakeHba hba = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.ReadCommandBlock(7);
            call.Request(IdeCallbackType.WorkerRoutine);
            call.Request(IdeCallbackType.TimerRoutine, 10);
            return call.CompletePending();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        for (int round = 1; round <= 50; round++)
        {
            Task flush = driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
            await script.WaitForAsync("IdeHwStartIo 0 function 0x104", round);
            hba.SetLine(true);
            await flush;
        }

        await driver.DisposeAsync();
        Assert.Equal(50, driver.Statistics.Channels[0].AnsweredTrue);
        Assert.Equal(0, driver.Statistics.InterruptBytesAllocated);
    }
}
