namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>What a channel has done since it was created.</summary>
public readonly record struct ChannelActivity
{
    /// <summary>Commands that a drive took.</summary>
    public long Commands { get; init; }

    /// <summary>Interrupts that reached the line, strays included.</summary>
    public long InterruptsRaised { get; init; }

    /// <summary>Interrupts that nIEN kept from the line. They are lost for good.</summary>
    public long InterruptsMasked { get; init; }

    /// <summary>Interrupts that a fault kept from the line.</summary>
    public long InterruptsDropped { get; init; }

    /// <summary>Sectors that came from the media, verified ones included.</summary>
    public long SectorsRead { get; init; }

    /// <summary>Sectors that went to the media.</summary>
    public long SectorsWritten { get; init; }

    /// <summary>Media operations that failed, by a fault or by the image.</summary>
    public long MediaErrors { get; init; }
}
