using System.Diagnostics;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// An interrupt line of the machine: a level, up as long as one of the HBAs on it asserts it. While it is up, the
/// interrupt routines of the channels on it are asked in order until one answers TRUE.
/// </summary>
/// <remarks>
/// <para>
/// A port driver makes the lines of its HBA, unless <see cref="PortDriverOptions.InterruptLines"/> names them. That is
/// how several controllers come to share one: they name the same.
/// </para>
/// <para>
/// Channels are asked controller by controller, in the order of the loads, each time from the first one on: Windows does
/// so too. Controllers come and go while the others go on; the thread of the line lives as long as there is one.
/// </para>
/// </remarks>
public sealed class InterruptLine
{
    private readonly Lock _gate = new();
    private volatile HostedChannel[] _channels = [];
    private volatile LineThread? _thread;
    private int _sources;
    private int _lastPlace;
    private int _assertedBy;
    private long _raisedAt;

    /// <summary>Creates a line that nothing is connected to.</summary>
    /// <param name="name">What to call it in messages: "IRQ 11", say.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public InterruptLine(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Service = new LineService(this);
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    internal LineCounters Counters { get; } = new();

    /// <summary>Who asks the channels, if somebody does.</summary>
    internal LineProcessor Processor { get; } = new();

    internal LineService Service { get; }

    internal ReadOnlySpan<HostedChannel> Channels => _channels;

    internal bool IsAsserted => Volatile.Read(ref _assertedBy) != 0;

    /// <summary>Whether there is an interrupt, and somebody to be asked about it.</summary>
    internal bool IsPending => IsAsserted && !Counters.IsMasked && _channels.Length != 0;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>One more HBA is on the line. The first one brings the line to life.</summary>
    /// <returns>Its place in the order in which the line asks.</returns>
    internal int Join()
    {
        lock (_gate)
        {
            if (_sources++ == 0)
            {
                Counters.IsMasked = false;
                _thread = new LineThread(this);
            }

            return ++_lastPlace;
        }
    }

    /// <summary>Waits until the thread has nothing left to allocate on its own account.</summary>
    internal void WaitUntilReady() => _thread!.WaitUntilReady();

    /// <summary>Asks a channel from now on.</summary>
    internal void Connect(HostedChannel channel)
    {
        lock (_gate)
        {
            _channels = [.. _channels.Append(channel).OrderBy(one => one.Line.Place).ThenBy(one => one.Number)];
        }

        Wake();
    }

    /// <summary>The channels of an HBA are not asked any more.</summary>
    internal void Forget(InterruptSource source)
    {
        lock (_gate)
        {
            _channels = [.. _channels.Where(channel => channel.Line != source)];
        }
    }

    /// <summary>An HBA, whose channels are not asked any more, leaves the line. With the last HBA the thread ends.</summary>
    /// <returns><see langword="false"/> when one of the channels did not come back from its routine in time.</returns>
    internal bool Leave(InterruptSource source, TimeSpan timeout)
    {
        // Who has the processor may still be going through the channels as they were.
        bool isQuiet = TryTakeProcessor(timeout);
        if (isQuiet)
        {
            ReleaseProcessor();
        }

        LineThread? ended = null;
        lock (_gate)
        {
            if (--_sources == 0)
            {
                ended = _thread;
                _thread = null;
            }
        }

        return ended is null ? isQuiet : ended.Stop(isQuiet ? timeout : TimeSpan.Zero);
    }

    /// <summary>Keeps everybody else out of the interrupt routines of the line.</summary>
    /// <returns><see langword="false"/> when somebody stays in them for longer than that.</returns>
    internal bool TryTakeProcessor(TimeSpan timeout) => Processor.TryTake(timeout);

    /// <summary>Lets the thread of the line go on.</summary>
    internal void ReleaseProcessor()
    {
        Processor.Release();
        Wake();
    }

    /// <summary>One more HBA asserts the line. Called under the locks of the HBA, on any thread: it only takes note.</summary>
    internal void Raise()
    {
        if (!IsAsserted)
        {
            Volatile.Write(ref _raisedAt, Stopwatch.GetTimestamp());
        }

        if (Interlocked.Increment(ref _assertedBy) == 1)
        {
            Interlocked.Increment(ref Counters.Raises);
            Wake();
        }
    }

    /// <summary>One HBA less asserts the line.</summary>
    internal void Lower() => Interlocked.Decrement(ref _assertedBy);

    /// <summary>When the line went up, if nobody has asked that since; else 0.</summary>
    internal long TakeTimeOfRaise() => Interlocked.Exchange(ref _raisedAt, 0);

    private void Wake() => _thread?.Wake();
}
