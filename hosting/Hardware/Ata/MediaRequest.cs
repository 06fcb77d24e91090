namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What media work is about.</summary>
internal enum MediaKind
{
    None,
    Read,
    Write,
    Verify,
    Flush,
}

/// <summary>Media work of a drive: one block of a PIO command, or the whole of any other.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Lba">The first sector.</param>
/// <param name="Count">How many sectors are left.</param>
/// <param name="IsDma">Whether the bus master moves the data.</param>
internal readonly record struct MediaRequest(MediaKind Kind, long Lba, int Count, bool IsDma);
