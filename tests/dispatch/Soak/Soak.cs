using System.Diagnostics;

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// Several processors on one controller, each doing at random what any of them may be doing: taking interrupts,
/// running callbacks, starting requests, being a device. A watchdog reports a channel that stands still.
/// </summary>
internal sealed class Soak(PortDriver port, SoakOptions options, int seed)
{
    // The machine may be busy with other things; a channel that stands still for so long stands still for ever.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly Lock _interruptLock = new();
    private volatile bool _done;

    public PortDriver Port => port;

    public SoakOptions Options => options;

    /// <summary>The one interrupt lock, where there is one.</summary>
    public Lock? InterruptLock => Has(SoakOptions.OneLock) ? _interruptLock : null;

    public bool IsDone => _done;

    public bool Has(SoakOptions option) => (options & option) != 0;

    public void Run(TimeSpan time, int processors)
    {
        if (Has(SoakOptions.Refuses))
        {
            port.Callbacks.Refuses = static () => Processor.Current?.Chance(4) ?? false;
        }

        Processor[] all = [.. Enumerable.Range(0, processors).Select(index => new Processor(this, (uint)(seed + index)))];
        Thread[] threads = [.. all.Select(static processor => new Thread(processor.Run) { IsBackground = true })];
        Stopwatch clock = Stopwatch.StartNew();
        Array.ForEach(threads, static thread => thread.Start());
        string? standstill = Watch(clock, time);
        _done = true;
        foreach (Thread thread in threads)
        {
            Assert.True(thread.Join(s_patience), Report("a processor never came back"));
        }

        port.Callbacks.Refuses = null;
        Assert.True(standstill is null, standstill);
        Settle();
        long completed = port.Channels.Sum(static channel => channel.CompletedRequests);
        long interrupts = all.Sum(static processor => processor.Interrupts);
        long callbacks = all.Sum(static processor => processor.CallbacksRun);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{options}: {completed} requests, {interrupts} interrupts, {callbacks} callbacks in {clock.Elapsed.TotalSeconds:f1} s, seed {seed}");
    }

    private string? Watch(Stopwatch clock, TimeSpan time)
    {
        (long Completed, TimeSpan Since)[] seen = new (long, TimeSpan)[port.Channels.Count];
        while (clock.Elapsed < time && port.Violations.IsEmpty && port.Failures.IsEmpty)
        {
            Thread.Sleep(20);
            foreach (PortChannel channel in port.Channels)
            {
                if (channel.CompletedRequests != seen[channel.Number].Completed)
                {
                    seen[channel.Number] = (channel.CompletedRequests, clock.Elapsed);
                }
                else if (clock.Elapsed - seen[channel.Number].Since > s_patience)
                {
                    return Report($"channel {channel.Number} stands still");
                }
            }
        }

        return null;
    }

    // What is under way is finished by one processor; then nothing may be left, and everything must still work.
    private void Settle()
    {
        for (int round = 0; round < 64; round++)
        {
            foreach (PortChannel channel in port.Channels)
            {
                channel.Device.Complete();
                _ = (channel.Device.Line || Has(SoakOptions.Refuses)) && channel.Interrupt();
                port.Callbacks.RunAll();
            }
        }

        foreach (PortChannel channel in port.Channels)
        {
            Assert.True(channel.Outstanding == 0, Report($"a request of channel {channel.Number} was never completed"));
            Assert.True(channel.ServesAgain(), Report($"channel {channel.Number} does not work any more"));
        }

        Assert.True(port.Violations.IsEmpty, Report(string.Join(Environment.NewLine, port.Violations.Take(4))));
        port.Verify();
    }

    private string Report(string what) =>
        $"{what}; {options}, TOPHALF_SEED={seed}{Environment.NewLine}{string.Join(Environment.NewLine, port.Channels)}"
        + $"{Environment.NewLine}{port.Callbacks.Count} callbacks{Environment.NewLine}{port.Trace.Last(80)}";
}
