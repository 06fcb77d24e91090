using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <remarks>
/// Alone, and without garbage collections: a collection takes the rest of every thread's allocation buffer away, and the
/// runtime counts that rest as allocated.
/// </remarks>
[Collection(nameof(Alone))]
public class AllocationTests
{
    private const int WarmUp = 50, Measured = 200;

    [Theory]
    [InlineData(IdeExecution.Inline)]
    [InlineData(IdeExecution.Threaded)]
    public void Register_accesses_and_buffers_do_not_allocate(IdeExecution execution)
    {
        using Rig rig = new(execution: execution);
        byte[] sector = new byte[512];
        byte[] configuration = new byte[4];
        long allocated = 0;
        using NoCollection quiet = NoCollection.Begin();
        for (int i = -WarmUp; i < Measured; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            rig.First.Command(0x30, lba: 5);
            rig.First.WriteData(sector);
            SpinUntilLine(rig);
            rig.First.WriteBusMasterStatus(0x04);
            rig.First.ReadStatus();
            rig.First.Command(0x20, lba: 5);
            SpinUntilLine(rig);
            rig.First.WriteBusMasterStatus(0x04);
            rig.First.ReadStatus();
            rig.Controller.ReadBuffer(rig.First.DataPort, 2, sector);
            rig.Controller.ReadConfiguration(4, configuration);
            rig.Controller.WriteConfiguration(4, configuration);
            rig.First.Control(0x00);
            _ = rig.First.AlternateStatus;
            _ = rig.First.BusMasterStatus;
            _ = rig.Controller.Read(rig.First.DataPort, 4);
            _ = rig.First.Activity;
            allocated += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData(0xC8, IdeExecution.Inline)]
    [InlineData(0xCA, IdeExecution.Inline)]
    [InlineData(0xC8, IdeExecution.Threaded)]
    [InlineData(0xCA, IdeExecution.Threaded)]
    public void Transfers_do_not_allocate_where_the_media_work_runs(byte command, IdeExecution execution)
    {
        // The disk sees the allocations of the thread that calls it, from one access to the next.
        using MeteredDisk disk = new();
        using Rig rig = new(execution: execution, master: disk);
        rig.Machine.WritePrds(IdeHost.Table, [(IdeHost.Data, 4000), (IdeHost.Data + 8192, 96)]);
        using NoCollection quiet = NoCollection.Begin();
        for (int i = 0; i < WarmUp + Measured; i++)
        {
            disk.IsMeasuring = i >= WarmUp;
            rig.First.PrepareDma(toMemory: command == 0xC8, IdeHost.Table);
            rig.First.Command(command, lba: 8, count: 8);
            rig.First.StartDma();
            SpinUntilLine(rig);
            rig.First.WriteBusMasterStatus(0x04);
            rig.First.ReadStatus();
        }

        Assert.Equal((0, Measured - 1), (disk.Allocated, disk.Intervals));
    }

    [Fact]
    public void Image_file_is_read_and_written_without_allocation()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[64 * 512]);
            using FileDiskImage file = FileDiskImage.OpenReadWrite(path);
            using CopyOnWriteDiskImage overlay = new(file);
            byte[] buffer = new byte[4096];
            long allocated = 0;
            using NoCollection quiet = NoCollection.Begin();
            for (int i = -WarmUp; i < Measured; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                file.Write(3, buffer);
                file.Read(3, buffer);
                overlay.Write(40, buffer);
                overlay.Read(0, buffer);
                overlay.Read(36, buffer);
                allocated += i < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Assert.Equal(0, allocated);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void SpinUntilLine(Rig rig)
    {
        SpinWait spin = default;
        long deadline = Environment.TickCount64 + 10_000;
        while (!rig.First.IsLineAsserted)
        {
            spin.SpinOnce();
            if (Environment.TickCount64 > deadline)
            {
                Assert.Fail("The interrupt never came.");
            }
        }
    }

    private sealed class MeteredDisk : IDiskImage
    {
        private long _last = -1;

        public bool IsMeasuring { get; set; }

        public long Allocated { get; private set; }

        public int Intervals { get; private set; }

        public long SectorCount => 64;

        public bool CanWrite => true;

        public void Read(long sector, Span<byte> buffer) => Meter();

        public void Write(long sector, ReadOnlySpan<byte> buffer) => Meter();

        public void Flush()
        {
        }

        public void Dispose()
        {
        }

        private void Meter()
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (IsMeasuring && _last >= 0)
            {
                Allocated += now - _last;
                Intervals++;
            }

            _last = IsMeasuring ? now : -1;
        }
    }
}
