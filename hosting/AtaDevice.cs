using System.Runtime.InteropServices;
using System.Text;
using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting;

/// <summary>An ATA disk that a port driver found behind its miniport.</summary>
/// <remarks>
/// Requests of any number of threads queue up, and begin in their order: one at a time, or as many as the miniport takes.
/// Where order matters they also end in it: a request waits for an earlier one that writes what it reads, or reads or
/// writes what it writes, and a flush waits for all. A task completes when the last of its requests has, so memory is the
/// port driver's only until then. Failures are
/// <see cref="AtaRequestException"/>, <see cref="MiniportViolationException"/>, or, once the port driver is disposed,
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class AtaDevice
{
    private readonly HostedChannel _channel;
    private readonly IdentifyDeviceData _identify;

    internal unsafe AtaDevice(HostedChannel channel, byte target, in IdentifyDeviceData identify)
    {
        _channel = channel;
        _identify = identify;
        Target = target;
        fixed (IdentifyDeviceData* data = &_identify)
        {
            Model = TextOf(data->ModelNumber, 40);
            Serial = TextOf(data->SerialNumber, 20);
            Firmware = TextOf(data->FirmwareRevision, 8);
            Supports48Bit = data->CommandSetSupport.BigLba;
            SectorCount = Supports48Bit
                ? data->Max48BitLBA[0] | ((ulong)data->Max48BitLBA[1] << 32)
                : data->UserAddressableSectors;
            SectorSize = data->PhysicalLogicalSectorSize.LogicalSectorLongerThan256Words
                ? (data->WordsPerLogicalSector[0] | (data->WordsPerLogicalSector[1] << 16)) * sizeof(ushort)
                : 512;
        }

        SupportsDma = identify.Capabilities.DmaSupported;
        Transfer = EffectiveTransfer();
    }

    /// <summary>The number of its channel.</summary>
    public int Channel => _channel.Number;

    /// <summary>Its target on the channel: 0 or 1.</summary>
    public int Target { get; }

    /// <summary>What it calls itself.</summary>
    public string Model { get; }

    /// <summary>Its serial number.</summary>
    public string Serial { get; }

    /// <summary>The revision of its firmware.</summary>
    public string Firmware { get; }

    /// <summary>How many sectors it has.</summary>
    public ulong SectorCount { get; }

    /// <summary>Bytes of a sector.</summary>
    public int SectorSize { get; }

    /// <summary>Whether it knows the commands with 48-bit addresses.</summary>
    public bool Supports48Bit { get; }

    /// <summary>Whether it knows the DMA commands.</summary>
    public bool SupportsDma { get; }

    /// <summary>How its data is moved: as the options ask, or by PIO where device or controller cannot.</summary>
    public TransferMethod Transfer { get; internal set; }

    /// <summary>What it said about itself when it was found.</summary>
    public IdentifyDeviceData Identify => _identify;

    /// <summary>Reads sectors.</summary>
    /// <param name="lba">The first sector.</param>
    /// <param name="buffer">Receives whole sectors.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when the data is there.</returns>
    /// <exception cref="ArgumentException">Not whole sectors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Past the end of the device.</exception>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public Task ReadAsync(ulong lba, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        CheckRange(lba, buffer.Length);
        return buffer.IsEmpty ? Task.CompletedTask : Submit(new TransferRequest(this, lba, buffer, default)
        {
            Target = (byte)Target,
            Timeout = _channel.Controller.Options.RequestTimeout,
        }, cancellationToken);
    }

    /// <summary>Writes sectors.</summary>
    /// <param name="lba">The first sector.</param>
    /// <param name="buffer">Whole sectors; not to be changed until the task completes.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first, and may have been written.</param>
    /// <returns>Completes when the device has the data; <see cref="FlushAsync"/> makes it permanent.</returns>
    /// <exception cref="ArgumentException">Not whole sectors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Past the end of the device.</exception>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public Task WriteAsync(ulong lba, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        CheckRange(lba, buffer.Length);
        return buffer.IsEmpty ? Task.CompletedTask : Submit(new TransferRequest(this, lba, default, buffer)
        {
            Target = (byte)Target,
            Timeout = _channel.Controller.Options.RequestTimeout,
        }, cancellationToken);
    }

    /// <summary>Has the device write its cache to the medium.</summary>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when everything written before is permanent.</returns>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) =>
        Submit(Command(DeviceCommand.Flush(Supports48Bit)), cancellationToken);

    /// <summary>Asks the device about itself again.</summary>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>What it says now.</returns>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public async Task<IdentifyDeviceData> IdentifyAsync(CancellationToken cancellationToken = default)
    {
        CommandRequest request = Command(DeviceCommand.Identify);
        await Submit(request, cancellationToken).ConfigureAwait(false);
        return MemoryMarshal.Read<IdentifyDeviceData>(request.Result);
    }

    /// <summary>Its place and name.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"channel {Channel}, target {Target}: {Model}";

    internal Task SetAsync(DeviceCommand command, CancellationToken cancellationToken) =>
        Submit(Command(command, isSetting: true), cancellationToken);

    private CommandRequest Command(DeviceCommand command, bool isSetting = false) => new(command)
    {
        Target = (byte)Target,
        Timeout = _channel.Controller.Options.RequestTimeout,
        IsSetting = isSetting,
    };

    private Task Submit(PortRequest request, CancellationToken cancellationToken) =>
        _channel.Queue.Submit(request, cancellationToken);

    private TransferMethod EffectiveTransfer()
    {
        TransferMethod wanted = _channel.Controller.Options.Transfer;
        return wanted == TransferMethod.Dma && !(SupportsDma && _channel.Controller.IsBusMaster) ? TransferMethod.Pio : wanted;
    }

    private void CheckRange(ulong lba, int length)
    {
        if (length % SectorSize != 0)
        {
            throw new ArgumentException($"{length} bytes are not whole sectors of {SectorSize} bytes.", nameof(length));
        }

        ulong sectors = (ulong)(length / SectorSize);
        if (lba > SectorCount || sectors > SectorCount - lba)
        {
            throw new ArgumentOutOfRangeException(nameof(lba), lba, $"The device has {SectorCount} sectors.");
        }
    }

    // The two characters of each word are swapped, and the rest is spaces.
    private static unsafe string TextOf(byte* text, int length)
    {
        Span<byte> swapped = stackalloc byte[length];
        for (int place = 0; place < length; place++)
        {
            swapped[place] = text[place ^ 1];
        }

        return Encoding.ASCII.GetString(swapped).Trim(' ', '\0');
    }
}
