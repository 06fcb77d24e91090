namespace Tophalf.Ata;

/// <summary>Transfer modes as bit numbers of <see cref="TransferMode"/>.</summary>
public static class TransferModeIndex
{
    /// <summary>PIO mode 0 (<c>PIO0</c>).</summary>
    public const int Pio0 = 0;

    /// <summary>PIO mode 1 (<c>PIO1</c>).</summary>
    public const int Pio1 = 1;

    /// <summary>PIO mode 2 (<c>PIO2</c>).</summary>
    public const int Pio2 = 2;

    /// <summary>PIO mode 3 (<c>PIO3</c>).</summary>
    public const int Pio3 = 3;

    /// <summary>PIO mode 4 (<c>PIO4</c>).</summary>
    public const int Pio4 = 4;

    /// <summary>Single-word DMA mode 0 (<c>SWDMA0</c>).</summary>
    public const int SingleWordDma0 = 5;

    /// <summary>Single-word DMA mode 1 (<c>SWDMA1</c>).</summary>
    public const int SingleWordDma1 = 6;

    /// <summary>Single-word DMA mode 2 (<c>SWDMA2</c>).</summary>
    public const int SingleWordDma2 = 7;

    /// <summary>Multi-word DMA mode 0 (<c>MWDMA0</c>).</summary>
    public const int MultiWordDma0 = 8;

    /// <summary>Multi-word DMA mode 1 (<c>MWDMA1</c>).</summary>
    public const int MultiWordDma1 = 9;

    /// <summary>Multi-word DMA mode 2 (<c>MWDMA2</c>).</summary>
    public const int MultiWordDma2 = 10;

    /// <summary>Ultra DMA mode 0; the higher ones follow (<c>UDMA0</c>).</summary>
    public const int UltraDma0 = 11;

    /// <summary>One past the highest mode (<c>MAX_XFER_MODE</c>).</summary>
    public const int Max = 0x12;
}
