namespace Tophalf.Ata;

public partial struct IdentifyCommandSetSupport
{
    /// <summary>Word 82, bit 0: SMART is supported.</summary>
    public bool SmartCommands
    {
        readonly get => BitField.Get(Word82, 0);
        set => BitField.Set(ref Word82, 0, value);
    }

    /// <summary>Word 82, bit 1: the security feature set is supported.</summary>
    public bool SecurityMode
    {
        readonly get => BitField.Get(Word82, 1);
        set => BitField.Set(ref Word82, 1, value);
    }

    /// <summary>Word 82, bit 2: the removable media feature set is supported.</summary>
    public bool RemovableMediaFeature
    {
        readonly get => BitField.Get(Word82, 2);
        set => BitField.Set(ref Word82, 2, value);
    }

    /// <summary>Word 82, bit 3: power management is supported.</summary>
    public bool PowerManagement
    {
        readonly get => BitField.Get(Word82, 3);
        set => BitField.Set(ref Word82, 3, value);
    }

    /// <summary>Word 82, bit 4: reserved.</summary>
    public bool Reserved1
    {
        readonly get => BitField.Get(Word82, 4);
        set => BitField.Set(ref Word82, 4, value);
    }

    /// <summary>Word 82, bit 5: the write cache is supported.</summary>
    public bool WriteCache
    {
        readonly get => BitField.Get(Word82, 5);
        set => BitField.Set(ref Word82, 5, value);
    }

    /// <summary>Word 82, bit 6: read look-ahead is supported.</summary>
    public bool LookAhead
    {
        readonly get => BitField.Get(Word82, 6);
        set => BitField.Set(ref Word82, 6, value);
    }

    /// <summary>Word 82, bit 7: the release interrupt is supported.</summary>
    public bool ReleaseInterrupt
    {
        readonly get => BitField.Get(Word82, 7);
        set => BitField.Set(ref Word82, 7, value);
    }

    /// <summary>Word 82, bit 8: the service interrupt is supported.</summary>
    public bool ServiceInterrupt
    {
        readonly get => BitField.Get(Word82, 8);
        set => BitField.Set(ref Word82, 8, value);
    }

    /// <summary>Word 82, bit 9: DEVICE RESET is supported.</summary>
    public bool DeviceReset
    {
        readonly get => BitField.Get(Word82, 9);
        set => BitField.Set(ref Word82, 9, value);
    }

    /// <summary>Word 82, bit 10: the host protected area is supported.</summary>
    public bool HostProtectedArea
    {
        readonly get => BitField.Get(Word82, 10);
        set => BitField.Set(ref Word82, 10, value);
    }

    /// <summary>Word 82, bit 11: obsolete.</summary>
    public bool Obsolete1
    {
        readonly get => BitField.Get(Word82, 11);
        set => BitField.Set(ref Word82, 11, value);
    }

    /// <summary>Word 82, bit 12: WRITE BUFFER is supported.</summary>
    public bool WriteBuffer
    {
        readonly get => BitField.Get(Word82, 12);
        set => BitField.Set(ref Word82, 12, value);
    }

    /// <summary>Word 82, bit 13: READ BUFFER is supported.</summary>
    public bool ReadBuffer
    {
        readonly get => BitField.Get(Word82, 13);
        set => BitField.Set(ref Word82, 13, value);
    }

    /// <summary>Word 82, bit 14: NOP is supported.</summary>
    public bool Nop
    {
        readonly get => BitField.Get(Word82, 14);
        set => BitField.Set(ref Word82, 14, value);
    }

    /// <summary>Word 82, bit 15: obsolete.</summary>
    public bool Obsolete2
    {
        readonly get => BitField.Get(Word82, 15);
        set => BitField.Set(ref Word82, 15, value);
    }
}
