namespace Tophalf.Samples.Piix3;

/// <summary>The status register of an ATA device.</summary>
[Flags]
public enum AtaStatus : byte
{
    /// <summary>Nothing answers: there is no such device on the channel.</summary>
    NoDevice = 0x00,

    /// <summary>The command failed; the error register says how.</summary>
    Error = 0x01,

    /// <summary>The device wants to transfer data.</summary>
    DataRequest = 0x08,

    /// <summary>The device is not what it should be.</summary>
    DeviceFault = 0x20,

    /// <summary>The device takes commands.</summary>
    Ready = 0x40,

    /// <summary>The device works; no other bit means anything.</summary>
    Busy = 0x80,

    /// <summary>Nothing drives the bus: there is no device on the channel.</summary>
    Floating = 0xFF,
}
