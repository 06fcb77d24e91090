namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>
/// A folder of the user's own for the memory and the sockets of a machine. It goes as soon as QEMU has opened them, so
/// that nothing is left behind by a process that is killed.
/// </summary>
internal sealed class MachineFolder : IDisposable
{
    // In memory where there is such a file system: what the bus masters write is not to go to a disk.
    private const string InMemory = "/dev/shm";

    private readonly string _path;

    /// <exception cref="PlatformNotSupportedException">Sockets and memory are not files here.</exception>
    public MachineFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("QEMU is driven on Linux only.");
        }

        string parent = Directory.Exists(InMemory) ? InMemory : Path.GetTempPath();
        _path = Path.Combine(parent, $"tophalf-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string this[string name] => Path.Combine(_path, name);

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
