using System;
using Tophalf.Ata;

namespace Tophalf;

/// <summary>What a generated entry calls where there is a runtime, and so exceptions.</summary>
public static unsafe class HostedEntry
{
    /// <summary>Ends the process, and says which routine failed: a port driver in C cannot catch what it threw.</summary>
    public static void Failed(void* extension, MiniportContext context, Exception exception) =>
        Environment.FailFast($"{context} of the miniport failed.", exception);
}
