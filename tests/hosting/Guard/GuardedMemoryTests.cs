using Tophalf.Hosting.Guard;

namespace Tophalf.Hosting.Tests.Guard;

/// <summary>Where guarded requests lie. Nobody touches what is closed here.</summary>
public sealed unsafe class GuardedMemoryTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void Addresses_come_back_as_late_as_possible_and_never_those_of_an_open_request()
    {
        using GuardFile file = CreateFile();
        GuardedMemory memory = new(file);
        GuardedBlock kept = *memory.Open(0, 1, GuardedBlockKind.Data, Megabyte);
        Dictionary<long, int> seen = [];
        int reused = 0;
        for (int number = 0; number < 600; number++)
        {
            GuardedBlock* block = memory.Open(0, number + 2, GuardedBlockKind.Data, Megabyte);
            Assert.True(block->Start > kept.End || block->End < kept.Start);
            if (seen.TryGetValue(block->Start, out int before))
            {
                reused++;
                Assert.True(number - before > 200, $"Address {block->Start:X} came back after {number - before} requests.");
            }

            seen[block->Start] = number;
            memory.Close(block);
        }

        Assert.True(reused > 200);
    }

    [Fact]
    public void A_bus_master_and_the_host_see_the_same_bytes_as_the_miniport_while_a_request_is_open()
    {
        using GuardFile file = CreateFile();
        GuardedMemory memory = new(file);
        GuardedBlock* block = memory.Open(0, 1, GuardedBlockKind.Data, 512);
        var address = (byte*)block->Start;
        Assert.True(memory.TryTranslate(address, out ulong physicalAddress));

        address[511] = 0x5A;

        Assert.Equal(0x5A, memory.HostView(address)[511]);
        Assert.Equal(0x5A, memory.At(physicalAddress, 512)[511]);
        Assert.True(memory.At(physicalAddress, 513).IsEmpty);
        memory.Close(block);
        Assert.True(memory.At(physicalAddress, 512).IsEmpty);
        Assert.Equal(0x5A, memory.HostView(address)[511]);
        Assert.Equal("byte 511 of the data of request 1 of channel 0, which was completed", memory.NameOf(physicalAddress + 511));
    }

    [Fact]
    public void Memory_that_is_all_in_use_says_so()
    {
        using GuardFile file = CreateFile();
        GuardedMemory memory = new(file);
        for (int number = 0; number < 3; number++)
        {
            memory.Open(0, number, GuardedBlockKind.Data, 64 * Megabyte);
        }

        OutOfMemoryException exception = Assert.Throws<OutOfMemoryException>(() => Open(memory, 64 * Megabyte));

        Assert.Contains("guarded memory", exception.Message);
    }

    private static void Open(GuardedMemory memory, int length) => memory.Open(0, 9, GuardedBlockKind.Data, length);

    private static GuardFile CreateFile()
    {
        string path = Path.Combine(Path.GetTempPath(), $"tophalf-guard-test-{Guid.NewGuid():N}");
        GuardFile file = GuardFile.Create(path);
        File.Delete(path);
        return file;
    }
}
