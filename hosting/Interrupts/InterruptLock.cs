namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// What keeps IdeHwInterrupt, IdeHwStartIo, IdeHwReset and synchronized routines apart: the interrupt spin lock of
/// Windows. Not a spin lock here, because a thread of a user-mode process may lose its processor while it holds one.
/// </summary>
/// <param name="isHeld">Whether there is a lock at all.</param>
internal sealed class InterruptLock(bool isHeld)
{
    // A monitor: entering it allocates nothing, also when somebody else is in it.
#pragma warning disable IDE0330 // A Lock allocates what its first waiter waits on.
    private readonly object _gate = new();
#pragma warning restore IDE0330

    public void Enter()
    {
        if (isHeld)
        {
            Monitor.Enter(_gate);
        }
    }

    public void Exit()
    {
        if (isHeld)
        {
            Monitor.Exit(_gate);
        }
    }
}
