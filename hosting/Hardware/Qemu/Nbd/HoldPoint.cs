namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>Where the media operations of a channel pass, and a test may hold them.</summary>
internal sealed class HoldPoint
{
    private readonly object _gate = new();
    private readonly Queue<HeldOperation> _next = new();
    private readonly List<HeldOperation> _reached = [];
    private int _suspended;

    /// <summary>Holds the next operation that has no hold yet.</summary>
    public IMediaHold HoldNext()
    {
        HeldOperation hold = new();
        lock (_gate)
        {
            _next.Enqueue(hold);
        }

        return hold;
    }

    /// <summary>An operation is about to begin. Returns when it may.</summary>
    public void Pass()
    {
        HeldOperation? hold;
        lock (_gate)
        {
            if (_suspended != 0 || !_next.TryDequeue(out hold))
            {
                return;
            }

            _reached.Add(hold);
        }

        hold.Wait();
        lock (_gate)
        {
            _reached.Remove(hold);
        }
    }

    /// <summary>
    /// Lets go what is held, and holds nothing until <see cref="Resume"/>. QEMU answers nothing while it waits for media
    /// operations to end, which it does before it stops a bus master or resets a drive.
    /// </summary>
    public void Suspend()
    {
        lock (_gate)
        {
            _suspended++;
            Release();
        }
    }

    /// <summary>Holds again what is to be held.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _suspended--;
        }
    }

    /// <summary>Lets everything go, and holds nothing any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            Release();
        }
    }

    private void Release()
    {
        foreach (HeldOperation hold in _reached)
        {
            hold.Release();
        }
    }
}
