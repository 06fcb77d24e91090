using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Life;

/// <summary>Loads a miniport and starts its controller: DriverEntry, the controller extension, AtaAdapterControl.</summary>
internal static unsafe class ControllerStart
{
    private const int ProgrammingInterface = 0x09;
    private const byte BothChannelsNative = 0x05;

    /// <summary>Calls DriverEntry, which hands the routines of the controller to AtaPortInitializeEx.</summary>
    /// <exception cref="MiniportException">It failed.</exception>
    public static void Load<TMiniport>(HostedController controller)
        where TMiniport : unmanaged, IAtaMiniport
    {
        // Passed on as they are, and nobody looks into them here.
        void* driverObject = controller.Blocks.Allocate(1);
        void* registryPath = controller.Blocks.Allocate(1);
        uint status;
        try
        {
            using (HostThread.Enter(controller, null, MiniportContext.DriverEntry))
            {
                status = TMiniport.DriverEntry(driverObject, registryPath);
            }
        }
        catch (Exception exception)
        {
            Violations.Record(
                controller, null, "DriverEntry", $"It threw {exception.GetType().Name}: {exception.Message}", MiniportContext.DriverEntry, exception);
            throw new MiniportException("DriverEntry", null, "it threw an exception.", exception);
        }

        if (controller.RegistrationFault is string fault)
        {
            throw new MiniportException("AtaPortInitializeEx", null, fault);
        }

        // An NTSTATUS with its top bit set is a failure.
        Step.Require(controller, (int)status >= 0, "DriverEntry", null, $"it returned NTSTATUS 0x{status:X8}.");
        Step.Require(
            controller, controller.IsRegistered, "DriverEntry", null,
            "it returned without calling AtaPortInitializeEx: the port driver does not know the miniport.");
    }

    /// <summary>Allocates the controller extension and starts the controller.</summary>
    /// <returns>How many channels it has.</returns>
    /// <exception cref="MiniportException">It refused.</exception>
    public static int Start(HostedController controller)
    {
        controller.Extension = controller.Blocks.Allocate(controller.Interface.ControllerExtensionSize);
        HostedExtensions.Add(controller);
        controller.Connect();
        IdeControllerConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeControllerConfiguration),
            NumberOfChannels = (byte)controller.Hba.ChannelCount,
            ControllerMode = controller.Mode,
            NativeModeEnabled = IsNative(controller) ? (byte)1 : (byte)0,
            AtaBusType = IdeBusType.Unknown,
            ControllerResources = ResourceList.Create(controller.Blocks, controller.Hba.ControllerRanges),
        };
        Step.Require(
            controller, Control(controller, IdeControlAction.Start, &configuration), "AtaAdapterControl", null,
            "it answered FALSE to IdeStart: the controller cannot be started.");
        controller.IsStarted = true;
        Step.Require(
            controller, configuration.NumberOfChannels is > 0 and <= 32, "AtaAdapterControl", null,
            $"it set NumberOfChannels to {configuration.NumberOfChannels}; a controller has 1 to 32.");
        Step.Require(
            controller, configuration.NumberOfChannels <= controller.Hba.ChannelCount, "AtaAdapterControl", null,
            $"it set NumberOfChannels to {configuration.NumberOfChannels}, but {controller.Name} has {controller.Hba.ChannelCount}.");
        controller.IsBusMaster = configuration.BusMaster != 0;
        controller.MaximumTransferLength = TransferLimit.Of(configuration, controller.Options);
        return configuration.NumberOfChannels;
    }

    /// <summary>Calls AtaAdapterControl.</summary>
    public static bool Control(HostedController controller, IdeControlAction action, void* parameters)
    {
        using (HostThread.Call call = HostThread.Enter(controller, null, MiniportContext.AdapterControl, action))
        {
            return call.Answered(controller.Interface.AtaAdapterControl(controller.Extension, action, parameters)) != 0;
        }
    }

    private static bool IsNative(HostedController controller)
    {
        Span<byte> mode = stackalloc byte[1];
        controller.Hba.ReadConfiguration(ProgrammingInterface, mode);
        return (mode[0] & BothChannelsNative) == BothChannelsNative;
    }
}
