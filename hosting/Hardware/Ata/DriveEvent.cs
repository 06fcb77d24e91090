namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What a drive wants from its channel after an access or after media work.</summary>
internal enum DriveEvent
{
    /// <summary>Nothing: it waits for the host.</summary>
    None,

    /// <summary>It asserts its interrupt.</summary>
    Interrupt,

    /// <summary>It works on <see cref="IdeDrive.Request"/>.</summary>
    Media,

    /// <summary>It waits for the bus master to take or give the data of <see cref="IdeDrive.Request"/>.</summary>
    Dma,
}
