using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Samples.Demo;

/// <summary>What is going to run.</summary>
internal static class Opening
{
    public static void Show(Screen screen, DemoOptions options, DiskImages images)
    {
        string wiring = options.Wiring == Piix3Wiring.Isa
            ? "isa wiring (a line for each channel)"
            : "native wiring (one line for both channels)";
        string transfer = options.Transfer == TransferMethod.Dma
            ? $"DMA, {ByteText.Short(DiskReader.RequestBytes)} a request"
            : "PIO, an interrupt for each sector";
        screen.Line("Tophalf demo: the PIIX3 miniport, in C#, under the user-mode port driver");
        screen.Line(options.Hba == HbaKind.Qemu ? "over QEMU's PIIX3" : "over a model of the PIIX3, in this process");
        screen.Line($"{wiring}; {transfer}");
        screen.Line(options.Images.Count == 0
            ? $"{images.All.Count} images of {options.Mebibytes} MiB made in a temporary folder, seed {options.Seed}"
            : "Images are open for reading only; what is written goes to a layer in memory");
        foreach (AttachedImage image in images.All)
        {
            screen.Line($"  {image.Place}: {image.Path}");
        }
    }
}
