using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tophalf.Ring0.Machine;

/// <summary>What the one processor does about interrupts.</summary>
internal static unsafe class Processor
{
    /// <summary>Interrupts come from here on.</summary>
    [RuntimeImport("*", "Ring0EnableInterrupts")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void EnableInterrupts();

    /// <summary>None comes from here on.</summary>
    [RuntimeImport("*", "Ring0DisableInterrupts")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void DisableInterrupts();

    /// <summary>Enables interrupts and sleeps until one comes; one that was pending ends the sleep at once.</summary>
    [RuntimeImport("*", "Ring0WaitForInterrupt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WaitForInterrupt();

    /// <summary>Ends the machine.</summary>
    [RuntimeImport("*", "Ring0Exit")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Exit(ExitCode code);

    /// <summary>Says where the interrupt table is.</summary>
    [RuntimeImport("*", "Ring0LoadInterruptTable")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void LoadInterruptTable(void* table, uint limit);

    /// <summary>The first of the stubs, one for each vector.</summary>
    [RuntimeImport("*", "Ring0Stubs")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern byte* Stubs();
}
