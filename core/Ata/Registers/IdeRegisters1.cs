using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Addresses of the command block registers of a channel (<c>IDE_REGISTERS_1</c>).</summary>
[StructLayout(LayoutKind.Explicit, Size = 72)]
public unsafe struct IdeRegisters1
{
    /// <summary>The first of them.</summary>
    [FieldOffset(0)] public byte* RegistersBaseAddress;

    /// <summary>Data.</summary>
    [FieldOffset(8)] public ushort* Data;

    /// <summary>Error, when read.</summary>
    [FieldOffset(16)] public byte* Error;

    /// <summary>Features, when written.</summary>
    [FieldOffset(16)] public byte* Features;

    /// <summary>Sector count.</summary>
    [FieldOffset(24)] public byte* BlockCount;

    /// <summary>Interrupt reason of a packet device.</summary>
    [FieldOffset(24)] public byte* InterruptReason;

    /// <summary>Sector number.</summary>
    [FieldOffset(32)] public byte* BlockNumber;

    /// <summary>Cylinder low.</summary>
    [FieldOffset(40)] public byte* CylinderLow;

    /// <summary>Byte count low of a packet device.</summary>
    [FieldOffset(40)] public byte* ByteCountLow;

    /// <summary>Cylinder high.</summary>
    [FieldOffset(48)] public byte* CylinderHigh;

    /// <summary>Byte count high of a packet device.</summary>
    [FieldOffset(48)] public byte* ByteCountHigh;

    /// <summary>Device and head.</summary>
    [FieldOffset(56)] public byte* DriveSelect;

    /// <summary>Command when written; status when read, which acknowledges the interrupt.</summary>
    [FieldOffset(64)] public byte* Command;
}
