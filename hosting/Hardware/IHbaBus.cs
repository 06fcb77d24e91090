namespace Tophalf.Hosting.Hardware;

/// <summary>The machine around an HBA: memory that bus masters reach, and the interrupt controller.</summary>
public interface IHbaBus
{
    /// <summary>Raises or lowers an interrupt line. Lines are levels. Called from any thread, also within a register access.</summary>
    /// <param name="line">The number of the line, from 0.</param>
    /// <param name="asserted">The level.</param>
    void SetLine(int line, bool asserted);

    /// <summary>Memory at a physical address.</summary>
    /// <param name="physicalAddress">Where it starts.</param>
    /// <param name="length">How many bytes.</param>
    /// <returns>The memory; empty when no memory answers in the whole range, and the bus master takes a fault.</returns>
    Span<byte> Memory(ulong physicalAddress, int length);
}
