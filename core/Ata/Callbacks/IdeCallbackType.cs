namespace Tophalf.Ata;

/// <summary>The kinds of callback that a miniport may request (<c>IDE_CALLBACK_TYPE</c>).</summary>
public enum IdeCallbackType
{
    /// <summary><c>IdeTimerRoutine</c>: called after a number of microseconds.</summary>
    TimerRoutine = 0,

    /// <summary><c>IdeWorkerRoutine</c>: called at DISPATCH_LEVEL, not synchronized with the interrupt.</summary>
    WorkerRoutine = 1,

    /// <summary><c>IdeSynchronizedRoutine</c>: called synchronized with the interrupt routine of the channel.</summary>
    SynchronizedRoutine = 2,

    /// <summary><c>IdeControllerSyncRoutine</c>: called synchronized across all channels of the controller.</summary>
    ControllerSyncRoutine = 3,

    /// <summary><c>IdeMaxCallbackType</c>: how many kinds there are; not a kind.</summary>
    MaxCallbackType = 4,
}
