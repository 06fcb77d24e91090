using System.Globalization;
using Tophalf.Hosting.Hardware.Qemu.Nbd;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>How QEMU is told what machine to be.</summary>
internal static class QemuCommandLine
{
    /// <summary>A machine of which only the devices run: its processor never starts.</summary>
    public static IEnumerable<string> Machine(MachineMemory memory, string qtestSocket)
    {
        string size = MachineMemory.Length.ToString(CultureInfo.InvariantCulture);
        return
        [
            "-nodefaults", "-display", "none", "-accel", "tcg", "-S",
            "-m", $"{size}b",
            "-object", $"memory-backend-file,id=ram,size={size},share=on,mem-path={Escaped(memory.Path)}",
            "-qtest", $"unix:{qtestSocket}", "-qtest-log", "none",
        ];
    }

    /// <summary>A drive, whose medium this process serves.</summary>
    public static IEnumerable<string> Drive(QemuBoard board, QemuDrive drive, NbdServer server)
    {
        string node = $"disk{drive.Controller}{drive.Channel}{drive.Unit}";
        string identity = drive.Identity is null ? ""
            : $",model={Escaped(drive.Identity.Model)},serial={Escaped(drive.Identity.SerialNumber)},ver={Escaped(drive.Identity.Firmware)}";
        (string device, string access) = drive.IsCdrom ? ("ide-cd", "read-only=on") : ("ide-hd", "discard=unmap");
        return
        [
            "-blockdev", $"driver=nbd,node-name={node},{access},server.type=unix,server.path={Escaped(server.Path)}",
            "-device", $"{device},drive={node},bus={board.BusOf(drive.Controller, drive.Channel)},unit={drive.Unit}{identity}",
        ];
    }

    // A comma ends an option.
    private static string Escaped(string text) => text.Replace(",", ",,", StringComparison.Ordinal);
}
