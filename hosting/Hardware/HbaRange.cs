namespace Tophalf.Hosting.Hardware;

/// <summary>An address range that an HBA decodes, as its PCI configuration would say it.</summary>
/// <param name="Address">Where it starts on the bus: a port number or a memory address.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Bar">The base address register that it belongs to: 0 to 5.</param>
/// <param name="InMemory">Whether it lies in memory rather than among the I/O ports.</param>
public readonly record struct HbaRange(ulong Address, uint Length, byte Bar, bool InMemory = false);
