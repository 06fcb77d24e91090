using System.Runtime.InteropServices;
using System.Text;
using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting;

/// <summary>A device that a port driver found behind its miniport: what disks and packet devices have in common.</summary>
public abstract class PortDevice
{
    private readonly HostedChannel _channel;
    private readonly IdentifyDeviceData _identify;
    private bool _isRemoved;

    private protected unsafe PortDevice(HostedChannel channel, byte target, in IdentifyDeviceData identify)
    {
        _channel = channel;
        _identify = identify;
        Target = target;
        fixed (IdentifyDeviceData* data = &_identify)
        {
            Model = TextOf(data->ModelNumber, 40);
            Serial = TextOf(data->SerialNumber, 20);
            Firmware = TextOf(data->FirmwareRevision, 8);
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

    /// <summary>Whether it moves data by DMA.</summary>
    public bool SupportsDma { get; }

    /// <summary>How its data is moved: as the options ask, or by PIO where device or controller cannot.</summary>
    public TransferMethod Transfer { get; internal set; }

    /// <summary>What it said about itself when it was found.</summary>
    public IdentifyDeviceData Identify => _identify;

    /// <summary>Whether it is gone: requests end as <see cref="DeviceRemovedException"/>.</summary>
    public bool IsRemoved
    {
        get => Volatile.Read(ref _isRemoved);
        internal set => Volatile.Write(ref _isRemoved, value);
    }

    /// <summary>The most bytes that one request moves.</summary>
    private protected int LargestTransfer => _channel.Controller.MaximumTransferLength;

    private protected bool IsBusMaster => _channel.Controller.IsBusMaster;

    private protected TimeSpan Timeout => _channel.Controller.Options.RequestTimeout;

    /// <summary>The command by which it says what it is.</summary>
    private protected abstract DeviceCommand IdentifyCommand { get; }

    /// <summary>Asks the device about itself again.</summary>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>What it says now.</returns>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public async Task<IdentifyDeviceData> IdentifyAsync(CancellationToken cancellationToken = default)
    {
        CommandRequest request = Command(IdentifyCommand);
        await Submit(request, cancellationToken).ConfigureAwait(false);
        return MemoryMarshal.Read<IdentifyDeviceData>(request.Result);
    }

    /// <summary>Its place and name.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"channel {Channel}, target {Target}: {Model}";

    internal Task SetAsync(DeviceCommand command, CancellationToken cancellationToken) =>
        Submit(Command(command, isSetting: true), cancellationToken);

    private protected CommandRequest Command(DeviceCommand command, bool isSetting = false) => new(command)
    {
        Target = (byte)Target,
        Timeout = Timeout,
        IsSetting = isSetting,
    };

    /// <summary>Why a request is refused; null when it is not.</summary>
    internal Exception? Refusal(string request) => !IsRemoved ? null
        : new DeviceRemovedException(request, $"{_channel.Controller.Name}, channel {Channel}, target {Target}", "the device was removed");

    private protected Task Submit(PortRequest request, CancellationToken cancellationToken)
    {
        request.Device = this;
        return _channel.Queue.Submit(request, cancellationToken);
    }

    private TransferMethod EffectiveTransfer()
    {
        TransferMethod wanted = _channel.Controller.Options.Transfer;
        return wanted == TransferMethod.Dma && !(SupportsDma && _channel.Controller.IsBusMaster) ? TransferMethod.Pio : wanted;
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
