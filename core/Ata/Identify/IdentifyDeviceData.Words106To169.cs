using System.Runtime.InteropServices;

namespace Tophalf.Ata;

public unsafe partial struct IdentifyDeviceData
{
    /// <summary>Word 106: the sizes of physical and logical sectors.</summary>
    [FieldOffset(212)] public IdentifyPhysicalLogicalSectorSize PhysicalLogicalSectorSize;

    /// <summary>Word 107: the delay between seeks in the acoustic test, in microseconds.</summary>
    [FieldOffset(214)] public ushort InterSeekDelay;

    /// <summary>Words 108 to 111: the world wide name, highest word first.</summary>
    [FieldOffset(216)] public fixed ushort WorldWideName[4];

    /// <summary>Words 112 to 115: reserved for a 128-bit world wide name.</summary>
    [FieldOffset(224)] public fixed ushort ReservedForWorldWideName128[4];

    /// <summary>Word 116: reserved for a technical report.</summary>
    [FieldOffset(232)] public ushort ReservedForTlcTechnicalReport;

    /// <summary>Words 117 to 118: words of a logical sector: the low half, then the high half.</summary>
    [FieldOffset(234)] public fixed ushort WordsPerLogicalSector[2];

    /// <summary>Word 119: more commands and feature sets that are supported.</summary>
    [FieldOffset(238)] public IdentifyCommandSetSupportExt CommandSetSupportExt;

    /// <summary>Word 120: more commands and feature sets that are enabled.</summary>
    [FieldOffset(240)] public IdentifyCommandSetActiveExt CommandSetActiveExt;

    /// <summary>Words 121 to 126: reserved for more of the two words before.</summary>
    [FieldOffset(242)] public fixed ushort ReservedForExpandedSupportandActive[6];

    [FieldOffset(254)] private ushort _word127;

    /// <summary>Word 127, bits 0 to 1: 1 if media status notification is supported.</summary>
    public byte MsnSupport
    {
        readonly get => (byte)BitField.Get(_word127, 0, 2);
        set => BitField.Set(ref _word127, 0, 2, value);
    }

    /// <summary>Word 127, bits 2 to 15: reserved.</summary>
    public ushort ReservedWord127
    {
        readonly get => BitField.Get(_word127, 2, 14);
        set => BitField.Set(ref _word127, 2, 14, value);
    }

    /// <summary>Word 128: the state of the security feature set.</summary>
    [FieldOffset(256)] public IdentifySecurityStatus SecurityStatus;

    /// <summary>Words 129 to 159: the vendor's.</summary>
    [FieldOffset(258)] public fixed ushort ReservedWord129[31];

    /// <summary>Word 160: CompactFlash power mode 1.</summary>
    [FieldOffset(320)] public IdentifyCfaPowerMode CfaPowerMode1;

    /// <summary>Words 161 to 167: reserved for CompactFlash.</summary>
    [FieldOffset(322)] public fixed ushort ReservedForCfaWord161[7];

    [FieldOffset(336)] private ushort _word168;

    /// <summary>
    /// Word 168, bits 0 to 3: the form factor: 1 for 5.25 inch, 2 for 3.5, 3 for 2.5, 4 for 1.8, 5 for less.
    /// </summary>
    public byte NominalFormFactor
    {
        readonly get => (byte)BitField.Get(_word168, 0, 4);
        set => BitField.Set(ref _word168, 0, 4, value);
    }

    /// <summary>Word 168, bits 4 to 15: reserved.</summary>
    public ushort ReservedWord168
    {
        readonly get => BitField.Get(_word168, 4, 12);
        set => BitField.Set(ref _word168, 4, 12, value);
    }

    /// <summary>Word 169: DATA SET MANAGEMENT.</summary>
    [FieldOffset(338)] public IdentifyDataSetManagementFeature DataSetManagementFeature;
}
