namespace Tophalf.Hosting.Life;

/// <summary>
/// Stops the processors of a machine that crashes. Every call into the miniport passes the gate, and so does every
/// register access: once it is closed, a thread stops there for good, as a processor that is frozen in the middle of a
/// routine.
/// </summary>
internal sealed class CrashGate
{
    // An interrupt may come to a thread that is in the miniport already, but a thread stops only once.
    [ThreadStatic]
    private static CrashGate? s_entered;

    [ThreadStatic]
    private static int s_depth;

    private int _inside;
    private int _closed;

    /// <summary>This thread is about to enter the miniport.</summary>
    public void Enter()
    {
        if (s_entered == this)
        {
            s_depth++;
        }
        else
        {
            Interlocked.Increment(ref _inside);
            if (s_entered is null)
            {
                s_entered = this;
                s_depth = 1;
            }
        }

        Pass();
    }

    /// <summary>It has left.</summary>
    public void Leave()
    {
        if (s_entered == this)
        {
            if (--s_depth != 0)
            {
                return;
            }

            s_entered = null;
        }

        Interlocked.Decrement(ref _inside);
    }

    /// <summary>This thread, in the miniport, is about to access the hardware.</summary>
    public void Pass()
    {
        if (Volatile.Read(ref _closed) != 0)
        {
            Interlocked.Decrement(ref _inside);
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>Closes it. An access that is under way is finished still.</summary>
    public void Close() => Interlocked.Exchange(ref _closed, 1);

    /// <summary>Waits until no thread is on its way to the hardware any more.</summary>
    /// <returns><see langword="false"/> when a thread stayed in the miniport without touching a register.</returns>
    public bool WaitUntilEmpty(TimeSpan timeout) => SpinWait.SpinUntil(() => Volatile.Read(ref _inside) == 0, timeout);
}
