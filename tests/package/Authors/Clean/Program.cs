using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Samples.Piix3;

using MemoryDiskImage image = new(sectorCount: 100);
image.Content.Slice(7 * 512, 512).Fill(0x5A);
using Piix3Controller hardware = new(new Piix3Options().Connect(channel: 0, unit: 0, image));
await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(hardware);
byte[] sector = new byte[512];
await driver.Devices[0].ReadAsync(7, sector);
Console.WriteLine($"read {sector[0]:X2}, {driver.Violations.Count} violations");
