using Spectre.Console;
using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>Reads all disks at once, with a bar for each where bars can be drawn.</summary>
internal static class ReadProgress
{
    // A file of lines has no use for more.
    private static readonly TimeSpan s_linePeriod = TimeSpan.FromSeconds(5);

    public static Task<DiskRead[]> ReadAllAsync(Screen screen, IReadOnlyList<AtaDevice> devices, CancellationToken cancellation) =>
        screen.CanRedraw ? WithBarsAsync(screen, devices, cancellation) : WithLinesAsync(screen, devices, cancellation);

    private static Task<DiskRead[]> WithBarsAsync(Screen screen, IReadOnlyList<AtaDevice> devices, CancellationToken cancellation) =>
        screen.Console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 20 },
                new DownloadedColumn { Base = FileSizeBase.Binary },
                new TransferSpeedColumn { Base = FileSizeBase.Binary })
            .StartAsync(context => Task.WhenAll(devices.Select(device =>
            {
                ProgressTask bar = context.AddTask(PlaceOf(device), maxValue: LengthOf(device));
                return Task.Run(() => DiskReader.ReadAsync(device, bytes => bar.Increment(bytes), cancellation), cancellation);
            })));

    private static async Task<DiskRead[]> WithLinesAsync(Screen screen, IReadOnlyList<AtaDevice> devices, CancellationToken cancellation)
    {
        long done = 0;
        double all = devices.Sum(LengthOf);
        Task<DiskRead[]> reading = Task.WhenAll(devices.Select(device =>
            Task.Run(() => DiskReader.ReadAsync(device, bytes => Interlocked.Add(ref done, bytes), cancellation), cancellation)));
        while (await Task.WhenAny(reading, Task.Delay(s_linePeriod, CancellationToken.None)) != reading)
        {
            screen.Line($"  {ByteText.Short(Interlocked.Read(ref done))} of {ByteText.Short(all)}");
        }

        return await reading;
    }

    private static string PlaceOf(AtaDevice device) => DiskPlace.Of(device.Channel, device.Target);

    private static double LengthOf(AtaDevice device) => device.SectorCount * (double)device.SectorSize;
}
