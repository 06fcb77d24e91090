using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Capabilities of a serial ATA device: words 76 and 77 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifySerialAtaCapabilities
{
    /// <summary>Word 76: all its bits.</summary>
    public ushort Word76;

    /// <summary>Word 77: all its bits.</summary>
    public ushort Word77;

    /// <summary>Word 76, bit 0: reserved.</summary>
    public bool Reserved0
    {
        readonly get => BitField.Get(Word76, 0);
        set => BitField.Set(ref Word76, 0, value);
    }

    /// <summary>Word 76, bit 1: 1.5 Gbit/s is supported.</summary>
    public bool SataGen1
    {
        readonly get => BitField.Get(Word76, 1);
        set => BitField.Set(ref Word76, 1, value);
    }

    /// <summary>Word 76, bit 2: 3 Gbit/s is supported.</summary>
    public bool SataGen2
    {
        readonly get => BitField.Get(Word76, 2);
        set => BitField.Set(ref Word76, 2, value);
    }

    /// <summary>Word 76, bit 3: 6 Gbit/s is supported.</summary>
    public bool SataGen3
    {
        readonly get => BitField.Get(Word76, 3);
        set => BitField.Set(ref Word76, 3, value);
    }

    /// <summary>Word 76, bits 4 to 7: reserved.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(Word76, 4, 4);
        set => BitField.Set(ref Word76, 4, 4, value);
    }

    /// <summary>Word 76, bit 8: native command queuing is supported.</summary>
    public bool NCQ
    {
        readonly get => BitField.Get(Word76, 8);
        set => BitField.Set(ref Word76, 8, value);
    }

    /// <summary>Word 76, bit 9: link power management by the host is supported.</summary>
    public bool HIPM
    {
        readonly get => BitField.Get(Word76, 9);
        set => BitField.Set(ref Word76, 9, value);
    }

    /// <summary>Word 76, bit 10: phy event counters are supported.</summary>
    public bool PhyEvents
    {
        readonly get => BitField.Get(Word76, 10);
        set => BitField.Set(ref Word76, 10, value);
    }

    /// <summary>Word 76, bit 11: heads unload while commands are queued.</summary>
    public bool NcqUnload
    {
        readonly get => BitField.Get(Word76, 11);
        set => BitField.Set(ref Word76, 11, value);
    }

    /// <summary>Word 76, bit 12: queued commands may have priorities.</summary>
    public bool NcqPriority
    {
        readonly get => BitField.Get(Word76, 12);
        set => BitField.Set(ref Word76, 12, value);
    }

    /// <summary>Word 76, bit 13: automatic partial to slumber by the host is supported.</summary>
    public bool HostAutoPS
    {
        readonly get => BitField.Get(Word76, 13);
        set => BitField.Set(ref Word76, 13, value);
    }

    /// <summary>Word 76, bit 14: automatic partial to slumber by the device is supported.</summary>
    public bool DeviceAutoPS
    {
        readonly get => BitField.Get(Word76, 14);
        set => BitField.Set(ref Word76, 14, value);
    }

    /// <summary>Word 76, bit 15: READ LOG DMA EXT does what READ LOG EXT does.</summary>
    public bool ReadLogDMA
    {
        readonly get => BitField.Get(Word76, 15);
        set => BitField.Set(ref Word76, 15, value);
    }

    /// <summary>Word 77, bit 0: reserved.</summary>
    public bool Reserved2
    {
        readonly get => BitField.Get(Word77, 0);
        set => BitField.Set(ref Word77, 0, value);
    }

    /// <summary>Word 77, bits 1 to 3: the generation of the current speed: 1 to 3.</summary>
    public byte CurrentSpeed
    {
        readonly get => (byte)BitField.Get(Word77, 1, 3);
        set => BitField.Set(ref Word77, 1, 3, value);
    }

    /// <summary>Word 77, bit 4: queued streaming is supported.</summary>
    public bool NcqStreaming
    {
        readonly get => BitField.Get(Word77, 4);
        set => BitField.Set(ref Word77, 4, value);
    }

    /// <summary>Word 77, bit 5: queue management is supported.</summary>
    public bool NcqQueueMgmt
    {
        readonly get => BitField.Get(Word77, 5);
        set => BitField.Set(ref Word77, 5, value);
    }

    /// <summary>Word 77, bit 6: RECEIVE and SEND FPDMA QUEUED are supported.</summary>
    public bool NcqReceiveSend
    {
        readonly get => BitField.Get(Word77, 6);
        set => BitField.Set(ref Word77, 6, value);
    }

    /// <summary>Word 77, bit 7: device sleep to the reduced power state is supported.</summary>
    public bool DEVSLPtoReducedPwrState
    {
        readonly get => BitField.Get(Word77, 7);
        set => BitField.Set(ref Word77, 7, value);
    }

    /// <summary>Word 77, bits 8 to 15: reserved.</summary>
    public byte Reserved3
    {
        readonly get => (byte)BitField.Get(Word77, 8, 8);
        set => BitField.Set(ref Word77, 8, 8, value);
    }
}
