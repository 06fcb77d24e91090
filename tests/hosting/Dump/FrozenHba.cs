using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Tests.Dump;

/// <summary>Hardware that holds up every register access after a number of them, so that a crash comes right there.</summary>
internal sealed class FrozenHba(IHba hardware) : IHba
{
    private readonly ManualResetEventSlim _released = new();
    private readonly ManualResetEventSlim _reached = new();
    private int _left = int.MaxValue;
    private int _sinceRelease;

    public string Name => hardware.Name;

    public int ChannelCount => hardware.ChannelCount;

    public int LineCount => hardware.LineCount;

    public IReadOnlyList<HbaRange> ControllerRanges => hardware.ControllerRanges;

    /// <summary>Accesses that came after <see cref="Release"/>; not those that it has let go.</summary>
    public int AccessesSinceRelease => Volatile.Read(ref _sinceRelease);

    /// <summary>Holds up whoever comes after so many accesses.</summary>
    public void FreezeAfter(int accesses) => Volatile.Write(ref _left, accesses);

    /// <summary>Waits until somebody is held up.</summary>
    public bool WaitUntilFrozen(TimeSpan limit) => _reached.Wait(limit, TestContext.Current.CancellationToken);

    /// <summary>Lets everybody go on.</summary>
    public void Release()
    {
        Volatile.Write(ref _left, int.MaxValue);
        _released.Set();
    }

    public IReadOnlyList<HbaRange> ChannelRanges(int channel) => hardware.ChannelRanges(channel);

    public int LineOf(int channel) => hardware.LineOf(channel);

    public void Connect(IHbaBus bus) => hardware.Connect(bus);

    public uint Read(ulong address, int width)
    {
        Pass();
        return hardware.Read(address, width);
    }

    public void Write(ulong address, int width, uint value)
    {
        Pass();
        hardware.Write(address, width, value);
    }

    public void ReadBuffer(ulong address, int width, Span<byte> buffer)
    {
        Pass();
        hardware.ReadBuffer(address, width, buffer);
    }

    public void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer)
    {
        Pass();
        hardware.WriteBuffer(address, width, buffer);
    }

    public void ReadConfiguration(int offset, Span<byte> buffer) => hardware.ReadConfiguration(offset, buffer);

    public void WriteConfiguration(int offset, ReadOnlySpan<byte> buffer) => hardware.WriteConfiguration(offset, buffer);

    public void Dispose() => hardware.Dispose();

    private void Pass()
    {
        if (_released.IsSet)
        {
            Interlocked.Increment(ref _sinceRelease);
        }

        if (Interlocked.Decrement(ref _left) < 0)
        {
            _reached.Set();
            _released.Wait();
        }
    }
}
