using System.IO.MemoryMappedFiles;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>The memory of a machine: a file that QEMU and this process both map.</summary>
internal sealed class MachineMemory : IDisposable
{
    /// <summary>Its size; only what is used takes room.</summary>
    public const int Length = 512 * 1024 * 1024;

    // Below, the machine has its firmware, its screen and a hole for old cards.
    private const int FirstUsable = 16 * 1024 * 1024;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public MachineMemory(string path)
    {
        Path = path;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.CreateNew, null, Length);
        _view = _file.CreateViewAccessor();
    }

    public string Path { get; }

    /// <summary>An equal part for each controller, so that the bus masters of one never meet those of another.</summary>
    public HbaMemory Part(int controller, int controllers)
    {
        int part = (Length - FirstUsable) / controllers / Environment.SystemPageSize * Environment.SystemPageSize;
        int offset = FirstUsable + (controller * part);
        return new HbaMemory(_view.SafeMemoryMappedViewHandle, offset, part, (ulong)offset);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
