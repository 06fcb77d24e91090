namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>The command block registers of one drive.</summary>
/// <remarks>
/// The count and address registers are two deep: a write pushes the previous value, so that 48-bit commands get their
/// upper halves. Each is kept here as 16 bits, the previous value above the current one.
/// </remarks>
internal struct TaskFile
{
    // These bits of the device register are obsolete and read as one.
    private const byte ObsoleteOnes = 0xA0;

    private ushort _features;
    private ushort _count;
    private ushort _low;
    private ushort _mid;
    private ushort _high;
    private byte _device;

    public AtaError Error { get; set; }

    public readonly byte Features => (byte)_features;

    public byte Count
    {
        readonly get => (byte)_count;
        set => _count = value;
    }

    public readonly bool IsLba => (_device & 0x40) != 0;

    // In the register a count of 0 stands for the most that it could hold plus one.
    public readonly int SectorCount28 => Count == 0 ? 256 : Count;

    public readonly int SectorCount48 => _count == 0 ? 65536 : _count;

    public readonly byte Head => (byte)(_device & 0x0F);

    /// <summary>The cylinder. For a drive that takes packets, how many bytes go through the data register at a time.</summary>
    public ushort Cylinder
    {
        readonly get => (ushort)((byte)_high << 8 | (byte)_mid);
        set => (_mid, _high) = ((byte)value, (byte)(value >> 8));
    }

    public readonly byte SectorNumber => (byte)_low;

    public readonly long Lba28 => (byte)_low | (long)(byte)_mid << 8 | (long)(byte)_high << 16 | (long)Head << 24;

    public readonly long Lba48 =>
        (byte)_low | (long)(byte)_mid << 8 | (long)(byte)_high << 16
        | (long)(_low >> 8) << 24 | (long)(_mid >> 8) << 32 | (long)(_high >> 8) << 40;

    public readonly byte Read(int register, bool previous)
    {
        int shift = previous ? 8 : 0;
        return register switch
        {
            1 => (byte)Error,
            2 => (byte)(_count >> shift),
            3 => (byte)(_low >> shift),
            4 => (byte)(_mid >> shift),
            5 => (byte)(_high >> shift),
            _ => (byte)(_device | ObsoleteOnes),
        };
    }

    public void Write(int register, byte value)
    {
        switch (register)
        {
            case 1:
                Push(ref _features, value);
                break;
            case 2:
                Push(ref _count, value);
                break;
            case 3:
                Push(ref _low, value);
                break;
            case 4:
                Push(ref _mid, value);
                break;
            case 5:
                Push(ref _high, value);
                break;
            default:
                _device = value;
                break;
        }
    }

    public void SetLba28(long lba)
    {
        _low = (byte)lba;
        _mid = (byte)(lba >> 8);
        _high = (byte)(lba >> 16);
        _device = (byte)((_device & 0xF0) | (byte)(lba >> 24 & 0x0F));
    }

    public void SetLba48(long lba)
    {
        _low = (ushort)((byte)lba | (byte)(lba >> 24) << 8);
        _mid = (ushort)((byte)(lba >> 8) | (byte)(lba >> 32) << 8);
        _high = (ushort)((byte)(lba >> 16) | (byte)(lba >> 40) << 8);
    }

    /// <summary>What a drive leaves behind after a reset, by which the host tells its kind.</summary>
    public void SetSignature(DriveSignature signature)
    {
        _count = 1;
        _low = 1;
        Cylinder = (ushort)signature;
        _device = 0;
        Error = AtaError.DiagnosticPassed;
    }

    private static void Push(ref ushort register, byte value) => register = (ushort)(register << 8 | value);
}
