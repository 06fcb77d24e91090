namespace Tophalf.Ata;

/// <summary>Properties of a request: the bits of <see cref="IdeRequestBlock.IrbFlags"/>.</summary>
public static class IrbFlags
{
    /// <summary>The device must say ready before the command is written (<c>IRB_FLAGS_DRDY_REQUIRED</c>).</summary>
    public const uint DrdyRequired = 0x001;

    /// <summary>Data moves by DMA; without it there is no scatter/gather list (<c>IRB_FLAGS_USE_DMA</c>).</summary>
    public const uint UseDma = 0x002;

    /// <summary>The data buffer is mapped: the miniport may touch it (<c>IRB_FLAGS_MAP_BUFFERS</c>).</summary>
    public const uint MapBuffers = 0x004;

    /// <summary>A 48-bit command: the previous registers of the task file count (<c>IRB_FLAGS_48BIT</c>).</summary>
    public const uint Command48Bit = 0x008;

    /// <summary>READ or WRITE MULTIPLE: an interrupt for each block of sectors (<c>IRB_FLAGS_PIO_MULTIPLE</c>).</summary>
    public const uint PioMultiple = 0x010;

    /// <summary>The task file is to be returned after the command (<c>IRB_FLAGS_RETURN_RESULTS</c>).</summary>
    public const uint ReturnResults = 0x020;

    /// <summary>Data moves from the device to memory (<c>IRB_FLAGS_DATA_IN</c>).</summary>
    public const uint DataIn = 0x040;

    /// <summary>Data moves from memory to the device (<c>IRB_FLAGS_DATA_OUT</c>).</summary>
    public const uint DataOut = 0x080;

    /// <summary>The request may be dropped (<c>IRB_FLAGS_DISCARDABLE</c>).</summary>
    public const uint Discardable = 0x100;

    /// <summary>The request goes first (<c>IRB_FLAGS_HIGH_PRIORITY</c>).</summary>
    public const uint HighPriority = 0x200;

    /// <summary>
    /// Device 1 is to be looked for although device 0 did not show it (<c>IRB_FLAGS_FORCE_ENUM_DEVICE1</c>).
    /// </summary>
    public const uint ForceEnumDevice1 = 0x400;
}
