using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <summary>What the miniport asked to be called for: one of each kind at a time.</summary>
internal unsafe struct Callbacks
{
    private delegate* unmanaged<void*, void> _worker;
    private delegate* unmanaged<void*, void> _timer;
    private delegate* unmanaged<void*, void> _synchronized;
    private ulong _due;

    /// <summary>How many workers and timers ran.</summary>
    public ulong Deferrals { get; private set; }

    /// <summary>Whether one waits.</summary>
    public readonly bool IsWaiting => _worker != null || _synchronized != null || IsTimerDue;

    private readonly bool IsTimerDue => _timer != null && Clock.Ticks >= _due;

    /// <summary>Remembers a routine. False: one of its kind is waiting already.</summary>
    public bool TryRequest(IdeCallbackType type, delegate* unmanaged<void*, void> routine, uint microseconds)
    {
        switch (type)
        {
            case IdeCallbackType.WorkerRoutine when _worker == null:
                _worker = routine;
                return true;

            case IdeCallbackType.TimerRoutine when _timer == null:
                _due = Clock.Ticks + Clock.TicksOf(microseconds);
                _timer = routine;
                return true;

            case IdeCallbackType.SynchronizedRoutine or IdeCallbackType.ControllerSyncRoutine:
                // Only the last one is remembered.
                _synchronized = routine;
                return true;

            default:
                return false;
        }
    }

    /// <summary>Runs what waits. Called with interrupts enabled.</summary>
    public static void Run(Channel* channel)
    {
        Callbacks* callbacks = &channel->Callbacks;
        Processor.DisableInterrupts();
        delegate* unmanaged<void*, void> synchronized = callbacks->_synchronized;
        delegate* unmanaged<void*, void> worker = callbacks->_worker;
        delegate* unmanaged<void*, void> timer = callbacks->IsTimerDue ? callbacks->_timer : null;
        callbacks->_synchronized = null;
        callbacks->_worker = null;
        callbacks->_timer = timer != null ? null : callbacks->_timer;
        if (synchronized != null)
        {
            synchronized(channel->Extension);
        }

        Processor.EnableInterrupts();
        Run(channel, worker);
        Run(channel, timer);
    }

    private static void Run(Channel* channel, delegate* unmanaged<void*, void> routine)
    {
        if (routine != null)
        {
            channel->Callbacks.Deferrals++;
            routine(channel->Extension);
        }
    }
}
