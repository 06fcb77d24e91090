using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.Documentation;

public sealed class FirstTest
{
    [Fact]
    public async Task A_sector_is_read_with_one_interrupt()
    {
        using MemoryDiskImage disk = new(sectorCount: 100);
        disk.Content.Slice(7 * 512, 512).Fill(0x5A);
        using Piix3Controller hba = new(new Piix3Options().Connect(channel: 0, unit: 0, disk));
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, null, TestContext.Current.CancellationToken);
        long before = hba.Activity(channel: 0).InterruptsRaised;
        byte[] sector = new byte[512];

        await driver.Devices[0].ReadAsync(lba: 7, sector, TestContext.Current.CancellationToken);

        Assert.All(sector, value => Assert.Equal(0x5A, value));
        Assert.Equal(before + 1, hba.Activity(channel: 0).InterruptsRaised);
        Assert.Empty(driver.Violations);
    }
}
