using System.Runtime.CompilerServices;
using Tophalf.Hosting.Hardware.Qemu;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>
/// This program as another process that starts a machine, prints the id of its QEMU, and waits to be killed. The main
/// program is the test runner's, so it happens before that.
/// </summary>
internal static class MachineOwner
{
    public const string Variable = "TOPHALF_OWNS_A_MACHINE";

#pragma warning disable CA2255 // Nothing else of this program runs before its main routine.
    [ModuleInitializer]
    public static void Run()
#pragma warning restore CA2255
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            return;
        }

        Environment.SetEnvironmentVariable(Variable, null);
        using QemuMachine machine = QemuMachine.Start(new QemuMachineOptions());
        Console.WriteLine(machine.ProcessId);
        Thread.Sleep(Timeout.Infinite);
    }
}
