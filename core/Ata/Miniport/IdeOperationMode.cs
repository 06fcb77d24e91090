namespace Tophalf.Ata;

/// <summary>The constraints under which a miniport runs (<c>IDE_OPERATION_MODE</c>).</summary>
public enum IdeOperationMode
{
    /// <summary><c>IdeModeNormal</c>.</summary>
    Normal = 0,

    /// <summary>
    /// <c>IdeModeDump</c>: hibernation or a crash dump. One processor, interrupts polled, no callbacks, no registry.
    /// </summary>
    Dump = 1,

    /// <summary><c>IdeModeRemovableBay</c>: the channel is in a bay that may be taken out.</summary>
    RemovableBay = 2,
}
