namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>The programs that a machine is made of, and whether they are installed.</summary>
internal static class QemuPrograms
{
    /// <summary>Starts another program so that the kernel kills it when the thread ends that started it.</summary>
    public const string Leash = "setpriv";

    /// <summary>Keeps the terminal's Ctrl-C from QEMU: it is for the program that owns the machine.</summary>
    public const string Session = "setsid";

    /// <summary>Says what is missing, and what to do about it.</summary>
    /// <returns>A sentence; null when everything is there.</returns>
    public static string? WhyMissing(string executable, string package)
    {
        if (!OperatingSystem.IsLinux())
        {
            return "QEMU is driven on Linux only: its sockets and its memory are shared as Linux does it.";
        }

        if (!IsThere(executable))
        {
            return $"'{executable}' is not installed. Install it (Debian, Ubuntu: apt-get install {package}), or name the program in QemuMachineOptions.Executable.";
        }

        return IsThere(Leash) && IsThere(Session) ? null
            : $"'{Leash}' and '{Session}' are not installed. Install them (Debian, Ubuntu: apt-get install util-linux).";
    }

    private static bool IsThere(string program) =>
        program.Contains('/', StringComparison.Ordinal)
            ? File.Exists(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
