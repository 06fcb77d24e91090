using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>What the device can do: words 49 and 50 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyCapabilities
{
    /// <summary>Word 49: all its bits.</summary>
    public ushort Word49;

    /// <summary>Word 50: reserved.</summary>
    public ushort ReservedWord50;

    /// <summary>Word 49, bits 0 to 1: how sectors that are longer physically than logically are aligned.</summary>
    public byte CurrentLongPhysicalSectorAlignment
    {
        readonly get => (byte)BitField.Get(Word49, 0, 2);
        set => BitField.Set(ref Word49, 0, 2, value);
    }

    /// <summary>Word 49, bits 2 to 7: reserved.</summary>
    public byte ReservedByte49
    {
        readonly get => (byte)BitField.Get(Word49, 2, 6);
        set => BitField.Set(ref Word49, 2, 6, value);
    }

    /// <summary>Word 49, bit 8: DMA is supported.</summary>
    public bool DmaSupported
    {
        readonly get => BitField.Get(Word49, 8);
        set => BitField.Set(ref Word49, 8, value);
    }

    /// <summary>Word 49, bit 9: block addresses are supported.</summary>
    public bool LbaSupported
    {
        readonly get => BitField.Get(Word49, 9);
        set => BitField.Set(ref Word49, 9, value);
    }

    /// <summary>Word 49, bit 10: IORDY can be switched off.</summary>
    public bool IordyDisable
    {
        readonly get => BitField.Get(Word49, 10);
        set => BitField.Set(ref Word49, 10, value);
    }

    /// <summary>Word 49, bit 11: IORDY is supported.</summary>
    public bool IordySupported
    {
        readonly get => BitField.Get(Word49, 11);
        set => BitField.Set(ref Word49, 11, value);
    }

    /// <summary>Word 49, bit 12: reserved.</summary>
    public bool Reserved1
    {
        readonly get => BitField.Get(Word49, 12);
        set => BitField.Set(ref Word49, 12, value);
    }

    /// <summary>Word 49, bit 13: standby timer values are those of the standard (<c>StandybyTimerSupport</c>).</summary>
    public bool StandbyTimerSupport
    {
        readonly get => BitField.Get(Word49, 13);
        set => BitField.Set(ref Word49, 13, value);
    }

    /// <summary>Word 49, bits 14 to 15: reserved.</summary>
    public byte Reserved2
    {
        readonly get => (byte)BitField.Get(Word49, 14, 2);
        set => BitField.Set(ref Word49, 14, 2, value);
    }
}
