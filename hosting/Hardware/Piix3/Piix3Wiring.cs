namespace Tophalf.Hosting.Hardware.Piix3;

/// <summary>How the channels are wired to the machine.</summary>
public enum Piix3Wiring
{
    /// <summary>As in a PC: the legacy port ranges, and a line for each channel (IRQ 14 and 15 there).</summary>
    Isa,

    /// <summary>As on an add-in card: ranges from the base address registers, and one line for both channels.</summary>
    Native,
}
