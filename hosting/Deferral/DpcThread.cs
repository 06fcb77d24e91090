using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hosting.Deferral;

/// <summary>
/// Runs the callbacks of a controller, one at a time: workers and timers beside the interrupt or
/// preempted by it, synchronized routines under its lock.
/// </summary>
// Whether Windows synchronizes timer routines with the interrupt is not documented; not doing so is the harder case.
internal sealed unsafe class DpcThread
{
    private readonly HostedController _controller;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _ready = new();
    private readonly InterruptedThread? _interrupted;

    public DpcThread(HostedController controller)
    {
        _controller = controller;
        Queue = new CallbackQueue(controller);
        _interrupted = controller.Options.Preemption is PreemptionPolicy policy ? new InterruptedThread(policy) : null;
        _thread = new Thread(Run) { IsBackground = true, Name = $"{controller.Name}: deferred routines" };
    }

    public CallbackQueue Queue { get; }

    public string ThreadName => _thread.Name!;

    /// <summary>Starts the thread, and waits until it has nothing left to allocate on its own account.</summary>
    public void Start()
    {
        _thread.Start();
        _ready.Wait();
    }

    /// <summary>Drops what waits, and ends the thread.</summary>
    /// <returns><see langword="false"/> when the thread did not come back from the miniport in time.</returns>
    public bool Stop(TimeSpan timeout)
    {
        Queue.Close();
        return (_thread.ThreadState & ThreadState.Unstarted) != 0 || _thread.Join(timeout);
    }

    private void Run()
    {
        HostThread.Current.Preemption = _interrupted;
        _ready.Set();
        while (Queue.TryTake(out Callback callback))
        {
            HostedChannel channel = callback.Channel;
            switch (callback.Kind)
            {
                case IdeCallbackType.WorkerRoutine:
                    CallInterruptibly(callback, MiniportContext.Worker);
                    break;

                case IdeCallbackType.TimerRoutine:
                    CallInterruptibly(callback, MiniportContext.Timer);
                    break;

                case IdeCallbackType.SynchronizedRoutine:
                    channel.Lock.Enter();
                    Call(callback, MiniportContext.SynchronizedRoutine);
                    channel.Lock.Exit();
                    break;

                case IdeCallbackType.ControllerSyncRoutine:
                    CallUnderAllLocks(callback);
                    break;
            }
        }
    }

    private void CallInterruptibly(in Callback callback, MiniportContext context)
    {
        _interrupted?.Begin(callback.Channel, context);
        Call(callback, context);
        _interrupted?.End();
    }

    // In the order of the channels, as everybody who takes more than one.
    private void CallUnderAllLocks(in Callback callback)
    {
        foreach (InterruptLock one in _controller.Locks)
        {
            one.Enter();
        }

        Call(callback, MiniportContext.ControllerSyncRoutine);
        foreach (InterruptLock one in _controller.Locks)
        {
            one.Exit();
        }
    }

    private static void Call(in Callback callback, MiniportContext context)
    {
        using (HostThread.Enter(callback.Channel, context))
        {
            // Once it is in the miniport: a crash may have stopped it before.
            Interlocked.Increment(ref RunsOf(callback));
            callback.Routine(callback.Channel.Extension);
        }
    }

    private static ref long RunsOf(in Callback callback)
    {
        ChannelCounters counters = callback.Channel.Counters;
        switch (callback.Kind)
        {
            case IdeCallbackType.WorkerRoutine:
                return ref counters.WorkersRun;

            case IdeCallbackType.TimerRoutine:
                return ref counters.TimersRun;

            default:
                return ref counters.SynchronizedRoutinesRun;
        }
    }
}
