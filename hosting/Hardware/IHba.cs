namespace Tophalf.Hosting.Hardware;

/// <summary>
/// A host bus adapter as the port driver sees it: registers, configuration space, interrupt lines. Behind it is an
/// in-process model or another program's device model.
/// </summary>
/// <remarks>
/// Register accesses come from any thread, several at once, and from interrupt context: they neither allocate nor
/// block for longer than the hardware would. Addresses are those of <see cref="HbaRange.Address"/>.
/// </remarks>
public interface IHba : IDisposable
{
    /// <summary>What to call it in messages.</summary>
    string Name { get; }

    /// <summary>How many channels it has.</summary>
    int ChannelCount { get; }

    /// <summary>How many interrupt lines it drives.</summary>
    int LineCount { get; }

    /// <summary>The ranges of the controller as a whole (bus master registers, say).</summary>
    IReadOnlyList<HbaRange> ControllerRanges { get; }

    /// <summary>The ranges of one channel: its command block, then its control block.</summary>
    /// <param name="channel">The number of the channel, from 0.</param>
    /// <returns>The ranges, by base address register.</returns>
    IReadOnlyList<HbaRange> ChannelRanges(int channel);

    /// <summary>The line on which a channel interrupts.</summary>
    /// <param name="channel">The number of the channel, from 0.</param>
    /// <returns>The number of the line, from 0; channels may share one.</returns>
    int LineOf(int channel);

    /// <summary>The memory that its bus masters reach, when it brings its own; null when it uses <see cref="IHbaBus.Memory"/>.</summary>
    /// <remarks>
    /// What a bus master wrote is there before its interrupt line is raised, and before a register access returns that
    /// shows the transfer as done.
    /// </remarks>
    HbaMemory? Memory => null;

    /// <summary>Connects the adapter to the machine around it. Called once, before any access.</summary>
    /// <param name="bus">Memory for bus masters, and the interrupt controller.</param>
    void Connect(IHbaBus bus);

    /// <summary>Reads a register.</summary>
    /// <param name="address">Its address on the bus.</param>
    /// <param name="width">1, 2 or 4 bytes.</param>
    /// <returns>The value; all ones where nothing answers.</returns>
    uint Read(ulong address, int width);

    /// <summary>Writes a register.</summary>
    /// <param name="address">Its address on the bus.</param>
    /// <param name="width">1, 2 or 4 bytes.</param>
    /// <param name="value">The value.</param>
    void Write(ulong address, int width, uint value);

    /// <summary>Reads one register again and again (a data port).</summary>
    /// <param name="address">Its address on the bus.</param>
    /// <param name="width">The width of each access: 1, 2 or 4 bytes.</param>
    /// <param name="buffer">Receives the data; its length is a multiple of the width.</param>
    void ReadBuffer(ulong address, int width, Span<byte> buffer);

    /// <summary>Writes one register again and again (a data port).</summary>
    /// <param name="address">Its address on the bus.</param>
    /// <param name="width">The width of each access: 1, 2 or 4 bytes.</param>
    /// <param name="buffer">The data; its length is a multiple of the width.</param>
    void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer);

    /// <summary>Reads PCI configuration space.</summary>
    /// <param name="offset">The offset of the first byte, 0 to 255.</param>
    /// <param name="buffer">Receives the bytes; those past the end read as all ones.</param>
    void ReadConfiguration(int offset, Span<byte> buffer);

    /// <summary>Writes PCI configuration space. Bytes that are read-only stay as they are.</summary>
    /// <param name="offset">The offset of the first byte, 0 to 255.</param>
    /// <param name="buffer">The bytes.</param>
    void WriteConfiguration(int offset, ReadOnlySpan<byte> buffer);
}
