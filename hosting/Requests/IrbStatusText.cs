using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>IRB_STATUS values by their names in the header.</summary>
internal static class IrbStatusText
{
    private const byte Codes = 0x0F;

    /// <summary>The code of a status, without the bits that come on top.</summary>
    public static byte CodeOf(byte status) => (byte)(status & Codes);

    public static string Of(byte status)
    {
        string name = CodeOf(status) switch
        {
            IrbStatus.Pending when (status & IrbStatus.InternalError) != 0 => "",
            IrbStatus.Pending => "IRB_STATUS_PENDING",
            IrbStatus.Success => "IRB_STATUS_SUCCESS",
            IrbStatus.DataLengthMismatch => "IRB_STATUS_DATALENGTH_MISMATCH",
            IrbStatus.DeviceError => "IRB_STATUS_DEVICE_ERROR",
            IrbStatus.InvalidRequest => "IRB_STATUS_INVALID_REQUEST",
            IrbStatus.BusReset => "IRB_STATUS_BUS_RESET",
            IrbStatus.SelectionTimeout => "IRB_STATUS_SELECTION_TIMEOUT",
            IrbStatus.Busy => "IRB_STATUS_BUSY",
            byte unknown => $"0x{unknown:X2}",
        };
        return (status & IrbStatus.InternalError) == 0 ? name
            : name.Length == 0 ? "IRB_STATUS_INTERNAL_ERROR" : name + " | IRB_STATUS_INTERNAL_ERROR";
    }
}
