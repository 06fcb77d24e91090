using System;
using Tophalf.Ata;

namespace Tophalf;

/// <summary>What a generated entry calls where there is a runtime, and so exceptions.</summary>
public static unsafe class HostedEntry
{
    /// <summary>Reports what the author's code threw. An entry never throws: there is a port driver under it.</summary>
    /// <param name="extension">The channel or controller extension that the entry got; null in DriverEntry.</param>
    /// <param name="context">The routine that was running.</param>
    /// <param name="exception">What it threw.</param>
    /// <remarks><para>Context: any.</para></remarks>
    public static void Failed(void* extension, MiniportContext context, Exception exception) =>
        AtaPortBinding.Table.EntryFailed(extension, context, exception);
}
