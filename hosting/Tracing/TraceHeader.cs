using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Tracing;

/// <summary>What lies before the entries of a ring.</summary>
// A cache line of its own: every writer changes Written.
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct TraceHeader
{
    /// <summary>How many entries the ring holds; 0 in memory that is no ring yet.</summary>
    public long Capacity;

    /// <summary>Time stamps a second.</summary>
    public long Frequency;

    /// <summary>How many entries were begun so far.</summary>
    public long Written;
}
