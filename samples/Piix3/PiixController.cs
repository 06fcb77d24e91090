using Tophalf.Ata;

[assembly: Tophalf.DriverEntry<Tophalf.Samples.Piix3.PiixController>]

namespace Tophalf.Samples.Piix3;

/// <summary>
/// The IDE function of the Intel 82371SB (PIIX3): two channels, and between them one block of bus master registers.
/// </summary>
/// <remarks>
/// A SiI3112 is served as it is: its bus master latches the interrupt of each channel in the same bit, and lets go of it the
/// same way, so there is no variant of the chip to tell apart here.
/// </remarks>
[AtaMiniport]
[Channel<PiixChannel>(Count = 2)]
public unsafe partial struct PiixController : IAtaController<PiixController>
{
    // Base address register 4: 16 bytes of I/O ports, 8 for each channel.
    private const byte BusMasterBar = 4;
    private const uint BusMasterLength = 16;

    private byte* _busMaster;

    /// <summary>The bus master registers of a channel; null when the controller has none, and the channels do PIO.</summary>
    public readonly byte* BusMasterOf(byte channel) =>
        _busMaster == null ? null : _busMaster + (channel * (BusMasterLength / 2));

    public static bool Control(ref PiixController controller, IdeControlAction action, void* parameters)
    {
        if (action == IdeControlAction.Start)
        {
            Start(ref controller, (IdeControllerConfiguration*)parameters);
        }

        return true;
    }

    private static void Start(ref PiixController controller, IdeControllerConfiguration* configuration)
    {
        controller._busMaster = FindBusMaster(ref controller, configuration->ControllerResources);
        configuration->AtaBusType = IdeBusType.Pata;
        configuration->BusMaster = controller._busMaster == null ? (byte)0 : (byte)1;
        configuration->MaximumTransferLength = PrdTable.MaximumTransferLength;
        configuration->NumberOfPhysicalBreaks = PrdTable.MaximumBreaks;
    }

    private static byte* FindBusMaster(ref PiixController controller, IdeMiniportResources* resources)
    {
        for (uint index = 0; index < resources->NumberOfAccessRanges; index++)
        {
            IdeAccessRange* range = &resources->IdeAccessRange[index];
            if (range->Bar == BusMasterBar && range->RangeLength >= BusMasterLength)
            {
                return (byte*)AtaPort.GetDeviceBase(ref controller, range->RangeStart, range->RangeLength);
            }
        }

        return null;
    }
}
