using Flags = Tophalf.Ata.IrbFlags;
using Functions = Tophalf.Ata.IrbFunction;
using Status = Tophalf.Ata.IrbStatus;

namespace Tophalf.Ata;

// What the helper macros of the header ask about a request. Each is one test of a field: the JIT inlines it by itself.
public unsafe partial struct IdeRequestBlock
{
    /// <summary>Whether it is a command to an ATA device (<c>IsAtaCommand</c>).</summary>
    public readonly bool IsAtaCommand => (Function & Functions.AtaCommand) != 0;

    /// <summary>Whether it is a packet command, a request for sense data included (<c>IsAtapiCommand</c>).</summary>
    public readonly bool IsAtapiCommand => (Function & Functions.AtapiCommand) != 0;

    /// <summary>Whether it is a command to the miniport itself (<c>IsMiniportCommand</c>).</summary>
    public readonly bool IsMiniportCommand => (Function & Functions.MiniportCommand) != 0;

    /// <summary>Whether it asks for the sense data of another request (<c>IsRequestSenseIrb</c>).</summary>
    public readonly bool IsRequestSense => Function == Functions.RequestSense;

    /// <summary>Whether data moves by DMA (<c>IRB_USES_DMA</c>). Setting it changes the request (<c>MARK_IRB_FOR_DMA</c>, <c>MARK_IRB_FOR_PIO</c>).</summary>
    public bool UsesDma
    {
        readonly get => (IrbFlags & Flags.UseDma) != 0;
        set => IrbFlags = value ? IrbFlags | Flags.UseDma : IrbFlags & ~Flags.UseDma;
    }

    /// <summary>Whether it is a 48-bit command, with previous registers to write first (<c>Is48BitIrb</c>).</summary>
    public readonly bool Is48Bit => (IrbFlags & Flags.Command48Bit) != 0;

    /// <summary>Whether the device interrupts for each block of sectors rather than for each sector (<c>IsPioMultipleIrb</c>).</summary>
    public readonly bool IsPioMultiple => (IrbFlags & Flags.PioMultiple) != 0;

    /// <summary>Whether the task file is to be returned (<c>IsReturnResults</c>).</summary>
    public readonly bool ReturnsResults => (IrbFlags & Flags.ReturnResults) != 0;

    /// <summary>Whether it goes before others (<c>IsHighPriorityIrb</c>).</summary>
    public readonly bool IsHighPriority => (IrbFlags & Flags.HighPriority) != 0;

    /// <summary>Whether the device must say ready before the command is written.</summary>
    public readonly bool RequiresDeviceReady => (IrbFlags & Flags.DrdyRequired) != 0;

    /// <summary>Whether data moves from the device to memory.</summary>
    public readonly bool IsDataIn => (IrbFlags & Flags.DataIn) != 0;

    /// <summary>Whether data moves from memory to the device.</summary>
    public readonly bool IsDataOut => (IrbFlags & Flags.DataOut) != 0;

    /// <summary>Whether data moves at all (<c>IRB_FOR_DATA_TRANSFER</c>).</summary>
    public readonly bool TransfersData => (IrbFlags & (Flags.DataIn | Flags.DataOut)) != 0;

    /// <summary>
    /// Whether the miniport is to fetch the sense data: a packet command failed, and there is a buffer for it
    /// (<c>NeedRequestSense</c>).
    /// </summary>
    public readonly bool NeedsRequestSense =>
        IsAtapiCommand && !IsRequestSense && IrbStatus == Status.DeviceError
        && SenseInfoBuffer != null && SenseInfoBufferLength > 0;
}
