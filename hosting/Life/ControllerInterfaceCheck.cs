using Tophalf.Ata;

namespace Tophalf.Hosting.Life;

/// <summary>What AtaPortInitializeEx wants of IDE_CONTROLLER_INTERFACE.</summary>
internal static unsafe class ControllerInterfaceCheck
{
    private const uint LargestExtension = 16 * 1024 * 1024;

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? FaultOf(in IdeControllerInterface table)
    {
        if (table.Version != sizeof(IdeControllerInterface))
        {
            return $"Version is {table.Version}, but the structure of this port driver has {sizeof(IdeControllerInterface)} bytes: the miniport was built for another one, or did not set it.";
        }

        // Extensions are told apart by their addresses, so each takes at least a byte.
        return FaultOfSize(table.ControllerExtensionSize, nameof(table.ControllerExtensionSize))
            ?? FaultOfSize(table.ChannelExtensionSize, nameof(table.ChannelExtensionSize))
            ?? ((table.AlignmentMask & (table.AlignmentMask + 1)) == 0 ? null
                : $"AlignmentMask is 0x{table.AlignmentMask:X}, which is not one less than a power of two.")
            ?? FaultOfRoutine(table.AtaChannelInitRoutine != null, nameof(table.AtaChannelInitRoutine))
            ?? FaultOfRoutine(table.AtaControllerTransferModeSelect != null, nameof(table.AtaControllerTransferModeSelect))
            ?? FaultOfRoutine(table.AtaAdapterControl != null, nameof(table.AtaAdapterControl));
    }

    private static string? FaultOfSize(uint size, string field) =>
        size is > 0 and <= LargestExtension ? null : $"{field} is {size}.";

    private static string? FaultOfRoutine(bool isThere, string field) =>
        isThere ? null : $"{field} is NULL, which is not optional.";
}
