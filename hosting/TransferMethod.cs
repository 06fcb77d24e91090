namespace Tophalf.Hosting;

/// <summary>How the port driver has data moved.</summary>
public enum TransferMethod
{
    /// <summary>By DMA where device and controller can, else by PIO.</summary>
    Dma,

    /// <summary>By PIO: an interrupt for each sector.</summary>
    Pio,

    /// <summary>By PIO with READ and WRITE MULTIPLE where the device can: an interrupt for each block of sectors.</summary>
    PioMultiple,
}
