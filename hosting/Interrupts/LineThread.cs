using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Interrupts;

/// <summary>The thread of an interrupt line: it serves the line while that is up, and sleeps while it is down.</summary>
internal sealed class LineThread
{
    private readonly InterruptLine _line;
    private readonly Thread _thread;
    private readonly AutoResetEvent _wake = new(false);
    private readonly ManualResetEventSlim _ready = new();
    private volatile bool _stopping;
    private int _asleep;

    public LineThread(InterruptLine line)
    {
        _line = line;
        _thread = new Thread(Run) { IsBackground = true, Name = line.Name };
        _thread.Start();
    }

    private bool HasWork => _line.IsPending && _line.Processor.IsFree;

    public void WaitUntilReady() => _ready.Wait();

    /// <summary>There may be work. The event costs a system call, and most raises come while the thread is awake.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _asleep, 0) != 0)
        {
            _wake.Set();
        }
    }

    /// <summary>Ends the thread.</summary>
    /// <returns><see langword="false"/> when it did not come back from a miniport in time.</returns>
    public bool Stop(TimeSpan timeout)
    {
        _stopping = true;
        _wake.Set();
        return _thread.Join(timeout);
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

            // Who makes work looks at this flag after it, and this thread looks for work after the flag: one sees the other.
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
        if (_line.Processor.TryTake())
        {
            _line.Service.AskOnce();
            _line.Processor.Release();
        }
    }
}
