using Spectre.Console;
using Tophalf.Ata;
using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>The disks, as they identified themselves through the miniport.</summary>
internal static class DeviceTable
{
    public static async Task ShowAsync(Screen screen, IReadOnlyList<AtaDevice> devices, CancellationToken cancellation)
    {
        screen.Heading("Identified disks");
        Table table = new Table().AddColumns("Channel", "Unit", "Model", "Serial", "Capacity", "Mode");
        foreach (AtaDevice device in devices)
        {
            table.AddRow(
                new Text(device.Channel.ToString()),
                new Text(DiskPlace.UnitOf(device.Target)),
                new Text(device.Model),
                new Text(device.Serial),
                new Text(ByteText.Short(device.SectorCount * (double)device.SectorSize)),
                new Text(await ModeOfAsync(device, cancellation)));
        }

        screen.Table(table);
    }

    // Asked again, because the port driver chose the mode after it had found the device.
    private static async Task<string> ModeOfAsync(AtaDevice device, CancellationToken cancellation)
    {
        if (device.Transfer != TransferMethod.Dma)
        {
            return "PIO";
        }

        IdentifyDeviceData identify = await device.IdentifyAsync(cancellation);
        return Highest("Ultra DMA", identify.UltraDMAActive) ?? Highest("DMA", identify.MultiWordDMAActive) ?? "DMA";
    }

    private static string? Highest(string kind, int active) =>
        active == 0 ? null : $"{kind} {System.Numerics.BitOperations.Log2((uint)active)}";
}
