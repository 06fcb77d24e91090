using System.Buffers.Binary;
using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting;

/// <summary>A device that takes packets, behind a miniport: a CD-ROM drive, for the most part.</summary>
/// <remarks>
/// <para>
/// A packet is a SCSI command. When the device refuses one, it is asked why, and the <see cref="AtaRequestException"/>
/// says so in its <see cref="AtaRequestException.Sense"/>. One packet at a time is under way, since the answer is about
/// the last one.
/// </para>
/// <para>
/// Failures are <see cref="AtaRequestException"/>, <see cref="MiniportViolationException"/>, or, once the port driver is
/// disposed, <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
public sealed class AtapiDevice : PortDevice
{
    private const byte ReadCapacityCommand = 0x25, Read12Command = 0xA8, RequestSenseCommand = 0x03;

    // Left to the collector: it holds nothing unless somebody waits by its handle.
    private readonly SemaphoreSlim _turn = new(1);

    internal AtapiDevice(HostedChannel channel, byte target, in IdentifyDeviceData identify)
        : base(channel, target, identify)
    {
    }

    /// <summary>Bytes in a block of a disc.</summary>
    public static int BlockSize => 2048;

    private protected override DeviceCommand IdentifyCommand => DeviceCommand.IdentifyPacket;

    /// <summary>Sends a packet that moves no data.</summary>
    /// <param name="packet">6 to 16 bytes.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when the device is done.</returns>
    /// <exception cref="ArgumentException">The packet is too short or too long.</exception>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public Task SendPacketAsync(ReadOnlyMemory<byte> packet, CancellationToken cancellationToken = default) =>
        RunAsync(Packet(packet, default, default), cancellationToken);

    /// <summary>Sends a packet, and data with it, by PIO.</summary>
    /// <param name="packet">6 to 16 bytes.</param>
    /// <param name="data">The data; not to be changed until the task completes.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when the device is done.</returns>
    /// <exception cref="ArgumentException">The packet is too short or too long, or the data too long for one request.</exception>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public Task SendPacketAsync(ReadOnlyMemory<byte> packet, ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        RunAsync(Packet(packet, default, data), cancellationToken);

    /// <summary>Sends a packet, and receives what the device answers, by PIO.</summary>
    /// <param name="packet">6 to 16 bytes.</param>
    /// <param name="buffer">Receives the answer.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>How many bytes the answer had: as many as fit, or less.</returns>
    /// <exception cref="ArgumentException">The packet is too short or too long, or the buffer too long for one request.</exception>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public async Task<int> ReceivePacketAsync(
        ReadOnlyMemory<byte> packet, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        PacketRequest request = Packet(packet, buffer, default);
        await RunAsync(request, cancellationToken).ConfigureAwait(false);
        return request.Received;
    }

    /// <summary>Asks how many blocks the disc has.</summary>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Blocks of <see cref="BlockSize"/> bytes.</returns>
    /// <exception cref="AtaRequestException">The request failed: there is no disc, say.</exception>
    public async Task<ulong> ReadBlockCountAsync(CancellationToken cancellationToken = default)
    {
        byte[] packet = new byte[10];
        packet[0] = ReadCapacityCommand;
        byte[] answer = new byte[8];
        await ReceivePacketAsync(packet, answer, cancellationToken).ConfigureAwait(false);
        return BinaryPrimitives.ReadUInt32BigEndian(answer) + 1UL;
    }

    /// <summary>Reads blocks of the disc, as <see cref="PortDevice.Transfer"/> says.</summary>
    /// <param name="block">The first block.</param>
    /// <param name="buffer">Receives whole blocks.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when the data is there.</returns>
    /// <exception cref="ArgumentException">Not whole blocks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No disc has such a block.</exception>
    /// <exception cref="AtaRequestException">The request failed: there is no disc, or no such block, say.</exception>
    public async Task ReadAsync(ulong block, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length % BlockSize != 0)
        {
            throw new ArgumentException($"{buffer.Length} bytes are not whole blocks of {BlockSize} bytes.", nameof(buffer));
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(block, uint.MaxValue - (ulong)(buffer.Length / BlockSize));
        int most = LargestTransfer / BlockSize * BlockSize;
        while (!buffer.IsEmpty)
        {
            Memory<byte> part = buffer[..Math.Min(buffer.Length, most)];
            await RunAsync(BlockRequest(block, part), cancellationToken).ConfigureAwait(false);
            block += (ulong)(part.Length / BlockSize);
            buffer = buffer[part.Length..];
        }
    }

    private PacketRequest BlockRequest(ulong block, Memory<byte> buffer)
    {
        byte[] packet = new byte[12];
        packet[0] = Read12Command;
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(2), (uint)block);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(6), (uint)(buffer.Length / BlockSize));
        return new PacketRequest("Read", packet, buffer, default)
        {
            Target = (byte)Target,
            Timeout = Timeout,
            Block = block,
            UsesDma = Transfer == TransferMethod.Dma,
        };
    }

    private PacketRequest Packet(
        ReadOnlyMemory<byte> packet, Memory<byte> destination, ReadOnlyMemory<byte> source, bool wantsSense = true)
    {
        if (packet.Length is < 6 or > PacketRequest.LongestPacket)
        {
            throw new ArgumentException($"A packet has 6 to {PacketRequest.LongestPacket} bytes, not {packet.Length}.", nameof(packet));
        }

        int length = Math.Max(destination.Length, source.Length);
        if (length > LargestTransfer)
        {
            throw new ArgumentException($"{length} bytes are more than the {LargestTransfer} that one request moves.", nameof(destination));
        }

        return new PacketRequest($"Packet {packet.Span[0]:X2}h", packet, destination, source)
        {
            Target = (byte)Target,
            Timeout = Timeout,
            WantsSense = wantsSense,
        };
    }

    private async Task RunAsync(PacketRequest request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await Submit(request, cancellation).ConfigureAwait(false);
        }
        catch (AtaRequestException exception) when (IrbStatusText.CodeOf(exception.IrbStatus) == IrbStatus.DeviceError)
        {
            // A miniport may have asked in our place. One that has not leaves it to us.
            if ((request.Sense ?? await RequestSenseAsync().ConfigureAwait(false)) is SenseData sense)
            {
                throw new AtaRequestException(exception, sense);
            }

            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    // Null: the device does not even say why.
    private async Task<SenseData?> RequestSenseAsync()
    {
        byte[] data = new byte[SenseData.Length];
        byte[] packet = new byte[6];
        packet[0] = RequestSenseCommand;
        packet[4] = SenseData.Length;
        PacketRequest request = Packet(packet, data, default, wantsSense: false);
        try
        {
            await Submit(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (AtaRequestException)
        {
            return null;
        }

        return SenseData.Read(data.AsSpan(0, request.Received));
    }
}
