using System.Buffers.Binary;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>Some memory and an interrupt controller that remembers.</summary>
internal sealed class TestMachine(int memoryBytes = 512 * 1024) : IHbaBus
{
    public const uint MemoryBase = 0x0010_0000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly bool[] _levels = new bool[4];
    private readonly int[] _raises = new int[4];
    private readonly int[] _lowers = new int[4];
    private readonly byte[] _memory = new byte[memoryBytes];

    /// <summary>Called at every change of a line, as an interrupt controller would wake a processor.</summary>
    public Action<int, bool>? LineChanged { get; set; }

    public Span<byte> Memory(ulong physicalAddress, int length)
    {
        ulong offset = physicalAddress - MemoryBase;
        return physicalAddress >= MemoryBase && offset + (ulong)length <= (ulong)_memory.Length
            ? _memory.AsSpan((int)offset, length)
            : default;
    }

    // The model calls for one line at a time. No lock and no assertion of the test library: both may allocate, and
    // allocation is measured on the thread that is here.
    public void SetLine(int line, bool asserted)
    {
        if (asserted == Level(line))
        {
            throw new InvalidOperationException($"Line {line} was set to the level that it had.");
        }

        Volatile.Write(ref _levels[line], asserted);
        Interlocked.Increment(ref (asserted ? _raises : _lowers)[line]);
        LineChanged?.Invoke(line, asserted);
    }

    public bool Level(int line) => Volatile.Read(ref _levels[line]);

    public int Raises(int line) => Volatile.Read(ref _raises[line]);

    public int Lowers(int line) => Volatile.Read(ref _lowers[line]);

    public void WaitForLine(int line) =>
        Assert.True(SpinWait.SpinUntil(() => Level(line), Patience), $"Line {line} was never asserted.");

    public static void WaitUntil(Func<bool> condition, string what) =>
        Assert.True(SpinWait.SpinUntil(condition, Patience), what);

    /// <summary>Writes a PRD table. The last entry gets the end mark unless told otherwise.</summary>
    public void WritePrds(uint table, ReadOnlySpan<(uint Address, int Length)> regions, bool marksEnd = true)
    {
        for (int i = 0; i < regions.Length; i++)
        {
            Span<byte> entry = Memory(table + ((uint)i * 8), 8);
            BinaryPrimitives.WriteUInt32LittleEndian(entry, regions[i].Address);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], (ushort)regions[i].Length);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[6..], (ushort)(marksEnd && i == regions.Length - 1 ? 0x8000 : 0));
        }
    }
}
