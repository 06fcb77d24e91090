namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// The processor that takes the interrupts of a line. Whoever has it is in the interrupt routines of the line, or keeps
/// everybody else out of them.
/// </summary>
/// <remarks>
/// The thread of the line takes it for each round, and gives way to whoever waits for it. Whoever else took it wakes
/// that thread when it is released.
/// </remarks>
internal sealed class LineProcessor
{
    private readonly Func<bool> _tryTake;
    private int _isTaken;
    private int _waiting;

    public LineProcessor() => _tryTake = TryTake;

    /// <summary>Whether the thread of the line may take it.</summary>
    public bool IsFree => Volatile.Read(ref _isTaken) == 0 && Volatile.Read(ref _waiting) == 0;

    public bool TryTake() => Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0;

    /// <summary>Waits for it. A round takes microseconds, unless an author looks at it in a debugger.</summary>
    public bool TryTake(TimeSpan timeout)
    {
        Interlocked.Increment(ref _waiting);
        bool isTaken = SpinWait.SpinUntil(_tryTake, timeout);
        Interlocked.Decrement(ref _waiting);
        return isTaken;
    }

    // A full barrier: who releases it looks next for a thread to wake.
    public void Release() => Interlocked.Exchange(ref _isTaken, 0);
}
