namespace Tophalf.Hosting.Hardware;

/// <summary>
/// What can be made to go wrong with the media of a channel, whatever the hardware is. Safe from any thread, also while
/// I/O goes on.
/// </summary>
public interface IMediaFaults
{
    /// <summary>Makes reads fail that touch a sector.</summary>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="lba">The sector.</param>
    /// <param name="times">How many of them: each PIO block and each DMA command counts once.</param>
    void FailReads(int unit, long lba, int times = 1);

    /// <summary>Makes writes fail that touch a sector. Nothing is written to it.</summary>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="lba">The sector.</param>
    /// <param name="times">How many of them: each PIO block and each DMA command counts once.</param>
    void FailWrites(int unit, long lba, int times = 1);

    /// <summary>Makes FLUSH CACHE fail. Whether a flush with nothing to write reaches the medium is the drive's business.</summary>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="times">How many times.</param>
    void FailFlushes(int unit, int times = 1);

    /// <summary>Holds a media operation (a PIO block, or a whole DMA or flush command) before it begins.</summary>
    /// <returns>
    /// The hold on the next operation that has no hold yet: called twice, it holds the next one and the one after it.
    /// </returns>
    IMediaHold HoldNextOperation();

    /// <summary>Takes back every fault and releases what is held.</summary>
    void Clear();
}
