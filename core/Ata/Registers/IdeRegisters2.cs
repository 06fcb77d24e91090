using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Addresses of the control block registers of a channel (<c>IDE_REGISTERS_2</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeRegisters2
{
    /// <summary>The first of them.</summary>
    public byte* RegistersBaseAddress;

    /// <summary>Device control when written; alternate status when read, which acknowledges nothing.</summary>
    public byte* DeviceControl;

    /// <summary>Drive address.</summary>
    public byte* DriveAddress;
}
