using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>A PC with the PIIX3 that is on its board: two IDE channels with the interrupts of an ISA machine.</summary>
internal sealed class PcBoard : QemuBoard
{
    private const int ConfigurationAddress = 0xCF8, ConfigurationData = 0xCFC;
    private const int IdeDevice = 1, IdeFunction = 1;
    private const int CommandRegister = 0x04, BusMasterRegister = 0x20;
    private const uint PortsAndBusMaster = 0x05, IsPorts = 0x01;
    private const uint BusMasterBase = 0xC040;

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

    public override string Executable => "qemu-system-x86_64";

    public override string Package => "qemu-system-x86";

    public override IEnumerable<string> Arguments => ["-machine", "pc,memory-backend=ram"];

    // There, ISA interrupts have their own numbers.
    public override string InterruptController => "ioapic";

    public override int Controllers => 1;

    public override int Units => 2;

    public override string BusOf(int controller, int channel) => $"ide.{channel}";

    public override QemuController Build(int controller, QtestConnection qtest, HbaMemory memory, QemuFaults[] faults)
    {
        RegisterSpace ports = RegisterSpace.Ports(qtest);
        ConfigurationSpace ide = new(ports, ConfigurationAddress, ConfigurationData, IdeDevice, IdeFunction);
        return new QemuController(s_piix3, ports, ide, memory, faults);
    }

    public override void SetUp(int number, QemuController controller)
    {
        WriteConfiguration(controller, BusMasterRegister, BusMasterBase | IsPorts);
        controller.WriteConfiguration(CommandRegister, [(byte)PortsAndBusMaster]);
    }
}
