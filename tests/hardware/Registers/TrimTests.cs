using System.Buffers.Binary;
using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class TrimOnTheModel() : TrimTests(static () => new ModelBench());

public sealed class TrimOnQemu() : TrimTests(static () => new QemuBench());

/// <summary>DATA SET MANAGEMENT.</summary>
public abstract class TrimTests(Func<Bench> build)
{
    private const byte DataSetManagement = 0x06, Trim = 0x01;

    [Fact]
    public void Trimmed_sectors_are_gone_and_their_neighbours_stay()
    {
        using RegisterBench bench = new(build());
        byte[] before = bench.Bench.OnDisk(0, 0, 0, 40).ToArray();

        Run(bench.First, [(8, 8), (0, 0), (24, 8)]);

        Assert.Equal(0x50, bench.First.TakeInterrupt());
        Assert.Equal(0x00, bench.First.BusMasterStatus);
        bench.First.StopDma();
        for (int lba = 0; lba < 40; lba++)
        {
            byte[] expected = lba is (>= 8 and < 16) or (>= 24 and < 32) ? new byte[512] : before[(lba * 512)..((lba + 1) * 512)];
            bench.First.Command(0x20, lba);
            Assert.Equal(0x58, bench.First.TakeInterrupt());
            Assert.Equal(expected, bench.First.ReadData(512));
        }
    }

    [Fact]
    public void Range_past_the_end_fails_the_command()
    {
        using RegisterBench bench = new(build());
        Run(bench.First, [(Bench.Sectors - 1, 2)]);
        bench.First.ExpectAborted();
        Assert.Equal(0x00, bench.First.BusMasterStatus & 0x01);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x03)]
    public void Anything_but_trim_is_aborted(byte features)
    {
        using RegisterBench bench = new(build());
        bench.First.CommandExt(DataSetManagement, features: features);
        bench.First.ExpectAborted();
    }

    [Fact]
    public void Table_too_short_for_the_ranges_ends_without_interrupt()
    {
        using RegisterBench bench = new(build());
        byte[] before = bench.Bench.OnDisk(0, 0, 1, 1).ToArray();
        Run(bench.First, [(1, 1)], regionBytes: 256);
        bench.First.WaitUntilIdle();
        Assert.Equal(0x50, bench.First.AlternateStatus);
        bench.First.ExpectNoInterrupt();
        Assert.Equal(before, bench.Bench.OnDisk(0, 0, 1, 1));
    }

    [Fact]
    public void Identify_announces_trim()
    {
        using RegisterBench bench = new(build());
        bench.First.Command(0xEC);
        Assert.Equal(0x58, bench.First.TakeInterrupt());
        byte[] block = bench.First.ReadData(512);
        Assert.Equal(0x4000, BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(2 * 69)));
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(2 * 105)));
        Assert.Equal(1, BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(2 * 169)));
    }

    private static void Run(IdeHost host, (long Lba, int Count)[] ranges, int regionBytes = 512)
    {
        host.PrepareDma(toMemory: false, regionBytes);
        host.Memory(512).Clear();
        for (int entry = 0; entry < ranges.Length; entry++)
        {
            ulong value = (ulong)ranges[entry].Lba | (ulong)ranges[entry].Count << 48;
            BinaryPrimitives.WriteUInt64LittleEndian(host.Memory(512)[(entry * 8)..], value);
        }

        host.CommandExt(DataSetManagement, features: Trim);
        Assert.Equal(0x58, host.AlternateStatus);
        host.StartDma();
    }
}
