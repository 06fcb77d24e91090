using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Memory;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortInitializeEx, AtaPortGetUnCachedExtension.</summary>
internal static unsafe class LifeRoutines
{
    private const string Uncached = "AtaPortGetUnCachedExtension";
    private const uint LargestIrbExtension = 64 * 1024;
    private const uint StatusSuccess = 0;
    private const uint StatusInvalidParameter = 0xC000000D;
    private const uint StatusInvalidDeviceState = 0xC0000184;

    public static uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* controllerInterface)
    {
        HostedController? controller = HostThread.Current.Controller;
        if (!PortCall.Begin(PortRoutine.InitializeEx) || controller is null)
        {
            return StatusInvalidDeviceState;
        }

        controller.RegistrationFault = controllerInterface == null
            ? "it got no IDE_CONTROLLER_INTERFACE."
            : ControllerInterfaceCheck.FaultOf(*controllerInterface);
        if (controller.RegistrationFault is not null)
        {
            return StatusInvalidParameter;
        }

        controller.Interface = *controllerInterface;
        controller.IsRegistered = true;
        return StatusSuccess;
    }

    public static void* GetUnCachedExtension(void* channelExtension, uint uncachedExtensionSize, uint irbExtensionSize)
    {
        if (!PortCall.Begin(PortRoutine.GetUnCachedExtension, uncachedExtensionSize)
            || HostedExtensions.Channel(channelExtension, Uncached) is not HostedChannel channel)
        {
            return null;
        }

        if (channel.UncachedExtension != null)
        {
            Violations.Record(Uncached, "The channel has its uncached extension already: there is one.", channel);
            return null;
        }

        // Whole pages: nothing else of the host lies behind the miniport's memory.
        byte* memory = irbExtensionSize > LargestIrbExtension
            ? null
            : channel.Controller.Arena.Allocate(uncachedExtensionSize, PhysicalArena.PageSize);
        if (memory == null)
        {
            return null;
        }

        channel.UncachedExtension = memory;
        channel.UncachedExtensionSize = uncachedExtensionSize;
        channel.IrbExtensionSize = irbExtensionSize;
        return memory;
    }
}
