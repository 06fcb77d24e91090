using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>A disk whose first read takes as long as the test wants. Each sector is full of its number.</summary>
internal sealed class SlowDisk : IDiskImage
{
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _mayLeave = new();

    public long SectorCount => 64;

    public bool CanWrite => false;

    public void WaitUntilEntered() => Assert.True(_entered.Wait(TimeSpan.FromSeconds(10)));

    public void Leave() => _mayLeave.Set();

    public void Read(long sector, Span<byte> buffer)
    {
        _entered.Set();
        _mayLeave.Wait();
        for (; !buffer.IsEmpty; buffer = buffer[512..])
        {
            buffer[..512].Fill((byte)sector++);
        }
    }

    public void Write(long sector, ReadOnlySpan<byte> buffer) => throw new DiskImageException("Read-only.");

    public void Flush()
    {
    }

    public void Dispose() => Leave();
}
