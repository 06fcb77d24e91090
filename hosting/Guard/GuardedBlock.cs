using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Guard;

/// <summary>A part of a request in guarded memory, as the file says it: who has died cannot be asked.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GuardedBlock
{
    /// <summary>The address of its first byte.</summary>
    public long Start;

    /// <summary>The address behind its last byte, where the guard page begins.</summary>
    public long End;

    /// <summary>The number of its request on the channel.</summary>
    public long Request;

    public int Channel;
    public GuardedBlockKind Kind;

    /// <summary>Not 0: the request is completed, and nobody may touch it.</summary>
    public long IsCompleted;
}
