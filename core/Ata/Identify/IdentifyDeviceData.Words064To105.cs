using System.Runtime.InteropServices;

namespace Tophalf.Ata;

public unsafe partial struct IdentifyDeviceData
{
    /// <summary>Word 64, bits 0 to 7: bit 0: PIO mode 3 is supported; bit 1: PIO mode 4.</summary>
    [FieldOffset(128)] public byte AdvancedPIOModes;

    /// <summary>Word 64, bits 8 to 15: reserved.</summary>
    [FieldOffset(129)] public byte ReservedByte64;

    /// <summary>Word 65: the shortest multi-word DMA cycle, in nanoseconds.</summary>
    [FieldOffset(130)] public ushort MinimumMWXferCycleTime;

    /// <summary>Word 66: the recommended multi-word DMA cycle, in nanoseconds.</summary>
    [FieldOffset(132)] public ushort RecommendedMWXferCycleTime;

    /// <summary>Word 67: the shortest PIO cycle without IORDY, in nanoseconds.</summary>
    [FieldOffset(134)] public ushort MinimumPIOCycleTime;

    /// <summary>Word 68: the shortest PIO cycle with IORDY, in nanoseconds.</summary>
    [FieldOffset(136)] public ushort MinimumPIOCycleTimeIORDY;

    /// <summary>Word 69: what else is supported.</summary>
    [FieldOffset(138)] public IdentifyAdditionalSupported AdditionalSupported;

    /// <summary>Words 70 to 74: reserved.</summary>
    [FieldOffset(140)] public fixed ushort ReservedWords70[5];

    [FieldOffset(150)] private ushort _word75;

    /// <summary>Word 75, bits 0 to 4: one less than how many commands can be queued.</summary>
    public byte QueueDepth
    {
        readonly get => (byte)BitField.Get(_word75, 0, 5);
        set => BitField.Set(ref _word75, 0, 5, value);
    }

    /// <summary>Word 75, bits 5 to 15: reserved.</summary>
    public ushort ReservedWord75
    {
        readonly get => BitField.Get(_word75, 5, 11);
        set => BitField.Set(ref _word75, 5, 11, value);
    }

    /// <summary>Words 76 to 77: capabilities of a serial ATA device.</summary>
    [FieldOffset(152)] public IdentifySerialAtaCapabilities SerialAtaCapabilities;

    /// <summary>Word 78: serial ATA features that are supported.</summary>
    [FieldOffset(156)] public IdentifySerialAtaFeaturesSupported SerialAtaFeaturesSupported;

    /// <summary>Word 79: serial ATA features that are enabled.</summary>
    [FieldOffset(158)] public IdentifySerialAtaFeaturesEnabled SerialAtaFeaturesEnabled;

    /// <summary>Word 80: the versions of the standard that are supported, a bit each.</summary>
    [FieldOffset(160)] public ushort MajorRevision;

    /// <summary>Word 81: the draft of the standard, by its number in the list.</summary>
    [FieldOffset(162)] public ushort MinorRevision;

    /// <summary>Words 82 to 84: commands and feature sets that are supported.</summary>
    [FieldOffset(164)] public IdentifyCommandSetSupport CommandSetSupport;

    /// <summary>Words 85 to 87: commands and feature sets that are enabled.</summary>
    [FieldOffset(170)] public IdentifyCommandSetActive CommandSetActive;

    /// <summary>Word 88, bits 0 to 7: ultra DMA modes that are supported, a bit each.</summary>
    [FieldOffset(176)] public byte UltraDMASupport;

    /// <summary>Word 88, bits 8 to 15: the ultra DMA mode that is selected, a bit each.</summary>
    [FieldOffset(177)] public byte UltraDMAActive;

    /// <summary>Word 89: how long a normal security erase takes.</summary>
    [FieldOffset(178)] public IdentifySecurityEraseUnit NormalSecurityEraseUnit;

    /// <summary>Word 90: how long an enhanced security erase takes.</summary>
    [FieldOffset(180)] public IdentifySecurityEraseUnit EnhancedSecurityEraseUnit;

    /// <summary>Word 91, bits 0 to 7: the level of advanced power management.</summary>
    [FieldOffset(182)] public byte CurrentAPMLevel;

    /// <summary>Word 91, bits 8 to 15: reserved.</summary>
    [FieldOffset(183)] public byte ReservedWord91;

    /// <summary>Word 92: the identifier of the master password.</summary>
    [FieldOffset(184)] public ushort MasterPasswordID;

    /// <summary>Word 93: what the last hardware reset found (cable, device numbers).</summary>
    [FieldOffset(186)] public ushort HardwareResetResult;

    /// <summary>Word 94, bits 0 to 7: the current level of acoustic management.</summary>
    [FieldOffset(188)] public byte CurrentAcousticValue;

    /// <summary>Word 94, bits 8 to 15: the level of acoustic management that the vendor recommends.</summary>
    [FieldOffset(189)] public byte RecommendedAcousticValue;

    /// <summary>Word 95: the smallest request of a stream, in sectors.</summary>
    [FieldOffset(190)] public ushort StreamMinRequestSize;

    /// <summary>Word 96: the transfer time of a stream by DMA.</summary>
    [FieldOffset(192)] public ushort StreamingTransferTimeDMA;

    /// <summary>Word 97: the access latency of a stream.</summary>
    [FieldOffset(194)] public ushort StreamingAccessLatencyDMAPIO;

    /// <summary>Words 98 to 99: the unit of the streaming times.</summary>
    [FieldOffset(196)] public uint StreamingPerfGranularity;

    /// <summary>Words 100 to 103: how many sectors 48-bit commands reach: the low half, then the high half.</summary>
    [FieldOffset(200)] public fixed uint Max48BitLBA[2];

    /// <summary>Word 104: the transfer time of a stream by PIO.</summary>
    [FieldOffset(208)] public ushort StreamingTransferTime;

    /// <summary>Word 105: how many 512-byte blocks of ranges DATA SET MANAGEMENT takes.</summary>
    [FieldOffset(210)] public ushort DsmCap;
}
