using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>Runs the media work of a channel, one piece at a time, on its thread or within a register access.</summary>
/// <remarks>
/// Work is posted and cancelled under the lock of the channel. Work that is running when it is cancelled finds out by
/// the generation number after its next media access, and leaves without a trace; new work waits until it has left.
/// </remarks>
internal sealed class MediaEngine : IDisposable
{
    private readonly BusLock _lock;
    private readonly Queue<MediaHold> _holds = new();
    private readonly AutoResetEvent? _signal;
    private Thread? _thread;
    private MediaWork? _work;
    private IdeDrive? _posted;
    private MediaHold? _hold;
    private bool _isKickWanted;
    private bool _isRunning;
    private bool _isDisposed;

    public MediaEngine(BusLock channelLock, IdeExecution execution)
    {
        _lock = channelLock;
        _signal = execution == IdeExecution.Threaded ? new AutoResetEvent(initialState: false) : null;
    }

    /// <summary>Changes when running work is to be given up.</summary>
    public int Generation { get; private set; }

    public void Start(MediaWork work, string threadName)
    {
        _work = work;
        if (_signal is not null)
        {
            _thread = new Thread(RunThread) { Name = threadName, IsBackground = true };
            _thread.Start();
        }
    }

    /// <summary>Under the lock: there is work for a drive. <see cref="Kick"/> follows outside the lock.</summary>
    public void Post(IdeDrive drive)
    {
        _posted = drive;
        _isKickWanted = true;
    }

    /// <summary>Under the lock: whatever is posted, held or running is given up.</summary>
    public void Cancel()
    {
        _posted = null;
        _hold = null;
        Generation++;
    }

    /// <summary>Outside the lock, after every access that may have posted work.</summary>
    public void Kick()
    {
        if (!_isKickWanted)
        {
            return;
        }

        _isKickWanted = false;
        if (_signal is null)
        {
            RunPending();
        }
        else
        {
            _signal.Set();
        }
    }

    public MediaHold HoldNext()
    {
        MediaHold hold = new(this);
        _lock.Enter();
        _holds.Enqueue(hold);
        _lock.Exit();
        return hold;
    }

    public void Release(MediaHold hold)
    {
        _lock.Enter();
        hold.MarkReleased();
        _isKickWanted = true;
        _lock.Exit();
        Kick();
    }

    public void ReleaseAll()
    {
        _lock.Enter();
        _hold?.MarkReleased();
        _holds.Clear();
        _isKickWanted = true;
        _lock.Exit();
        Kick();
    }

    // The signal is left to its finalizer: a register access that is still under way may set it.
    public void Dispose()
    {
        _lock.Enter();
        _isDisposed = true;
        Cancel();
        _lock.Exit();
        _signal?.Set();
        _thread?.Join();
    }

    private void RunThread()
    {
        while (!Volatile.Read(ref _isDisposed))
        {
            _signal!.WaitOne();
            RunPending();
        }
    }

    // Another thread may be here already: it takes the new work when it is done with its own.
    private void RunPending()
    {
        _lock.Enter();
        try
        {
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
            while (!_isDisposed && TryTake(out IdeDrive? drive))
            {
                _work!.Perform(drive);
            }

            _isRunning = false;
        }
        finally
        {
            _lock.Exit();
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IdeDrive? drive)
    {
        drive = _posted;
        if (drive is null)
        {
            return false;
        }

        if (_hold is null && _holds.TryDequeue(out _hold))
        {
            _hold.MarkReached();
        }

        if (_hold is { IsReleased: false })
        {
            return false;
        }

        _hold = null;
        _posted = null;
        return true;
    }
}
