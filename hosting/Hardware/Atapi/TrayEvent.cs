namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>What GET EVENT STATUS NOTIFICATION reports, once: the values are those of the command.</summary>
internal enum TrayEvent : byte
{
    None = 0,

    /// <summary>Somebody pressed the button while the tray was locked.</summary>
    EjectRequest = 1,

    /// <summary>There is another disc.</summary>
    NewDisc = 2,

    /// <summary>There is no disc any more.</summary>
    DiscRemoved = 3,
}

/// <summary>What commands that need a disc find out about a new one.</summary>
internal enum DiscChange
{
    None,

    /// <summary>
    /// The drive says once that there is no disc: drivers that never ask for events notice so that the old one is gone.
    /// </summary>
    Removed,

    /// <summary>The drive says once that the disc may be another one.</summary>
    Inserted,
}
