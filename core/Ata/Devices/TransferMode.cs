namespace Tophalf.Ata;

/// <summary>Transfer modes as a set: one bit a mode, slower modes in lower bits of their kind.</summary>
public static class TransferMode
{
    /// <summary>PIO mode 0 (<c>PIO_MODE0</c>).</summary>
    public const uint Pio0 = 0x00001;

    /// <summary>PIO mode 1 (<c>PIO_MODE1</c>).</summary>
    public const uint Pio1 = 0x00002;

    /// <summary>PIO mode 2 (<c>PIO_MODE2</c>).</summary>
    public const uint Pio2 = 0x00004;

    /// <summary>PIO mode 3 (<c>PIO_MODE3</c>).</summary>
    public const uint Pio3 = 0x00008;

    /// <summary>PIO mode 4 (<c>PIO_MODE4</c>).</summary>
    public const uint Pio4 = 0x00010;

    /// <summary>Single-word DMA mode 0 (<c>SWDMA_MODE0</c>).</summary>
    public const uint SingleWordDma0 = 0x00020;

    /// <summary>Single-word DMA mode 1 (<c>SWDMA_MODE1</c>).</summary>
    public const uint SingleWordDma1 = 0x00040;

    /// <summary>Single-word DMA mode 2 (<c>SWDMA_MODE2</c>).</summary>
    public const uint SingleWordDma2 = 0x00080;

    /// <summary>Multi-word DMA mode 0 (<c>MWDMA_MODE0</c>).</summary>
    public const uint MultiWordDma0 = 0x00100;

    /// <summary>Multi-word DMA mode 1 (<c>MWDMA_MODE1</c>).</summary>
    public const uint MultiWordDma1 = 0x00200;

    /// <summary>Multi-word DMA mode 2 (<c>MWDMA_MODE2</c>).</summary>
    public const uint MultiWordDma2 = 0x00400;

    /// <summary>Ultra DMA mode 0 (<c>UDMA_MODE0</c>).</summary>
    public const uint UltraDma0 = 0x00800;

    /// <summary>Ultra DMA mode 1 (<c>UDMA_MODE1</c>).</summary>
    public const uint UltraDma1 = 0x01000;

    /// <summary>Ultra DMA mode 2 (<c>UDMA_MODE2</c>).</summary>
    public const uint UltraDma2 = 0x02000;

    /// <summary>Ultra DMA mode 3 (<c>UDMA_MODE3</c>).</summary>
    public const uint UltraDma3 = 0x04000;

    /// <summary>Ultra DMA mode 4 (<c>UDMA_MODE4</c>).</summary>
    public const uint UltraDma4 = 0x08000;

    /// <summary>Ultra DMA mode 5 (<c>UDMA_MODE5</c>).</summary>
    public const uint UltraDma5 = 0x10000;

    /// <summary>Every PIO mode (<c>PIO_SUPPORT</c>).</summary>
    public const uint AllPio = 0x0000001F;

    /// <summary>Every single-word DMA mode (<c>SWDMA_SUPPORT</c>).</summary>
    public const uint AllSingleWordDma = 0x000000E0;

    /// <summary>Every multi-word DMA mode (<c>MWDMA_SUPPORT</c>).</summary>
    public const uint AllMultiWordDma = 0x00000700;

    /// <summary>Every ultra DMA mode, those to come included (<c>UDMA_SUPPORT</c>).</summary>
    public const uint AllUltraDma = 0x7FFFF800;

    /// <summary>Every DMA mode (<c>DMA_SUPPORT</c>).</summary>
    public const uint AllDma = 0x7FFFFFE0;

    /// <summary>Every mode (<c>ALL_MODE_SUPPORT</c>).</summary>
    public const uint All = 0x7FFFFFFF;

    /// <summary>No mode was chosen yet (<c>UNINITIALIZED_TRANSFER_MODE</c>).</summary>
    public const uint Uninitialized = 0x7FFFFFFF;
}
