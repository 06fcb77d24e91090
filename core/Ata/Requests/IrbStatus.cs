namespace Tophalf.Ata;

/// <summary>
/// How a request ended: the values of <see cref="IdeRequestBlock.IrbStatus"/>. The first group are codes; the values
/// from 0x10 on are bits that come on top.
/// </summary>
public static class IrbStatus
{
    /// <summary>Not completed yet; a request must not be completed with it (<c>IRB_STATUS_PENDING</c>).</summary>
    public const byte Pending = 0x00;

    /// <summary>Done (<c>IRB_STATUS_SUCCESS</c>).</summary>
    public const byte Success = 0x01;

    /// <summary>
    /// Done, but the device had less or more data than was asked for (<c>IRB_STATUS_DATALENGTH_MISMATCH</c>).
    /// </summary>
    public const byte DataLengthMismatch = 0x02;

    /// <summary>The device reported an error: AtaStatus and AtaError say which (<c>IRB_STATUS_DEVICE_ERROR</c>).</summary>
    public const byte DeviceError = 0x03;

    /// <summary>The miniport does not do this (<c>IRB_STATUS_INVALID_REQUEST</c>).</summary>
    public const byte InvalidRequest = 0x04;

    /// <summary>
    /// The channel was reset under the request; the port driver retries it (<c>IRB_STATUS_BUS_RESET</c>).
    /// </summary>
    public const byte BusReset = 0x05;

    /// <summary>No device answered (<c>IRB_STATUS_SELECTION_TIMEOUT</c>).</summary>
    public const byte SelectionTimeout = 0x06;

    /// <summary>The device cannot take the request now; the port driver retries it (<c>IRB_STATUS_BUSY</c>).</summary>
    public const byte Busy = 0x07;

    /// <summary>
    /// Bit: the task file of the request holds what the device returned (<c>IRB_STATUS_RETURN_TASKFILE_VALID</c>).
    /// </summary>
    public const byte ReturnTaskFileValid = 0x10;

    /// <summary>Bit: the sense buffer of the request is filled (<c>IRB_STATUS_AUTOSENSE_VALID</c>).</summary>
    public const byte AutosenseValid = 0x20;

    /// <summary>Bit: the miniport or the HBA failed, not the device (<c>IRB_STATUS_INTERNAL_ERROR</c>).</summary>
    public const byte InternalError = 0x40;

    /// <summary>
    /// Bit: device 1 is to be looked for although device 0 did not show it
    /// (<c>IRB_STATUS_FORCE_ENUM_DEVICE1_NEEDED</c>).
    /// </summary>
    public const byte ForceEnumDevice1Needed = 0x80;
}
