using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>A PC with the PIIX3 that is on its board: two IDE channels with the interrupts of an ISA machine.</summary>
internal static class PcBoard
{
    public const string Executable = "qemu-system-x86_64";

    public const string Package = "qemu-system-x86";

    /// <summary>The device whose inputs are watched: there, ISA interrupts have their own numbers.</summary>
    public const string InterruptController = "ioapic";

    private const int ConfigurationAddress = 0xCF8, ConfigurationData = 0xCFC;
    private const int IdeDevice = 1, IdeFunction = 1;
    private const int CommandRegister = 0x04, BusMasterRegister = 0x20;
    private const uint PortsAndBusMaster = 0x05, IsPorts = 0x01;
    private const ushort BusMasterBase = 0xC040;

    private static readonly ControllerPlan s_piix3 = new()
    {
        Name = "QEMU PIIX3",
        ControllerRanges = [new HbaRange(BusMasterBase, 16, Bar: 4)],
        ChannelRanges =
        [
            [new HbaRange(0x1F0, 8, Bar: 0), new HbaRange(0x3F6, 1, Bar: 1)],
            [new HbaRange(0x170, 8, Bar: 2), new HbaRange(0x376, 1, Bar: 3)],
        ],
        Interrupts = [14, 15],
    };

    public static IEnumerable<string> Arguments => ["-machine", "pc,memory-backend=ram"];

    /// <summary>Does what firmware would have done, had the processor run: ranges are assigned and decoded.</summary>
    public static IReadOnlyList<QemuController> Build(QtestConnection qtest, MachineMemory memory, QemuFaults[] faults)
    {
        RegisterSpace ports = RegisterSpace.Ports(qtest);
        ConfigurationSpace ide = new(ports, ConfigurationAddress, ConfigurationData, IdeDevice, IdeFunction);
        return [new QemuController(s_piix3, ports, ide, memory.Part(0, 1), faults)];
    }

    public static void SetUp(QemuController controller)
    {
        controller.WriteConfiguration(BusMasterRegister, BitConverter.GetBytes(BusMasterBase | IsPorts));
        controller.WriteConfiguration(CommandRegister, BitConverter.GetBytes(PortsAndBusMaster));
    }
}
