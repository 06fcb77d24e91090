using System.Text;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Memory;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class MemoryTests
{
    [Fact]
    public unsafe void Physical_addresses_lead_to_the_memory_that_was_handed_out()
    {
        PhysicalArena arena = new(3 * PhysicalArena.PageSize);
        arena.Allocate(10, 1);
        byte* memory = arena.Allocate(100, 64);
        memory[99] = 7;

        Assert.Equal(0, (nint)memory % 64);
        Assert.True(arena.TryTranslate(memory, out ulong physicalAddress));
        Assert.NotEqual((ulong)memory, physicalAddress);
        Assert.Equal(7, arena.At(physicalAddress, 100)[99]);
    }

    [Theory]
    [InlineData(PhysicalArena.Base - 1, 1)]
    [InlineData(PhysicalArena.Base + 4096, 1)]
    [InlineData(PhysicalArena.Base + 4000, 97)]
    [InlineData(ulong.MaxValue, 2)]
    public void A_bus_master_that_leaves_the_memory_finds_nothing(ulong physicalAddress, int length) =>
        Assert.True(new PhysicalArena(4096).At(physicalAddress, length).IsEmpty);

    [Fact]
    public unsafe void Memory_runs_out_without_a_crash()
    {
        PhysicalArena arena = new(2 * PhysicalArena.PageSize);

        Assert.True(arena.Allocate(PhysicalArena.PageSize, PhysicalArena.PageSize) != null);
        Assert.True(arena.Allocate(PhysicalArena.PageSize + 1, 1) == null);
        Assert.True(arena.Allocate(uint.MaxValue, 1) == null);
    }

    [Fact]
    public async Task Memory_that_the_hba_brings_holds_what_the_miniport_and_the_bus_master_share()
    {
        using MappedMemory memory = new(32 * 1024 * 1024);
        FakeHba hba = new() { OwnMemory = new HbaMemory(memory.Mapping, 4096, 31 * 1024 * 1024, 0x20_0000) };
        ulong physicalAddress = 0;
        using Script script = new() { StartChannel = (ref configuration, call) => physicalAddress = call.GetUncached(64).PhysicalAddress };
        await using (await FakeDriver.LoadAsync(hba))
        {
            Assert.InRange(physicalAddress, 0x20_0000UL, 0x20_0000UL + (31 * 1024 * 1024));
            hba.Memory(physicalAddress, 64)[63] = 9;
        }

        Assert.Equal(9, memory.At((long)physicalAddress - 0x20_0000 + 4096 + 63));
    }

    [Fact]
    public async Task Too_little_memory_of_the_hba_is_said()
    {
        using MappedMemory memory = new(4096);
        FakeHba hba = new() { OwnMemory = new HbaMemory(memory.Mapping, 0, 4096, 0x20_0000) };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(hba));

        Assert.Contains("brings 4096 bytes of memory", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("%d of %u at 0x%08lX\n", "-1 of 2 at 0xFF")]
    [InlineData("%d%% and %q %", "-1% and %q ")]
    public void Debug_messages_have_the_conversions_of_printf(string format, string text) =>
        Assert.Equal(text, PrintFormat.Apply(Encoding.ASCII.GetBytes(format), [-1, 2, 255]));

    [Fact]
    public async Task Too_large_extensions_are_refused()
    {
        Uncached got = new(1, 1, true);
        using Script script = new() { StartChannel = (ref configuration, call) => got = call.GetUncached(1 << 30) };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        Assert.Equal(default, got);
    }
}
