namespace Tophalf.Ring0.Machine;

/// <summary>How the machine ended. QEMU exits with twice this and one.</summary>
internal enum ExitCode : uint
{
    /// <summary>All is well: QEMU exits with 33.</summary>
    Passed = 0x10,

    /// <summary>Something did not hold, and was said: QEMU exits with 35.</summary>
    Failed = 0x11,

    /// <summary>An exception, or a check of the compiler's: QEMU exits with 37.</summary>
    Stopped = 0x12,
}
