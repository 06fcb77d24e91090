using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>What makes one kind of machine different from another: the program, the addresses, the interrupts.</summary>
internal abstract class QemuBoard
{
    /// <summary>The program that models it.</summary>
    public abstract string Executable { get; }

    /// <summary>The package of Debian that has the program.</summary>
    public abstract string Package { get; }

    /// <summary>What it is made of, beside memory and disks.</summary>
    public abstract IEnumerable<string> Arguments { get; }

    /// <summary>The device whose inputs are watched for interrupts.</summary>
    public abstract string InterruptController { get; }

    /// <summary>How many IDE controllers it has.</summary>
    public abstract int Controllers { get; }

    /// <summary>The most disks of a channel.</summary>
    public abstract int Units { get; }

    public static QemuBoard Of(QemuMachineOptions options) =>
        options.Kind == QemuMachineKind.Pc ? new PcBoard() : new G3Board(options.Controllers);

    /// <summary>What QEMU calls the bus of a channel.</summary>
    public abstract string BusOf(int controller, int channel);

    public abstract QemuController Build(int controller, QtestConnection qtest, HbaMemory memory, QemuFaults[] faults);

    /// <summary>Does what firmware would have done, had the processor run: ranges are assigned and decoded.</summary>
    public abstract void SetUp(int number, QemuController controller);

    /// <summary>Writes an aligned double word of configuration space.</summary>
    protected static void WriteConfiguration(QemuController controller, int offset, uint value) =>
        controller.WriteConfiguration(offset, BitConverter.GetBytes(value));
}
