namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>Where the registers and interrupts of an IDE controller are in its machine.</summary>
internal sealed record ControllerPlan
{
    private const int BusMasterBlock = 8;
    private const int CommandRegister = 7;
    private const byte DeviceReset = 0x08, SoftwareReset = 0x04, StartBusMaster = 0x01;

    public required string Name { get; init; }

    public required IReadOnlyList<HbaRange> ControllerRanges { get; init; }

    public required IReadOnlyList<IReadOnlyList<HbaRange>> ChannelRanges { get; init; }

    /// <summary>The interrupt of the machine that each line is.</summary>
    public required IReadOnlyList<uint> Interrupts { get; init; }

    /// <summary>Bytes from the start of the control block to the device control register.</summary>
    public ulong ControlRegister { get; init; }

    /// <summary>
    /// The channel on which a write ends what is under way: stops the bus master, or resets a drive. QEMU waits then
    /// for what it has asked of a medium, and for nothing else: a medium that is held would hold up everything.
    /// </summary>
    public int? ChannelThatEnds(ulong address, uint value)
    {
        for (int channel = 0; channel < ChannelRanges.Count; channel++)
        {
            bool ends =
                (address == BusMaster + (ulong)(channel * BusMasterBlock) && (value & StartBusMaster) == 0)
                || (address == ChannelRanges[channel][1].Address + ControlRegister && (value & SoftwareReset) != 0)
                || (address == ChannelRanges[channel][0].Address + CommandRegister && value == DeviceReset);
            if (ends)
            {
                return channel;
            }
        }

        return null;
    }

    private ulong BusMaster => ControllerRanges[0].Address;
}
