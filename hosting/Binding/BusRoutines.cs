using Tophalf.Hosting.Life;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortGetDeviceBase, AtaPortGetBusData, AtaPortSetBusData.</summary>
internal static unsafe class BusRoutines
{
    private const string DeviceBase = "AtaPortGetDeviceBase";
    private const uint ConfigurationLength = 256;

    public static void* GetDeviceBase(void* extension, ulong ioAddress, uint numberOfBytes)
    {
        PortCall.Begin(PortRoutine.GetDeviceBase, (long)ioAddress);
        HostedController? controller = HostedExtensions.Either(extension);
        if (controller is null)
        {
            Violations.Record(DeviceBase, $"0x{(nint)extension:X} is neither a channel nor a controller extension.");
            return null;
        }

        void* mapped = controller.Window.Map(ioAddress, numberOfBytes);
        if (mapped == null)
        {
            Violations.Record(
                DeviceBase, $"{controller.Name} has no range with {numberOfBytes} bytes at 0x{ioAddress:X}: the ranges are in the resources that IdeStart gets.");
        }

        return mapped;
    }

    public static uint GetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength)
    {
        PortCall.Begin(PortRoutine.GetBusData, configDataOffset);
        HostedController? controller = HostedExtensions.Controller(controllerExtension, "AtaPortGetBusData");
        uint length = Readable(configDataOffset, bufferLength);
        if (controller is null || length == 0 || IsMissing(buffer, "AtaPortGetBusData"))
        {
            return 0;
        }

        controller.Hba.ReadConfiguration((int)configDataOffset, new Span<byte>(buffer, (int)length));
        return length;
    }

    public static uint SetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength)
    {
        PortCall.Begin(PortRoutine.SetBusData, configDataOffset);
        HostedController? controller = HostedExtensions.Controller(controllerExtension, "AtaPortSetBusData");
        uint length = Readable(configDataOffset, bufferLength);
        if (controller is null || length == 0 || IsMissing(buffer, "AtaPortSetBusData"))
        {
            return 0;
        }

        controller.Hba.WriteConfiguration((int)configDataOffset, new ReadOnlySpan<byte>(buffer, (int)length));
        return length;
    }

    private static bool IsMissing(void* buffer, string routine)
    {
        if (buffer == null)
        {
            Violations.Record(routine, "There is no buffer.");
        }

        return buffer == null;
    }

    private static uint Readable(uint offset, uint length) =>
        offset >= ConfigurationLength ? 0 : Math.Min(length, ConfigurationLength - offset);
}
