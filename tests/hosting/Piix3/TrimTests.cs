using System.Buffers.Binary;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>DATA SET MANAGEMENT, as seen on QEMU's disk.</summary>
public class TrimTests
{
    private const byte DataSetManagement = 0x06, Trim = 0x01;

    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Theory, MemberData(nameof(Setups))]
    public void Trimmed_sectors_read_as_zeros_and_their_neighbours_stay(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        byte[] before = rig.OnDisk0(0, 30).ToArray();

        Assert.Equal(0x50, Run(rig, [(10, 4), (0, 0), (20, 1)]));

        Assert.Equal(0x00, rig.First.BusMasterStatus);
        for (int lba = 0; lba < 30; lba++)
        {
            byte[] expected = lba is (>= 10 and < 14) or 20 ? new byte[512] : before[(lba * 512)..((lba + 1) * 512)];
            Assert.True(rig.OnDisk0(lba, 1).SequenceEqual(expected), $"Sector {lba}.");
        }
    }

    [Fact]
    public void Several_blocks_of_ranges_are_one_command()
    {
        using Rig rig = new();
        (long Lba, int Count)[] ranges = new (long, int)[100];
        ranges[0] = (1, 1);
        ranges[99] = (3, 1);

        Assert.Equal(0x50, Run(rig, ranges, blocks: 2));

        Assert.True(rig.OnDisk0(1, 1).SequenceEqual(new byte[512]));
        Assert.True(rig.OnDisk0(3, 1).SequenceEqual(new byte[512]));
    }

    [Fact]
    public void Range_past_the_end_fails_the_command_after_what_came_before_it()
    {
        using Rig rig = new();

        Assert.Equal(0x41, Run(rig, [(5, 1), (Rig.Sectors - 1, 2), (7, 1)]));

        Assert.Equal(0x04, rig.First.Error);
        Assert.Equal(0x00, rig.First.BusMasterStatus & 0x01);
        Assert.True(rig.OnDisk0(5, 1).SequenceEqual(new byte[512]));
        Assert.False(rig.OnDisk0(7, 1).SequenceEqual(new byte[512]));
        Assert.False(rig.OnDisk0(Rig.Sectors - 1, 1).SequenceEqual(new byte[512]));
    }

    [Fact]
    public void Fault_of_a_write_fails_a_trim_too()
    {
        using Rig rig = new();
        rig.First.Faults.FailWrites(0, lba: 12);
        Assert.Equal(0x41, Run(rig, [(10, 4)]));
        Assert.Equal(0x50, Run(rig, [(10, 4)]));
    }

    [Fact]
    public void Copy_on_write_image_forgets_and_leaves_the_other_image_alone()
    {
        using MemoryDiskImage below = new(100);
        below.Content.Fill(0x11);
        using CopyOnWriteDiskImage image = new(below);

        image.Discard(10, 80);
        image.Write(40, new byte[512]);

        byte[] content = new byte[100 * 512];
        image.Read(0, content);
        Assert.True(content.AsSpan(0, 10 * 512).IndexOfAnyExcept((byte)0x11) < 0);
        Assert.True(content.AsSpan(10 * 512, 80 * 512).IndexOfAnyExcept((byte)0) < 0);
        Assert.True(content.AsSpan(90 * 512).IndexOfAnyExcept((byte)0x11) < 0);
        Assert.True(below.Content.IndexOfAnyExcept((byte)0x11) < 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => image.Discard(99, 2));
    }

    private static byte Run(Rig rig, (long Lba, int Count)[] ranges, int blocks = 1)
    {
        WriteRanges(rig, ranges);
        rig.First.PrepareDma(toMemory: false, (IdeHost.Data, blocks * 512));
        rig.First.CommandExt(DataSetManagement, count: blocks, features: Trim);
        Assert.Equal(0x58, rig.First.AlternateStatus);
        rig.First.StartDma();
        return rig.First.TakeInterrupt();
    }

    private static void WriteRanges(Rig rig, (long Lba, int Count)[] ranges)
    {
        rig.Machine.Memory(IdeHost.Data, 1024).Clear();
        for (int entry = 0; entry < ranges.Length; entry++)
        {
            ulong value = (ulong)ranges[entry].Lba | (ulong)ranges[entry].Count << 48;
            BinaryPrimitives.WriteUInt64LittleEndian(rig.Machine.Memory(IdeHost.Data + ((uint)entry * 8), 8), value);
        }
    }
}
