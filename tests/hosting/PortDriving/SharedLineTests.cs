using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Several controllers, each with its miniport, on one interrupt line.</summary>
public sealed class SharedLineTests
{
    private readonly InterruptLine _line = new("IRQ 21");

    private PortDriverOptions OnTheLine => new() { InterruptLines = [_line], StopTimeout = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task Controllers_are_asked_in_the_order_of_their_loads_until_one_answers_TRUE()
    {
        List<string> asked = [];
        using Script first = new();
        using Script second = new();
        FakeHba secondHba = new(channels: 2);
        first.Interrupt = call => Note("first", call, answer: false);
        second.Interrupt = call => Note("second", call, answer: call.Channel == 0);
        await using PortDriver firstDriver = await LoadAsync(first, new FakeHba(channels: 2));
        await using PortDriver secondDriver = await LoadAsync(second, secondHba);
        secondHba.SetLine(true);
        await Poll.UntilAsync(() => secondDriver.Statistics.Channels[0].AnsweredTrue == 1);
        await secondDriver.DisposeAsync();

        Assert.Equal(["first 0", "first 1", "second 0"], asked);
        Assert.Equal([1, 1], firstDriver.Statistics.Channels.Select(channel => channel.AnsweredFalse));
        Assert.Equal(0, secondDriver.Statistics.Channels[1].InterruptEntries);
        LineStatistics line = firstDriver.Statistics.Lines[0];
        Assert.Equal((1, 0, 0), (line.Raises, line.Strays, line.Spurious));
        Assert.Equal(line.Raises, secondDriver.Statistics.Lines[0].Raises);

        bool Note(string controller, FakeCall call, bool answer)
        {
            asked.Add($"{controller} {call.Channel}");
            if (answer)
            {
                secondHba.SetLine(false);
            }

            return answer;
        }
    }

    [Fact]
    public async Task The_line_stays_up_until_the_last_source_lets_go()
    {
        using Script first = new();
        FakeHba firstHba = new();
        using Script second = new();
        FakeHba secondHba = new();
        bool mayDismiss = false;
        first.Interrupt = _ => Dismiss(firstHba);
        second.Interrupt = _ => Volatile.Read(ref mayDismiss) && Dismiss(secondHba);
        await using PortDriver secondDriver = await LoadAsync(second, secondHba);
        await using PortDriver firstDriver = await LoadAsync(first, firstHba);
        firstHba.SetLine(true);
        secondHba.SetLine(true);

        // The first has let go long since. It is asked again because the second still holds the line.
        await Poll.UntilAsync(() => firstDriver.Statistics.Channels[0].AnsweredFalse > 10);
        Assert.Equal(1, firstDriver.Statistics.Channels[0].AnsweredTrue);
        Volatile.Write(ref mayDismiss, true);
        await Poll.UntilAsync(() => secondDriver.Statistics.Channels[0].AnsweredTrue == 1);

        long entries = firstDriver.Statistics.Channels[0].InterruptEntries;
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(entries, firstDriver.Statistics.Channels[0].InterruptEntries);
    }

    [Fact]
    public async Task A_screaming_line_is_reported_to_every_controller_on_it()
    {
        using Script first = new();
        using Script second = new();
        FakeHba secondHba = new() { Name = "Second" };
        await using PortDriver firstDriver = await LoadAsync(first, new FakeHba { Name = "First" });
        await using PortDriver secondDriver = await LoadAsync(second, secondHba);
        secondHba.SetLine(true);
        await Poll.UntilAsync(() => firstDriver.ViolationCount != 0 && secondDriver.ViolationCount != 0);

        Violation violation = Assert.Single(firstDriver.Violations);
        Assert.Contains("IRQ 21 screams", violation.Message, StringComparison.Ordinal);
        Assert.Contains("First, channel 0; Second, channel 0", violation.Message, StringComparison.Ordinal);
        Assert.Equal(violation.Message, Assert.Single(secondDriver.Violations).Message);
        Assert.Equal(100_000, firstDriver.Statistics.Lines[0].Strays);
    }

    [Fact]
    public async Task A_controller_that_is_disposed_leaves_the_line_to_the_others()
    {
        using Script first = new();
        FakeHba firstHba = new();
        using Script second = new();
        FakeHba secondHba = new();

        // It says that it has dismissed its interrupt, and has not: the second one's turn never comes.
        first.Interrupt = _ => true;
        second.Interrupt = _ => Dismiss(secondHba);
        PortDriver firstDriver = await LoadAsync(first, firstHba);
        await using PortDriver secondDriver = await LoadAsync(second, secondHba);

        // It goes while it asserts the line, and asserts it again when it is gone.
        firstHba.SetLine(true);
        await firstDriver.DisposeAsync();
        firstHba.SetLine(true);
        long asked = firstDriver.Statistics.Channels[0].InterruptEntries;
        for (int round = 1; round <= 100; round++)
        {
            secondHba.SetLine(true);
            await Poll.UntilAsync(() => secondDriver.Statistics.Channels[0].AnsweredTrue == round);
        }

        Assert.Equal(asked, firstDriver.Statistics.Channels[0].InterruptEntries);
        Assert.Equal(0, secondDriver.Statistics.Lines[0].Strays);
        Assert.Empty(secondDriver.Violations);
    }

    [Fact]
    public async Task A_line_that_was_masked_serves_again_when_all_its_controllers_have_gone_and_another_comes()
    {
        using (Script gone = new())
        {
            FakeHba goneHba = new();
            await using PortDriver goneDriver = await LoadAsync(gone, goneHba);
            goneHba.SetLine(true);
            await Poll.UntilAsync(() => goneDriver.Statistics.Lines[0].IsMasked);
        }

        using Script script = new();
        FakeHba hba = new();
        script.Interrupt = _ => Dismiss(hba);
        await using PortDriver driver = await LoadAsync(script, hba);
        hba.SetLine(true);
        await Poll.UntilAsync(() => driver.Statistics.Channels[0].AnsweredTrue == 1);

        Assert.False(driver.Statistics.Lines[0].IsMasked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task As_many_lines_are_named_as_the_HBA_has(int lines)
    {
        using Script script = new();
        PortDriverOptions options = new() { InterruptLines = [.. Enumerable.Repeat(_line, lines)] };

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => FakeDriver.LoadAsync(new FakeHba(channels: 2, lines: 2), options));
        Assert.Contains($"has 2 interrupt lines, and InterruptLines names {lines}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_raise_is_lost_when_several_controllers_raise_and_lower_as_they_like()
    {
        const int controllers = 4;
        const int raises = 20_000;
        Script[] scripts = new Script[controllers];
        FakeHba[] hbas = new FakeHba[controllers];
        PortDriver[] drivers = new PortDriver[controllers];
        int[] pending = new int[controllers];
        int[] served = new int[controllers];
        for (int place = 0; place < controllers; place++)
        {
            int number = place;
            FakeHba hba = hbas[place] = new FakeHba();
            scripts[place] = new Script
            {
                Interrupt = _ => Interlocked.Exchange(ref pending[number], 0) != 0 && Serve(number),
            };
            drivers[place] = await FakeDriver.LoadAsync(hba, OnTheLine);
        }

        await Task.WhenAll(Enumerable.Range(0, controllers).Select(number => Task.Run(() => Raise(number))));

        Assert.Equal(Enumerable.Repeat(raises, controllers), served);
        for (int place = 0; place < controllers; place++)
        {
            await drivers[place].DisposeAsync();
            scripts[place].Dispose();
            Assert.Equal(raises, drivers[place].Statistics.Channels[0].AnsweredTrue);
            Assert.Equal(0, drivers[place].Statistics.InterruptBytesAllocated);
            Assert.Empty(drivers[place].Violations);
        }

        bool Serve(int number)
        {
            hbas[number].SetLine(false);
            Interlocked.Increment(ref served[number]);
            return true;
        }

        void Raise(int number)
        {
            Random random = new(number);
            for (int raise = 1; raise <= raises; raise++)
            {
                Interlocked.Exchange(ref pending[number], 1);
                hbas[number].SetLine(true);
                Assert.True(
                    SpinWait.SpinUntil(() => Volatile.Read(ref served[number]) == raise, TimeSpan.FromSeconds(60)),
                    $"Raise {raise} of controller {number} was lost.");
                Thread.SpinWait(random.Next(200));
            }
        }
    }

    /// <summary>Answers as a device with an interrupt bit has it answered.</summary>
    private static bool Dismiss(FakeHba hba)
    {
        bool isMine = hba.Level();
        hba.SetLine(false);
        return isMine;
    }

    private Task<PortDriver> LoadAsync(Script script, FakeHba hba)
    {
        script.MakeCurrent();
        return FakeDriver.LoadAsync(hba, OnTheLine);
    }
}
