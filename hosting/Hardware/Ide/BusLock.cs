namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>One register access at a time, as on a bus.</summary>
/// <remarks>
/// A lock of the runtime may allocate when threads meet on it, and a register access never allocates. It is held for
/// a register access or for a copy of at most 64 KiB, so that waiting is spinning.
/// </remarks>
internal sealed class BusLock
{
    private int _owner;

    public void Enter()
    {
        int thread = Environment.CurrentManagedThreadId;
        SpinWait spin = default;
        int owner;
        while ((owner = Interlocked.CompareExchange(ref _owner, thread, 0)) != 0)
        {
            if (owner == thread)
            {
                throw new InvalidOperationException(
                    "A register was accessed from within IHbaBus.SetLine or IHbaBus.Memory. On the bus the access that called them is still going on.");
            }

            // Yields, but never sleeps: a millisecond is longer than any interrupt routine should see.
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    public void Exit() => Volatile.Write(ref _owner, 0);
}
