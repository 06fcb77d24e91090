using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>
/// A Power Macintosh with SiI3112 controllers in slots that share an interrupt: all channels on one line. QEMU ORs their
/// levels, and what is watched is the line.
/// </summary>
internal sealed class G3Board(int controllers) : QemuBoard
{
    private const uint ConfigurationAddress = 0xFEC0_0000, ConfigurationData = 0xFEE0_0000;
    private const uint PortsInMemory = 0xFE00_0000;
    private const int CommandRegister = 0x04, FirstBaseRegister = 0x10;
    private const uint PortsAndBusMaster = 0x05, IsPorts = 0x01;

    // The two lowest bits of a slot's number choose the interrupt.
    private const uint Interrupt = 21;
    private static readonly int[] s_slots = [12, 8];

    // As the ranges lie behind each other: two command and control blocks, and the bus masters.
    private static readonly (uint Offset, uint Length)[] s_ranges = [(0x00, 8), (0x08, 4), (0x10, 8), (0x18, 4), (0x20, 16)];

    public override string Executable => "qemu-system-ppc";

    public override string Package => "qemu-system-ppc";

    public override IEnumerable<string> Arguments =>
    [
        "-machine", "g3beige,memory-backend=ram",
        .. Enumerable.Range(0, controllers).SelectMany(number => new[] { "-device", $"sii3112,id=ata{number},addr=0x{s_slots[number]:x}" }),
    ];

    // It has no name of its own.
    public override string InterruptController => "/machine/unattached/device[3]/pic";

    public override int Controllers => controllers;

    public override int Units => 1;

    public override string BusOf(int controller, int channel) => $"ata{controller}.{channel}";

    public override QemuController Build(int controller, QtestConnection qtest, HbaMemory memory, QemuFaults[] faults)
    {
        HbaRange[] ranges = [.. s_ranges.Select((range, bar) => new HbaRange(BaseOf(controller) + range.Offset, range.Length, (byte)bar))];
        ControllerPlan plan = new()
        {
            Name = controllers == 1 ? "QEMU SiI3112" : $"QEMU SiI3112 {controller}",
            ControllerRanges = [ranges[4]],
            ChannelRanges = [[ranges[0], ranges[1]], [ranges[2], ranges[3]]],
            Interrupts = [Interrupt],
            ControlRegister = 2,
        };
        ConfigurationSpace configuration = new(
            RegisterSpace.BigEndianMemory(qtest, 0), ConfigurationAddress, ConfigurationData, s_slots[controller], 0);
        return new QemuController(plan, RegisterSpace.BigEndianMemory(qtest, PortsInMemory), configuration, memory, faults);
    }

    public override void SetUp(int number, QemuController controller)
    {
        for (int bar = 0; bar < s_ranges.Length; bar++)
        {
            WriteConfiguration(controller, FirstBaseRegister + (bar * sizeof(uint)), (BaseOf(number) + s_ranges[bar].Offset) | IsPorts);
        }

        controller.WriteConfiguration(CommandRegister, [(byte)PortsAndBusMaster]);
    }

    private static uint BaseOf(int controller) => 0x1000u + ((uint)controller * 0x100);
}
