using System.Diagnostics;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// An interrupt line and the thread that serves it: while the line is asserted, the routines of the channels on it are
/// asked in order until one answers TRUE.
/// </summary>
internal sealed class InterruptLine
{
    private readonly HostedController _controller;
    private readonly int _number;
    private readonly Thread _thread;
    private readonly AutoResetEvent _wake = new(false);
    private readonly ManualResetEventSlim _ready = new();
    private volatile HostedChannel[] _channels = [];
    private volatile bool _stopping;
    private int _asserted;
    private int _asleep;
    private long _raisedAt;
    private bool _masked;
    private ScreamDetector _screams;
    private SpinWait _backOff;

    public InterruptLine(HostedController controller, int number)
    {
        _controller = controller;
        _number = number;
        _thread = new Thread(Run) { IsBackground = true, Name = $"{controller.Name}: interrupt line {number}" };
    }

    public LineCounters Counters { get; } = new();

    public string ThreadName => _thread.Name!;

    private bool IsAsserted => Volatile.Read(ref _asserted) != 0;

    private bool HasWork => IsAsserted && !_masked && _channels.Length != 0;

    /// <summary>Starts the threads of all lines. Afterwards they have nothing left to allocate on their own account.</summary>
    public static void Start(IReadOnlyList<InterruptLine> lines)
    {
        foreach (InterruptLine line in lines)
        {
            line._thread.Start();
        }

        foreach (InterruptLine line in lines)
        {
            line._ready.Wait();
        }

        // What a thread has reserved of the heap and not used is counted as allocated by it when a background collection
        // ends. A collection now takes the reservation back, and a thread that allocates nothing gets no other.
        GC.Collect(0, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>The line changes its level. Called by the HBA, under its locks, on any thread: it only takes note.</summary>
    public void Set(bool asserted)
    {
        if (asserted == IsAsserted)
        {
            return;
        }

        Trace(asserted ? TraceKind.LineRaised : TraceKind.LineLowered);
        if (!asserted)
        {
            Volatile.Write(ref _asserted, 0);
            return;
        }

        Volatile.Write(ref _raisedAt, Stopwatch.GetTimestamp());
        Interlocked.Increment(ref Counters.Raises);
        Interlocked.Exchange(ref _asserted, 1);
        Wake();
    }

    /// <summary>Asks a channel from now on.</summary>
    public void Connect(HostedChannel channel)
    {
        _channels = [.. _channels.Append(channel).OrderBy(one => one.Number)];
        Wake();
    }

    /// <summary>Asks nobody any more, and ends the thread.</summary>
    /// <returns><see langword="false"/> when the thread did not come back from the miniport in time.</returns>
    public bool Stop(TimeSpan timeout)
    {
        _stopping = true;
        _wake.Set();
        return (_thread.ThreadState & System.Threading.ThreadState.Unstarted) != 0 || _thread.Join(timeout);
    }

    // The event costs a system call, and most raises come while the thread is awake.
    private void Wake()
    {
        if (Interlocked.Exchange(ref _asleep, 0) != 0)
        {
            _wake.Set();
        }
    }

    private void Trace(TraceKind kind)
    {
        foreach (HostedChannel channel in _channels)
        {
            channel.Trace?.Write(kind, HostThread.Current.Context, _number);
        }
    }

    private void Run()
    {
        _ = HostThread.Current;
        _ready.Set();
        while (!_stopping)
        {
            if (HasWork)
            {
                Serve();
                continue;
            }

            Interlocked.Exchange(ref _asleep, 1);
            if (HasWork || _stopping)
            {
                Interlocked.Exchange(ref _asleep, 0);
                continue;
            }

            _wake.WaitOne();
        }
    }

    private void Serve()
    {
        bool answered = Ask();
        if (answered)
        {
            _backOff.Reset();
        }
        else if (!IsAsserted)
        {
            Counters.Spurious++;
            return;
        }
        else
        {
            Counters.Strays++;
        }

        if (_screams.Count(answered))
        {
            Mask();
        }
        else if (!answered)
        {
            // Whoever is to dismiss the interrupt may need this processor for it.
            _backOff.SpinOnce(sleep1Threshold: -1);
        }
    }

    private bool Ask()
    {
        long raisedAt = Interlocked.Exchange(ref _raisedAt, 0);
        foreach (HostedChannel channel in _channels)
        {
            bool answer = InterruptEntry.Ask(channel, out long entered);
            if (raisedAt != 0)
            {
                Counters.RaiseToEntry.Record(entered - raisedAt);
                raisedAt = 0;
            }

            if (answer)
            {
                return true;
            }
        }

        return false;
    }

    private void Mask()
    {
        _masked = true;
        Counters.IsMasked = true;
        string channels = string.Join(", ", _channels.Select(channel => channel.Number));
        Violations.Record(
            _controller, null, "IdeHwInterrupt",
            $"Interrupt line {_number} screams: of 100,000 interrupts hardly one was answered with TRUE by channel {channels}. The line is masked; its requests will time out.",
            MiniportContext.Interrupt);
    }
}
