using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Guard;

/// <summary>What lies at the start of the file.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct GuardHeader
{
    /// <summary>The address of the last access that faulted; the signal handler writes it.</summary>
    public long FaultAddress;

    /// <summary>How many blocks were added so far.</summary>
    public long BlocksAdded;

    /// <summary>Not 0: the scenario ended by itself, well (1) or with an exception (2).</summary>
    public long Ended;
}
