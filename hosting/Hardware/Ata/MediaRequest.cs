namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What media work is about.</summary>
internal enum MediaKind
{
    None,
    Read,
    Write,
    Verify,
    Flush,

    /// <summary>Range entries come by DMA, and the sectors that they name are given up.</summary>
    Trim,

    /// <summary>What the drive has in its block goes out by DMA; the medium has no part in it.</summary>
    Answer,
}

/// <summary>Media work of a drive: one block of a PIO command, or the whole of any other.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Lba">The first sector.</param>
/// <param name="Count">How many sectors are left; for <see cref="MediaKind.Trim"/>, sectors full of range entries.</param>
/// <param name="IsDma">Whether the bus master moves the data.</param>
internal readonly record struct MediaRequest(MediaKind Kind, long Lba, int Count, bool IsDma)
{
    /// <summary>Which way the bus master is to move data.</summary>
    public bool IsToMemory => Kind is MediaKind.Read or MediaKind.Answer;
}
