using Tophalf.Hosting.Hardware.Ide;

namespace Tophalf.Hosting.Hardware.Piix3;

/// <summary>
/// An IDE controller like the one of Intel's PIIX3, with up to four ATA disks, in this process.
/// </summary>
/// <remarks>
/// <para>
/// Interrupts behave as measured on QEMU's PIIX3, odd cases included; where that is silent, as the ATA and bus master
/// specifications say.
/// </para>
/// <para>
/// <see cref="IHbaBus.SetLine"/> and <see cref="IHbaBus.Memory"/> are called under a lock of the model: they must not
/// access registers, nor wait for a thread that does. Noting the level and waking somebody is what is wanted.
/// </para>
/// </remarks>
public sealed class Piix3Controller : IHba
{
    private readonly AddressDecoder _decoder;
    private readonly PciConfiguration _configuration;
    private readonly InterruptLine[] _lines;
    private readonly IdeChannel[] _channels;
    private bool _isConnected;
    private volatile bool _isUnplugged;

    /// <summary>Creates a controller.</summary>
    /// <param name="options">Its wiring and its disks.</param>
    /// <exception cref="ArgumentException">A base address is not aligned.</exception>
    public Piix3Controller(Piix3Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.BusMasterBase % 16 != 0 || options.NativeBase % 32 != 0)
        {
            throw new ArgumentException("The bus master base is a multiple of 16 and the native base a multiple of 32.", nameof(options));
        }

        Name = options.Name;
        _decoder = new AddressDecoder(options);
        _configuration = new PciConfiguration(options);
        _lines = options.Wiring == Piix3Wiring.Isa ? [new InterruptLine(0), new InterruptLine(1)] : [new InterruptLine(0)];
        _channels = [CreateChannel(0, _lines[0], options), CreateChannel(1, _lines[^1], options)];
        UpdateBusMasters();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int ChannelCount => _channels.Length;

    /// <inheritdoc/>
    public int LineCount => _lines.Length;

    /// <inheritdoc/>
    public IReadOnlyList<HbaRange> ControllerRanges => _decoder.ControllerRanges;

    /// <inheritdoc/>
    public IReadOnlyList<HbaRange> ChannelRanges(int channel) => _decoder.ChannelRanges[channel];

    /// <inheritdoc/>
    public int LineOf(int channel) => channel % _lines.Length;

    /// <summary>What can be made to go wrong on a channel.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <returns>Its faults.</returns>
    public ChannelFaults Faults(int channel) => _channels[channel].Faults;

    /// <summary>What a channel has done so far.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <returns>Its counters at this moment.</returns>
    public ChannelActivity Activity(int channel) => _channels[channel].Activity;

    /// <inheritdoc/>
    public void Connect(IHbaBus bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        if (_isConnected)
        {
            throw new InvalidOperationException($"{Name} is connected already.");
        }

        _isConnected = true;
        foreach (InterruptLine line in _lines)
        {
            line.Connect(bus);
        }

        foreach (IdeChannel channel in _channels)
        {
            channel.Connect(bus);
        }
    }

    /// <inheritdoc/>
    public uint Read(ulong address, int width)
    {
        Span<byte> data = stackalloc byte[4];
        data = data[..CheckWidth(width)];
        ReadOnce(address, data);
        return width switch
        {
            1 => data[0],
            2 => (uint)(data[0] | data[1] << 8),
            _ => (uint)(data[0] | data[1] << 8 | data[2] << 16) | (uint)data[3] << 24,
        };
    }

    /// <inheritdoc/>
    public void Write(ulong address, int width, uint value)
    {
        ReadOnlySpan<byte> data = [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
        WriteOnce(address, data[..CheckWidth(width)]);
    }

    /// <inheritdoc/>
    public void ReadBuffer(ulong address, int width, Span<byte> buffer)
    {
        CheckLength(width, buffer.Length);
        if (width > 1 && TryDecodeData(address, out int channel))
        {
            RegisterAccess.ReadData(_channels[channel], buffer);
            return;
        }

        for (; !buffer.IsEmpty; buffer = buffer[width..])
        {
            ReadOnce(address, buffer[..width]);
        }
    }

    /// <inheritdoc/>
    public void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer)
    {
        CheckLength(width, buffer.Length);
        if (width > 1 && TryDecodeData(address, out int channel))
        {
            RegisterAccess.WriteData(_channels[channel], buffer);
            return;
        }

        for (; !buffer.IsEmpty; buffer = buffer[width..])
        {
            WriteOnce(address, buffer[..width]);
        }
    }

    /// <summary>
    /// Takes the controller out of the machine while it works: every register reads as all ones from now on, PCI
    /// configuration space too, lines fall, and no memory of the host is touched any more.
    /// </summary>
    public void Unplug()
    {
        // The lines first: a line that is still up over registers that read all ones is claimed without end.
        foreach (IdeChannel channel in _channels)
        {
            channel.Unplug();
        }

        _isUnplugged = true;
    }

    /// <inheritdoc/>
    public void ReadConfiguration(int offset, Span<byte> buffer)
    {
        if (_isUnplugged)
        {
            buffer.Fill(0xFF);
            return;
        }

        _configuration.Read(offset, buffer);
    }

    /// <inheritdoc/>
    public void WriteConfiguration(int offset, ReadOnlySpan<byte> buffer)
    {
        if (!_isUnplugged)
        {
            _configuration.Write(offset, buffer);
            UpdateBusMasters();
        }
    }

    /// <summary>Ends the threads. Work that is under way is given up; the disks stay open.</summary>
    public void Dispose()
    {
        foreach (IdeChannel channel in _channels)
        {
            channel.Dispose();
        }
    }

    private static IdeChannel CreateChannel(int number, InterruptLine line, Piix3Options options) => new(
        $"{options.Name} channel {number}", number, line,
        new DrivePair(options.CreateDrive(number, 0)!, options.CreateDrive(number, 1)), options.Execution);

    private static int CheckWidth(int width) =>
        width is 1 or 2 or 4 ? width : throw new ArgumentOutOfRangeException(nameof(width), width, "1, 2 or 4 bytes.");

    private static void CheckLength(int width, int length)
    {
        if (length % CheckWidth(width) != 0)
        {
            throw new ArgumentException($"{length} bytes are not a multiple of the width, {width}.", nameof(length));
        }
    }

    private void UpdateBusMasters()
    {
        foreach (IdeChannel channel in _channels)
        {
            channel.EnableBusMaster(_configuration.IsMasterEnabled);
        }
    }

    private bool TryDecodeData(ulong address, out int channel) =>
        TryDecode(address, out RegisterBlock block, out channel, out int offset) && block == RegisterBlock.Command && offset == 0;

    // What the command register or the timing register of the channel has switched off answers to nothing.
    private bool TryDecode(ulong address, out RegisterBlock block, out int channel, out int offset) =>
        _decoder.TryDecode(address, out block, out channel, out offset)
        && !_isUnplugged
        && _configuration.IsIoEnabled
        && (block == RegisterBlock.BusMaster || _configuration.IsChannelDecoded(channel));

    private void ReadOnce(ulong address, Span<byte> data)
    {
        data.Fill(0xFF);
        if (!TryDecode(address, out RegisterBlock block, out int channel, out int offset))
        {
            return;
        }

        switch (block)
        {
            case RegisterBlock.BusMaster:
                RegisterAccess.ReadBusMaster(_channels, offset, data);
                break;
            case RegisterBlock.Command:
                RegisterAccess.ReadCommandBlock(_channels[channel], offset, data);
                break;
            case RegisterBlock.Control when offset == _decoder.ControlRegister && data.Length == 1:
                data[0] = _channels[channel].ReadAlternateStatus();
                break;
        }
    }

    private void WriteOnce(ulong address, ReadOnlySpan<byte> data)
    {
        if (!TryDecode(address, out RegisterBlock block, out int channel, out int offset))
        {
            return;
        }

        switch (block)
        {
            case RegisterBlock.BusMaster:
                RegisterAccess.WriteBusMaster(_channels, offset, data);
                break;
            case RegisterBlock.Command:
                RegisterAccess.WriteCommandBlock(_channels[channel], offset, data);
                break;
            case RegisterBlock.Control when offset == _decoder.ControlRegister && data.Length == 1:
                _channels[channel].WriteDeviceControl(data[0]);
                break;
        }
    }
}
