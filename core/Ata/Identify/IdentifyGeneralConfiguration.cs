using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>What kind of device it is: word 0 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyGeneralConfiguration
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 0, bit 0: reserved.</summary>
    public bool Reserved1
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 0, bit 1: retired.</summary>
    public bool Retired3
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 0, bit 2: the data is incomplete until the device was spun up.</summary>
    public bool ResponseIncomplete
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 0, bits 3 to 5: retired.</summary>
    public byte Retired2
    {
        readonly get => (byte)BitField.Get(AsUshort, 3, 3);
        set => BitField.Set(ref AsUshort, 3, 3, value);
    }

    /// <summary>Word 0, bit 6: not a removable device.</summary>
    public bool FixedDevice
    {
        readonly get => BitField.Get(AsUshort, 6);
        set => BitField.Set(ref AsUshort, 6, value);
    }

    /// <summary>Word 0, bit 7: the medium can be taken out.</summary>
    public bool RemovableMedia
    {
        readonly get => BitField.Get(AsUshort, 7);
        set => BitField.Set(ref AsUshort, 7, value);
    }

    /// <summary>Word 0, bits 8 to 14: retired.</summary>
    public byte Retired1
    {
        readonly get => (byte)BitField.Get(AsUshort, 8, 7);
        set => BitField.Set(ref AsUshort, 8, 7, value);
    }

    /// <summary>Word 0, bit 15: 0 for an ATA device.</summary>
    public bool DeviceType
    {
        readonly get => BitField.Get(AsUshort, 15);
        set => BitField.Set(ref AsUshort, 15, value);
    }
}
