using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// What a buffer starts with in a request with <see cref="IrbFunction.MiniportIoctl"/> (<c>IDE_IO_CONTROL</c>).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeIoControl
{
    /// <summary>The size of this structure.</summary>
    public uint HeaderLength;

    /// <summary>Who the control code is for.</summary>
    public fixed byte Signature[8];

    /// <summary>Seconds that it may take.</summary>
    public uint Timeout;

    /// <summary>What to do.</summary>
    public uint ControlCode;

    /// <summary>How it went; the miniport sets it.</summary>
    public uint ReturnStatus;

    /// <summary>How many bytes follow this structure.</summary>
    public uint DataLength;
}
