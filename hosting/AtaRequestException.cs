using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting;

/// <summary>A request to a device failed.</summary>
public sealed class AtaRequestException : IOException
{
    internal AtaRequestException(string request, string device, ulong? lba, byte irbStatus, byte ataStatus, byte ataError, string? reason)
        : base(Describe(request, device, lba, irbStatus, ataStatus, ataError, reason))
    {
        Device = device;
        Lba = lba;
        IrbStatus = irbStatus;
        AtaStatus = ataStatus;
        AtaError = ataError;
    }

    internal AtaRequestException(AtaRequestException failed, SenseData sense)
        : base($"{failed.Message.TrimEnd('.')}: {sense}.", failed)
    {
        Device = failed.Device;
        Lba = failed.Lba;
        IrbStatus = failed.IrbStatus;
        AtaStatus = failed.AtaStatus;
        AtaError = failed.AtaError;
        Sense = sense;
    }

    /// <summary>The device, by its place: "channel 0, target 1".</summary>
    public string Device { get; }

    /// <summary>The first sector of the part of the transfer that failed; null for a request without one.</summary>
    public ulong? Lba { get; }

    /// <summary>How the miniport ended the request: one of <see cref="Ata.IrbStatus"/>, with its bits.</summary>
    public byte IrbStatus { get; }

    /// <summary>Its name in the header: IRB_STATUS_DEVICE_ERROR, say.</summary>
    public string IrbStatusName => IrbStatusText.Of(IrbStatus);

    /// <summary>The status register; it counts when the device reported an error.</summary>
    public byte AtaStatus { get; }

    /// <summary>The error register; it counts when the device reported an error.</summary>
    public byte AtaError { get; }

    /// <summary>Why a packet device refused; null for a disk, and when the device did not say.</summary>
    public SenseData? Sense { get; }

    private static string Describe(
        string request, string device, ulong? lba, byte irbStatus, byte ataStatus, byte ataError, string? reason)
    {
        string place = lba is ulong sector ? $" at LBA {sector}" : "";
        bool hasRegisters = IrbStatusText.CodeOf(irbStatus) == Ata.IrbStatus.DeviceError || (ataStatus | ataError) != 0;
        string registers = hasRegisters ? $" (status 0x{ataStatus:X2}, error 0x{ataError:X2})" : "";
        string why = reason is null ? "" : $": {reason}";
        return $"{request}{place} failed on {device}: {IrbStatusText.Of(irbStatus)}{registers}{why}.";
    }
}
