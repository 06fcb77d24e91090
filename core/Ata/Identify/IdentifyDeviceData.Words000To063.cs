using System.Runtime.InteropServices;

namespace Tophalf.Ata;

public unsafe partial struct IdentifyDeviceData
{
    /// <summary>Word 0: what kind of device it is.</summary>
    [FieldOffset(0)] public IdentifyGeneralConfiguration GeneralConfiguration;

    /// <summary>Word 1: logical cylinders (CHS).</summary>
    [FieldOffset(2)] public ushort NumCylinders;

    /// <summary>Word 2: whether SET FEATURES is needed to spin up, and whether the data is complete.</summary>
    [FieldOffset(4)] public ushort SpecificConfiguration;

    /// <summary>Word 3: logical heads (CHS).</summary>
    [FieldOffset(6)] public ushort NumHeads;

    /// <summary>Words 4 to 5: retired.</summary>
    [FieldOffset(8)] public fixed ushort Retired1[2];

    /// <summary>Word 6: logical sectors of a track (CHS).</summary>
    [FieldOffset(12)] public ushort NumSectorsPerTrack;

    /// <summary>Words 7 to 9: the vendor's.</summary>
    [FieldOffset(14)] public fixed ushort VendorUnique1[3];

    /// <summary>Words 10 to 19: the serial number: ASCII, the two characters of each word swapped.</summary>
    [FieldOffset(20)] public fixed byte SerialNumber[20];

    /// <summary>Words 20 to 21: retired.</summary>
    [FieldOffset(40)] public fixed ushort Retired2[2];

    /// <summary>Word 22: obsolete.</summary>
    [FieldOffset(44)] public ushort Obsolete1;

    /// <summary>Words 23 to 26: the firmware revision: ASCII, the two characters of each word swapped.</summary>
    [FieldOffset(46)] public fixed byte FirmwareRevision[8];

    /// <summary>Words 27 to 46: the model: ASCII, the two characters of each word swapped.</summary>
    [FieldOffset(54)] public fixed byte ModelNumber[40];

    /// <summary>Word 47, low byte: how many sectors the device can move per interrupt in READ and WRITE MULTIPLE.</summary>
    [FieldOffset(94)] public byte MaximumBlockTransfer;

    /// <summary>Word 47, high byte: 0x80 in current standards.</summary>
    [FieldOffset(95)] public byte VendorUnique2;

    /// <summary>Word 48: trusted computing.</summary>
    [FieldOffset(96)] public IdentifyTrustedComputing TrustedComputing;

    /// <summary>Words 49 to 50: what the device can do.</summary>
    [FieldOffset(98)] public IdentifyCapabilities Capabilities;

    /// <summary>Words 51 to 52: obsolete.</summary>
    [FieldOffset(102)] public fixed ushort ObsoleteWords51[2];

    [FieldOffset(106)] private ushort _word53;

    /// <summary>
    /// Word 53, bits 0 to 2: which fields count: bit 0 words 54 to 58, bit 1 words 64 to 70, bit 2 word 88.
    /// </summary>
    public byte TranslationFieldsValid
    {
        readonly get => (byte)BitField.Get(_word53, 0, 3);
        set => BitField.Set(ref _word53, 0, 3, value);
    }

    /// <summary>Word 53, bits 3 to 7: reserved.</summary>
    public byte Reserved3
    {
        readonly get => (byte)BitField.Get(_word53, 3, 5);
        set => BitField.Set(ref _word53, 3, 5, value);
    }

    /// <summary>Word 53, bits 8 to 15: the sensitivity of free-fall control, 0 for the vendor's choice.</summary>
    [FieldOffset(107)] public byte FreeFallControlSensitivity;

    /// <summary>Word 54: current logical cylinders.</summary>
    [FieldOffset(108)] public ushort NumberOfCurrentCylinders;

    /// <summary>Word 55: current logical heads.</summary>
    [FieldOffset(110)] public ushort NumberOfCurrentHeads;

    /// <summary>Word 56: current logical sectors of a track.</summary>
    [FieldOffset(112)] public ushort CurrentSectorsPerTrack;

    /// <summary>Words 57 to 58: current capacity in sectors (CHS).</summary>
    [FieldOffset(114)] public uint CurrentSectorCapacity;

    /// <summary>Word 59, low byte: how many sectors move per interrupt in READ and WRITE MULTIPLE.</summary>
    [FieldOffset(118)] public byte CurrentMultiSectorSetting;

    [FieldOffset(118)] private ushort _word59;

    /// <summary>Word 59, bit 8: <see cref="CurrentMultiSectorSetting"/> counts.</summary>
    public bool MultiSectorSettingValid
    {
        readonly get => BitField.Get(_word59, 8);
        set => BitField.Set(ref _word59, 8, value);
    }

    /// <summary>Word 59, bits 9 to 11: reserved.</summary>
    public byte ReservedByte59
    {
        readonly get => (byte)BitField.Get(_word59, 9, 3);
        set => BitField.Set(ref _word59, 9, 3, value);
    }

    /// <summary>Word 59, bit 12: the sanitize feature set is supported.</summary>
    public bool SanitizeFeatureSupported
    {
        readonly get => BitField.Get(_word59, 12);
        set => BitField.Set(ref _word59, 12, value);
    }

    /// <summary>Word 59, bit 13: CRYPTO SCRAMBLE EXT is supported.</summary>
    public bool CryptoScrambleExtCommandSupported
    {
        readonly get => BitField.Get(_word59, 13);
        set => BitField.Set(ref _word59, 13, value);
    }

    /// <summary>Word 59, bit 14: OVERWRITE EXT is supported.</summary>
    public bool OverwriteExtCommandSupported
    {
        readonly get => BitField.Get(_word59, 14);
        set => BitField.Set(ref _word59, 14, value);
    }

    /// <summary>Word 59, bit 15: BLOCK ERASE EXT is supported.</summary>
    public bool BlockEraseExtCommandSupported
    {
        readonly get => BitField.Get(_word59, 15);
        set => BitField.Set(ref _word59, 15, value);
    }

    /// <summary>Words 60 to 61: sectors that 28-bit commands reach.</summary>
    [FieldOffset(120)] public uint UserAddressableSectors;

    /// <summary>Word 62: obsolete.</summary>
    [FieldOffset(124)] public ushort ObsoleteWord62;

    /// <summary>Word 63, bits 0 to 7: multi-word DMA modes that are supported, a bit each.</summary>
    [FieldOffset(126)] public byte MultiWordDMASupport;

    /// <summary>Word 63, bits 8 to 15: the multi-word DMA mode that is selected, a bit each.</summary>
    [FieldOffset(127)] public byte MultiWordDMAActive;
}
