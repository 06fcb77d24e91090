using System.Runtime.InteropServices;

namespace Tophalf.Ata;

public unsafe partial struct IdentifyDeviceData
{
    /// <summary>Words 170 to 173: more of the product name: ASCII, the two characters of each word swapped.</summary>
    [FieldOffset(340)] public fixed ushort AdditionalProductID[4];

    /// <summary>Words 174 to 175: reserved for CompactFlash.</summary>
    [FieldOffset(348)] public fixed ushort ReservedForCfaWord174[2];

    /// <summary>Words 176 to 205: the serial number of the medium, the two characters of each word swapped.</summary>
    [FieldOffset(352)] public fixed ushort CurrentMediaSerialNumber[30];

    /// <summary>Word 206: SMART command transport.</summary>
    [FieldOffset(412)] public IdentifySctCommandTransport SCTCommandTransport;

    /// <summary>Words 207 to 208: reserved.</summary>
    [FieldOffset(414)] public fixed ushort ReservedWord207[2];

    /// <summary>Word 209: alignment of logical sectors.</summary>
    [FieldOffset(418)] public IdentifyBlockAlignment BlockAlignment;

    /// <summary>Words 210 to 211: sectors that write-read-verify mode 3 covers: the low half, then the high half.</summary>
    [FieldOffset(420)] public fixed ushort WriteReadVerifySectorCountMode3Only[2];

    /// <summary>Words 212 to 213: sectors that write-read-verify mode 2 covers: the low half, then the high half.</summary>
    [FieldOffset(424)] public fixed ushort WriteReadVerifySectorCountMode2Only[2];

    /// <summary>Word 214: the non-volatile cache.</summary>
    [FieldOffset(428)] public IdentifyNVCacheCapabilities NVCacheCapabilities;

    /// <summary>Word 215: the size of the non-volatile cache in sectors, low half.</summary>
    [FieldOffset(430)] public ushort NVCacheSizeLSW;

    /// <summary>Word 216: the size of the non-volatile cache in sectors, high half.</summary>
    [FieldOffset(432)] public ushort NVCacheSizeMSW;

    /// <summary>
    /// Word 217: revolutions per minute; 1 for a device that does not rotate, 0 for one that does not say.
    /// </summary>
    [FieldOffset(434)] public ushort NominalMediaRotationRate;

    /// <summary>Word 218: reserved.</summary>
    [FieldOffset(436)] public ushort ReservedWord218;

    /// <summary>Word 219: options of the non-volatile cache.</summary>
    [FieldOffset(438)] public IdentifyNVCacheOptions NVCacheOptions;

    /// <summary>Word 220, bits 0 to 7: the mode of write-read-verify.</summary>
    [FieldOffset(440)] public byte WriteReadVerifySectorCountMode;

    /// <summary>Word 220, bits 8 to 15: reserved.</summary>
    [FieldOffset(441)] public byte ReservedWord220;

    /// <summary>Word 221: reserved.</summary>
    [FieldOffset(442)] public ushort ReservedWord221;

    /// <summary>Word 222: the transport.</summary>
    [FieldOffset(444)] public IdentifyTransportMajorVersion TransportMajorVersion;

    /// <summary>Word 223: the draft of the transport standard, by its number in the list.</summary>
    [FieldOffset(446)] public ushort TransportMinorVersion;

    /// <summary>Words 224 to 229: reserved.</summary>
    [FieldOffset(448)] public fixed ushort ReservedWord224[6];

    /// <summary>Words 230 to 233: how many sectors there are: the low half, then the high half.</summary>
    [FieldOffset(460)] public fixed uint ExtendedNumberOfUserAddressableSectors[2];

    /// <summary>Word 234: the fewest 512-byte blocks of a DOWNLOAD MICROCODE in mode 3.</summary>
    [FieldOffset(468)] public ushort MinBlocksPerDownloadMicrocodeMode03;

    /// <summary>Word 235: the most 512-byte blocks of a DOWNLOAD MICROCODE in mode 3.</summary>
    [FieldOffset(470)] public ushort MaxBlocksPerDownloadMicrocodeMode03;

    /// <summary>Words 236 to 254: reserved.</summary>
    [FieldOffset(472)] public fixed ushort ReservedWord236[19];

    /// <summary>Word 255, bits 0 to 7: 0xA5 when <see cref="CheckSum"/> counts.</summary>
    [FieldOffset(510)] public byte Signature;

    /// <summary>Word 255, bits 8 to 15: what makes all 512 bytes add up to 0.</summary>
    [FieldOffset(511)] public byte CheckSum;
}
