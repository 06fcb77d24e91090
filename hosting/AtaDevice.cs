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
public sealed class AtaDevice : PortDevice
{
    internal unsafe AtaDevice(HostedChannel channel, byte target, in IdentifyDeviceData identify)
        : base(channel, target, identify)
    {
        fixed (IdentifyDeviceData* data = &identify)
        {
            Supports48Bit = data->CommandSetSupport.BigLba;
            SectorCount = Supports48Bit
                ? data->Max48BitLBA[0] | ((ulong)data->Max48BitLBA[1] << 32)
                : data->UserAddressableSectors;
            SectorSize = data->PhysicalLogicalSectorSize.LogicalSectorLongerThan256Words
                ? (data->WordsPerLogicalSector[0] | (data->WordsPerLogicalSector[1] << 16)) * sizeof(ushort)
                : 512;
            SupportsTrim = data->DataSetManagementFeature.SupportsTrim && SupportsDma && IsBusMaster;
        }
    }

    /// <summary>How many sectors it has.</summary>
    public ulong SectorCount { get; }

    /// <summary>Bytes of a sector.</summary>
    public int SectorSize { get; }

    /// <summary>Whether it knows the commands with 48-bit addresses.</summary>
    public bool Supports48Bit { get; }

    /// <summary>Whether <see cref="TrimAsync"/> works: the device knows TRIM, and there is a bus master for it.</summary>
    public bool SupportsTrim { get; }

    private protected override DeviceCommand IdentifyCommand => DeviceCommand.Identify;

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
            Timeout = Timeout,
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
            Timeout = Timeout,
        }, cancellationToken);
    }

    /// <summary>Has the device write its cache to the medium.</summary>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when everything written before is permanent.</returns>
    /// <exception cref="AtaRequestException">The request failed.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) =>
        Submit(Command(DeviceCommand.Flush(Supports48Bit)), cancellationToken);

    /// <summary>Tells the device that nobody needs the content of some sectors any more (TRIM).</summary>
    /// <remarks>
    /// What they read afterwards is up to the device. As many commands are sent as it takes: 64 ranges of at most 65,535
    /// sectors each.
    /// </remarks>
    /// <param name="ranges">The sectors; ranges without sectors are left out.</param>
    /// <param name="cancellationToken">Takes the request out of the queue; once started, it ends first.</param>
    /// <returns>Completes when the device knows of all of them.</returns>
    /// <exception cref="NotSupportedException">The device does not know TRIM, or there is no bus master: see <see cref="SupportsTrim"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A range does not lie within the device.</exception>
    /// <exception cref="AtaRequestException">The request failed; some ranges may be gone.</exception>
    public Task TrimAsync(IEnumerable<SectorRange> ranges, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        if (!SupportsTrim)
        {
            throw new NotSupportedException(
                $"TRIM is a DMA command that the device announces in word 169 of its IDENTIFY data: {this} or its controller cannot.");
        }

        SectorRange[] wanted = [.. ranges.Where(range => range.Count != 0)];
        foreach (SectorRange range in wanted)
        {
            CheckExistence(range.Lba, range.Count);
        }

        return wanted.Length == 0 ? Task.CompletedTask : Submit(new TrimRequest(wanted)
        {
            Target = (byte)Target,
            Timeout = Timeout,
        }, cancellationToken);
    }

    private void CheckRange(ulong lba, int length)
    {
        if (length % SectorSize != 0)
        {
            throw new ArgumentException($"{length} bytes are not whole sectors of {SectorSize} bytes.", nameof(length));
        }

        CheckExistence(lba, (ulong)(length / SectorSize));
    }

    private void CheckExistence(ulong lba, ulong sectors)
    {
        if (lba > SectorCount || sectors > SectorCount - lba)
        {
            throw new ArgumentOutOfRangeException(nameof(lba), lba, $"The device has {SectorCount} sectors.");
        }
    }
}
