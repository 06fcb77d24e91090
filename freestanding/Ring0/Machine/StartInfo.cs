using System.Runtime.InteropServices;

namespace Tophalf.Ring0.Machine;

#pragma warning disable CS0649 // The boot loader writes it.

/// <summary>What a PVH boot loader leaves in memory (hvm_start_info): what is used of it.</summary>
[StructLayout(LayoutKind.Explicit)]
internal struct StartInfo
{
    /// <summary>Says that it is one.</summary>
    [FieldOffset(0)] public uint Magic;

    /// <summary>The address of the pieces of memory.</summary>
    [FieldOffset(40)] public ulong Map;

    /// <summary>How many there are.</summary>
    [FieldOffset(48)] public uint MapLength;
}
