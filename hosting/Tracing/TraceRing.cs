using System.Diagnostics;
using System.Numerics;
using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Tracing;

/// <summary>
/// The last events of a channel, written from interrupt, start-io and deferred routines at once: no lock, nothing
/// allocated.
/// </summary>
// A writer that loses its processor for a whole round may spoil one entry of the next. Readers leave it out.
internal sealed unsafe class TraceRing
{
    /// <summary>Entries of a ring: some three requests of a bus master, with their register accesses.</summary>
    public const int Capacity = 128;

    private readonly TraceHeader* _header;
    private readonly TraceEntry* _entries;
    private readonly long _mask;

    // Keeps the memory while anybody may still write: a line may change after the port driver has gone.
    private readonly byte[]? _memory;

    /// <summary>A ring in memory of its own.</summary>
    public TraceRing()
        : this(GC.AllocateArray<byte>(SizeFor(Capacity), pinned: true))
    {
    }

    /// <summary>A ring in memory of the caller's, which is wiped.</summary>
    /// <param name="memory">8-byte aligned, as long as <see cref="SizeFor"/> says; it outlives the ring.</param>
    /// <param name="capacity">How many entries; a power of two.</param>
    public TraceRing(void* memory, int capacity = Capacity)
    {
        Debug.Assert(BitOperations.IsPow2(capacity));
        new Span<byte>(memory, SizeFor(capacity)).Clear();
        _header = (TraceHeader*)memory;
        _entries = (TraceEntry*)(_header + 1);
        _mask = capacity - 1;
        _header->Frequency = Stopwatch.Frequency;
        _header->Capacity = capacity;
    }

    private TraceRing(byte[] memory)
        : this(System.Runtime.CompilerServices.Unsafe.AsPointer(ref memory[0])) => _memory = memory;

    /// <summary>Bytes that a ring takes.</summary>
    public static int SizeFor(int capacity) => sizeof(TraceHeader) + (capacity * sizeof(TraceEntry));

    /// <summary>Writes an event. Any thread, any context.</summary>
    public void Write(TraceKind kind, MiniportContext context, long argument = 0, long result = 0, PortRoutine routine = default)
    {
        long number = Interlocked.Increment(ref _header->Written);
        TraceEntry* entry = _entries + ((number - 1) & _mask);
        entry->Number = 0;
        Volatile.WriteBarrier();
        entry->Timestamp = Stopwatch.GetTimestamp();
        entry->Argument = argument;
        entry->Result = result;
        entry->Thread = Environment.CurrentManagedThreadId;
        entry->Context = (ushort)context;
        entry->Kind = kind;
        entry->Routine = routine;
        Volatile.Write(ref entry->Number, number);
    }

    /// <summary>Copies what the ring holds now.</summary>
    public Trace Snapshot()
    {
        GC.KeepAlive(_memory);
        return Read(new ReadOnlySpan<byte>(_header, SizeFor((int)_mask + 1)));
    }

    /// <summary>Reads a ring from its memory, of this process or of one that has died.</summary>
    /// <param name="memory">The memory; what does not hold a ring is an empty trace.</param>
    public static Trace Read(ReadOnlySpan<byte> memory)
    {
        if (memory.Length < sizeof(TraceHeader))
        {
            return Trace.Empty;
        }

        fixed (byte* start = memory)
        {
            var header = (TraceHeader*)start;
            long capacity = header->Capacity;
            if (capacity is <= 0 or > int.MaxValue || memory.Length < sizeof(TraceHeader) + (capacity * sizeof(TraceEntry)))
            {
                return Trace.Empty;
            }

            return new Trace(Copy(header, capacity), header->Frequency);
        }
    }

    private static TraceEntry[] Copy(TraceHeader* header, long capacity)
    {
        var entries = (TraceEntry*)(header + 1);
        long written = Volatile.Read(ref header->Written);
        List<TraceEntry> copies = new((int)capacity);
        for (long number = Math.Max(1, written - capacity + 1); number <= written; number++)
        {
            TraceEntry* entry = entries + ((number - 1) % capacity);
            bool isWhole = Volatile.Read(ref entry->Number) == number;
            TraceEntry copy = *entry;
            Volatile.ReadBarrier();
            if (isWhole && Volatile.Read(ref entry->Number) == number)
            {
                copies.Add(copy);
            }
        }

        return [.. copies];
    }
}
