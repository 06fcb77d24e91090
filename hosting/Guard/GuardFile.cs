using System.IO.MemoryMappedFiles;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting.Guard;

/// <summary>What the child writes down while it lives, and the parent reads when it is dead: a file that both map.</summary>
internal sealed unsafe class GuardFile : IDisposable
{
    // Channels, and one ring for their controller.
    private const int Rings = 33;
    private const int Blocks = 16 * 1024;

    private static readonly int s_ringLength = TraceRing.SizeFor(TraceRing.Capacity);
    private static readonly long s_length = sizeof(GuardHeader) + (Blocks * (long)sizeof(GuardedBlock)) + (Rings * (long)s_ringLength);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _memory;

    private GuardFile(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor();
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _memory);
    }

    public GuardHeader* Header => (GuardHeader*)_memory;

    private GuardedBlock* FirstBlock => (GuardedBlock*)(Header + 1);

    public static GuardFile Create(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.CreateNew, null, s_length));

    public static GuardFile Open(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.Open));

    /// <summary>The entry for one more block. The oldest ones are forgotten.</summary>
    public GuardedBlock* AddBlock() => FirstBlock + ((Interlocked.Increment(ref Header->BlocksAdded) - 1) % Blocks);

    /// <summary>Where the trace of a channel lies; that of the controller after the last channel.</summary>
    public nint TraceMemory(int number) => (nint)(FirstBlock + Blocks) + (Math.Min(number, Rings - 1) * s_ringLength);

    /// <summary>The traces that were written to.</summary>
    public IReadOnlyList<Trace> Traces() =>
        [.. Enumerable.Range(0, Rings)
            .Select(number => TraceRing.Read(new ReadOnlySpan<byte>((void*)TraceMemory(number), s_ringLength)))
            .Where(trace => trace.Count != 0)];

    /// <summary>The block that was added last of those that an address is in, or in the guard page behind; null when there is none.</summary>
    public GuardedBlock? Find(long address)
    {
        for (long number = Header->BlocksAdded - 1; number >= Math.Max(0, Header->BlocksAdded - Blocks); number--)
        {
            GuardedBlock block = FirstBlock[number % Blocks];
            if (address >= block.Start && address < block.End + GuardedMemory.PageSize)
            {
                return block;
            }
        }

        return null;
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
