namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>Where media work runs.</summary>
public enum IdeExecution
{
    /// <summary>On a thread of each channel, so that interrupts come whenever the work is done.</summary>
    Threaded,

    /// <summary>
    /// Within the register access that started it, so that its interrupt is there when the access returns. For tests
    /// that want one course of events.
    /// </summary>
    Inline,
}
