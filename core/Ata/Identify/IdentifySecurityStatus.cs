using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The state of the security feature set: word 128 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifySecurityStatus
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 128, bit 0: security is supported.</summary>
    public bool SecuritySupported
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 128, bit 1: a password is set.</summary>
    public bool SecurityEnabled
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 128, bit 2: the device is locked.</summary>
    public bool SecurityLocked
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 128, bit 3: security is frozen until the next reset.</summary>
    public bool SecurityFrozen
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 128, bit 4: too many wrong passwords were tried.</summary>
    public bool SecurityCountExpired
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 128, bit 5: enhanced erasing is supported.</summary>
    public bool EnhancedSecurityEraseSupported
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 128, bits 6 to 7: reserved.</summary>
    public byte Reserved0
    {
        readonly get => (byte)BitField.Get(AsUshort, 6, 2);
        set => BitField.Set(ref AsUshort, 6, 2, value);
    }

    /// <summary>Word 128, bit 8: maximum security; clear for high.</summary>
    public bool SecurityLevel
    {
        readonly get => BitField.Get(AsUshort, 8);
        set => BitField.Set(ref AsUshort, 8, value);
    }

    /// <summary>Word 128, bits 9 to 15: reserved.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 9, 7);
        set => BitField.Set(ref AsUshort, 9, 7, value);
    }
}
