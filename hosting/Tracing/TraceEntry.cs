using System.Runtime.InteropServices;
using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Tracing;

/// <summary>One event, as it lies in memory. No references: another process may read it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TraceEntry
{
    /// <summary>Its number, from 1; written last, so that an entry that is being written does not count.</summary>
    public long Number;

    public long Timestamp;
    public long Argument;
    public long Result;
    public int Thread;

    /// <summary>The routine of the miniport that was running: <see cref="MiniportContext"/> fits into 16 bits.</summary>
    public ushort Context;

    public TraceKind Kind;

    /// <summary>The routine that was called, for <see cref="TraceKind.Called"/> and <see cref="TraceKind.Answered"/>.</summary>
    public PortRoutine Routine;
}
