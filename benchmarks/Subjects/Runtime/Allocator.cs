using System.Runtime.InteropServices;

namespace Tophalf.Benchmarks.Subjects.Runtime;

/// <summary>Gives the collector work: what the rest of a process may do beside a driver.</summary>
public static unsafe class Allocator
{
    private const int Kept = 1 << 16;
    private const int Smallest = 32;
    private const uint Sizes = 2048;

    /// <summary>Allocates until it is told to stop, and keeps tens of megabytes of it alive for a while.</summary>
    [UnmanagedCallersOnly(EntryPoint = "AllocateUntil")]
    public static void Export(int* stop) => Until(ref *stop, long.MaxValue);

    /// <summary>Writes how often the collector has run, by generation, how many nanoseconds all threads stood, and what was allocated.</summary>
    [UnmanagedCallersOnly(EntryPoint = "ReadCollections")]
    public static void Export(ulong* collections)
    {
        ulong[] read = Collections();
        read.CopyTo(new Span<ulong>(collections, read.Length));
    }

    /// <summary>Allocates until it is told to stop, or so many bytes are allocated.</summary>
    public static void Until(ref int stop, long bytes)
    {
        byte[]?[] kept = new byte[Kept][];
        uint random = 1;
        while (System.Threading.Volatile.Read(ref stop) == 0 && bytes > 0)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            byte[] made = new byte[Smallest + (random % Sizes)];
            kept[random >> 16] = made;
            bytes -= made.Length + 3 * sizeof(void*);
        }

        GC.KeepAlive(kept);
    }

    /// <summary>As <see cref="Export(ulong*)"/>.</summary>
    public static ulong[] Collections()
    {
        // A collection counts for the generations below, too.
        ulong young = (ulong)GC.CollectionCount(0), middle = (ulong)GC.CollectionCount(1), old = (ulong)GC.CollectionCount(2);
        return [young - middle, middle - old, old, (ulong)(GC.GetTotalPauseDuration().Ticks * 100), (ulong)GC.GetTotalAllocatedBytes()];
    }
}
