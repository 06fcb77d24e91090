namespace Tophalf.Ata;

public partial struct IdentifyCommandSetActive
{
    /// <summary>Word 85, bit 0: SMART is enabled.</summary>
    public bool SmartCommands
    {
        readonly get => BitField.Get(Word85, 0);
        set => BitField.Set(ref Word85, 0, value);
    }

    /// <summary>Word 85, bit 1: the security feature set is enabled.</summary>
    public bool SecurityMode
    {
        readonly get => BitField.Get(Word85, 1);
        set => BitField.Set(ref Word85, 1, value);
    }

    /// <summary>Word 85, bit 2: the removable media feature set is enabled.</summary>
    public bool RemovableMediaFeature
    {
        readonly get => BitField.Get(Word85, 2);
        set => BitField.Set(ref Word85, 2, value);
    }

    /// <summary>Word 85, bit 3: power management is enabled.</summary>
    public bool PowerManagement
    {
        readonly get => BitField.Get(Word85, 3);
        set => BitField.Set(ref Word85, 3, value);
    }

    /// <summary>Word 85, bit 4: reserved.</summary>
    public bool Reserved1
    {
        readonly get => BitField.Get(Word85, 4);
        set => BitField.Set(ref Word85, 4, value);
    }

    /// <summary>Word 85, bit 5: the write cache is enabled.</summary>
    public bool WriteCache
    {
        readonly get => BitField.Get(Word85, 5);
        set => BitField.Set(ref Word85, 5, value);
    }

    /// <summary>Word 85, bit 6: read look-ahead is enabled.</summary>
    public bool LookAhead
    {
        readonly get => BitField.Get(Word85, 6);
        set => BitField.Set(ref Word85, 6, value);
    }

    /// <summary>Word 85, bit 7: the release interrupt is enabled.</summary>
    public bool ReleaseInterrupt
    {
        readonly get => BitField.Get(Word85, 7);
        set => BitField.Set(ref Word85, 7, value);
    }

    /// <summary>Word 85, bit 8: the service interrupt is enabled.</summary>
    public bool ServiceInterrupt
    {
        readonly get => BitField.Get(Word85, 8);
        set => BitField.Set(ref Word85, 8, value);
    }

    /// <summary>Word 85, bit 9: DEVICE RESET is enabled.</summary>
    public bool DeviceReset
    {
        readonly get => BitField.Get(Word85, 9);
        set => BitField.Set(ref Word85, 9, value);
    }

    /// <summary>Word 85, bit 10: the host protected area is enabled.</summary>
    public bool HostProtectedArea
    {
        readonly get => BitField.Get(Word85, 10);
        set => BitField.Set(ref Word85, 10, value);
    }

    /// <summary>Word 85, bit 11: obsolete.</summary>
    public bool Obsolete1
    {
        readonly get => BitField.Get(Word85, 11);
        set => BitField.Set(ref Word85, 11, value);
    }

    /// <summary>Word 85, bit 12: WRITE BUFFER is enabled.</summary>
    public bool WriteBuffer
    {
        readonly get => BitField.Get(Word85, 12);
        set => BitField.Set(ref Word85, 12, value);
    }

    /// <summary>Word 85, bit 13: READ BUFFER is enabled.</summary>
    public bool ReadBuffer
    {
        readonly get => BitField.Get(Word85, 13);
        set => BitField.Set(ref Word85, 13, value);
    }

    /// <summary>Word 85, bit 14: NOP is enabled.</summary>
    public bool Nop
    {
        readonly get => BitField.Get(Word85, 14);
        set => BitField.Set(ref Word85, 14, value);
    }

    /// <summary>Word 85, bit 15: obsolete.</summary>
    public bool Obsolete2
    {
        readonly get => BitField.Get(Word85, 15);
        set => BitField.Set(ref Word85, 15, value);
    }
}
