using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// Memory of an extension, filled with zeros, whose address leads back to who owns it: the handle lies before it.
/// </summary>
internal sealed unsafe class Extension : IDisposable
{
    private const int Header = 64;

    private readonly byte* _memory;
    private GCHandle _owner;

    public Extension(object owner, uint size)
    {
        Size = (int)size;
        _owner = GCHandle.Alloc(owner);
        _memory = (byte*)NativeMemory.AlignedAlloc(Header + size, Header);
        new Span<byte>(_memory, Header + Size).Clear();
        *(nint*)_memory = GCHandle.ToIntPtr(_owner);
    }

    public int Size { get; }

    public void* Address => _memory + Header;

    public ReadOnlySpan<byte> Bytes => new(Address, Size);

    public static object Owner(void* extension) => GCHandle.FromIntPtr(*(nint*)((byte*)extension - Header)).Target!;

    public static T Owner<T>(void* extension)
        where T : class
        => Unsafe.As<T>(Owner(extension));

    public void Dispose()
    {
        _owner.Free();
        NativeMemory.AlignedFree(_memory);
    }

    public override string ToString() =>
        string.Join(' ', MemoryMarshal.Cast<byte, ulong>(Bytes).ToArray().Select(static word => word.ToString("x")));
}
