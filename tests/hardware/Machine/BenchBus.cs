using System.Runtime.CompilerServices;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>Memory and an interrupt controller that remembers: the machine of a driver without an operating system.</summary>
public sealed unsafe class BenchBus : IHbaBus, IDisposable
{
    private const ulong OwnBase = 0x10_0000;
    private const int Length = 1024 * 1024;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly HbaMemory? _mapped;
    private readonly byte* _memory;
    private readonly byte[] _own = GC.AllocateArray<byte>(Length, pinned: true);
    private readonly bool[] _levels = new bool[4];
    private readonly int[] _raises = new int[4];

    /// <summary>With the memory that the HBA brings, or some of its own.</summary>
    public BenchBus(HbaMemory? mapped)
    {
        _mapped = mapped;
        MemoryBase = (uint)(mapped?.PhysicalAddress ?? OwnBase);
        mapped?.Mapping.AcquirePointer(ref _memory);
        _memory += mapped?.Offset ?? (nint)Unsafe.AsPointer(ref _own[0]);
    }

    /// <summary>The physical address of the memory; it starts on 64 KiB.</summary>
    public uint MemoryBase { get; }

    public Span<byte> Memory(ulong physicalAddress, int length)
    {
        ulong offset = physicalAddress - MemoryBase;
        return physicalAddress >= MemoryBase && offset + (ulong)length <= Length ? new Span<byte>(_memory + offset, length) : default;
    }

    public void SetLine(int line, bool asserted)
    {
        Volatile.Write(ref _levels[line], asserted);
        Interlocked.Add(ref _raises[line], asserted ? 1 : 0);
    }

    public bool Level(int line) => Volatile.Read(ref _levels[line]);

    public int Raises(int line) => Volatile.Read(ref _raises[line]);

    public static void WaitUntil(Func<bool> condition, string what) => Assert.True(SpinWait.SpinUntil(condition, s_patience), what);

    public void Dispose() => _mapped?.Mapping.ReleasePointer();
}
