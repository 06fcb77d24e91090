using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting.Interrupts;

/// <summary>What one HBA does to an interrupt line: its level there. The level of the line is the OR of its sources.</summary>
/// <param name="line">The line.</param>
/// <param name="number">The number that it has among the lines of the HBA.</param>
internal sealed class InterruptSource(InterruptLine line, int number)
{
    // A controller that was stopped is switched off: nothing that it does reaches the line any more.
    private const int Low = 0, High = 1, Off = 2;

    private volatile HostedChannel[] _channels = [];
    private int _level;
    private long _changes;
    private bool _isConnected;

    public InterruptLine Line => line;

    /// <summary>How often the HBA has changed its level.</summary>
    public long Changes => Volatile.Read(ref _changes);

    /// <summary>The place of the HBA in the order in which the line asks.</summary>
    public int Place { get; private set; }

    /// <summary>Connects an HBA to its lines. Afterwards their threads have nothing left to allocate on their own account.</summary>
    public static void Connect(IReadOnlyList<InterruptSource> sources)
    {
        foreach (InterruptSource source in sources)
        {
            source.Place = source.Line.Join();
            source._isConnected = true;
        }

        foreach (InterruptSource source in sources)
        {
            source.Line.WaitUntilReady();
        }

        // What a thread has reserved of the heap and not used is counted as allocated by it when a background collection
        // ends. A collection now takes the reservation back, and a thread that allocates nothing gets no other.
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>Has a channel of the HBA asked.</summary>
    public void Ask(HostedChannel channel)
    {
        _channels = [.. _channels, channel];
        line.Connect(channel);
    }

    /// <summary>The HBA changes its level. Called under the locks of the HBA, on any thread: it only takes note.</summary>
    public void Set(bool asserted)
    {
        (int before, int after) = asserted ? (Low, High) : (High, Low);
        if (Volatile.Read(ref _level) != before)
        {
            return;
        }

        Trace(asserted ? TraceKind.LineRaised : TraceKind.LineLowered);
        if (Interlocked.CompareExchange(ref _level, after, before) != before)
        {
            // Switched off just now.
            return;
        }

        Interlocked.Increment(ref _changes);

        if (asserted)
        {
            line.Raise();
        }
        else
        {
            line.Lower();
        }
    }

    /// <summary>Takes the HBA off the line.</summary>
    /// <returns><see langword="false"/> when one of its channels did not come back from its routine in time.</returns>
    public bool Disconnect(TimeSpan timeout)
    {
        if (!_isConnected)
        {
            return true;
        }

        SwitchOff();
        return line.Leave(this, timeout);
    }

    /// <summary>What the HBA does reaches the line no more, and its channels are not asked. It stays on the line otherwise.</summary>
    public void SwitchOff()
    {
        if (Interlocked.Exchange(ref _level, Off) == High)
        {
            line.Lower();
        }

        line.Forget(this);
    }

    private void Trace(TraceKind kind)
    {
        foreach (HostedChannel channel in _channels)
        {
            channel.Trace?.Write(kind, HostThread.Current.Context, number);
        }
    }
}
