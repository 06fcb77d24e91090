using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>Memory as an HBA in another process would bring it.</summary>
internal sealed class MappedMemory(int length) : IDisposable
{
    private readonly MemoryMappedFile _file = MemoryMappedFile.CreateNew(null, length);
    private MemoryMappedViewAccessor? _view;

    public SafeBuffer Mapping => View.SafeMemoryMappedViewHandle;

    private MemoryMappedViewAccessor View => _view ??= _file.CreateViewAccessor();

    public byte At(long offset) => View.ReadByte(offset);

    public void Dispose()
    {
        _view?.Dispose();
        _file.Dispose();
    }
}
