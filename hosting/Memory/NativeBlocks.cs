using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Memory;

/// <summary>Zeroed native memory that lives as long as the miniport: extensions and resource lists.</summary>
internal sealed unsafe class NativeBlocks
{
    // A processor's cache line, and more than any field of an extension asks for.
    private const nuint Alignment = 64;

    private readonly List<nint> _blocks = [];

    public void* Allocate(nuint length)
    {
        void* block = NativeMemory.AlignedAlloc(Math.Max(length, 1), Alignment);
        NativeMemory.Clear(block, length);
        _blocks.Add((nint)block);
        return block;
    }

    /// <summary>Frees everything. Nothing of the miniport may run any more.</summary>
    public void Free()
    {
        foreach (nint block in _blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _blocks.Clear();
    }
}
