namespace Tophalf.Samples.Piix3;

/// <summary>The device control register, which both devices of a channel obey.</summary>
[Flags]
public enum DeviceControl : byte
{
    /// <summary>Interrupts come.</summary>
    None = 0x00,

    /// <summary>nIEN: the devices keep their interrupts to themselves.</summary>
    DisableInterrupts = 0x02,

    /// <summary>SRST: the devices are held in reset.</summary>
    SoftwareReset = 0x04,
}
