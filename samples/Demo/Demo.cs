using System.Diagnostics;
using Tophalf.Hosting;
using Tophalf.Samples.Piix3;

namespace Tophalf.Samples.Demo;

/// <summary>One run, step by step.</summary>
internal static class Demo
{
    /// <summary>Runs.</summary>
    /// <returns>The exit code: 0 when all is well.</returns>
    /// <exception cref="DemoException">There is nothing to run on.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<int> RunAsync(DemoOptions options, TextWriter output, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Screen screen = new(output);
        Verdict verdict = new();
        Refusals refusals = new();

        using MadeImages? made = options.Images.Count != 0 ? null
            : await MadeImages.CreateAsync(options.Mebibytes, options.Seed, cancellation);
        using DiskImages images = DiskImages.Open(made?.Paths ?? options.Images);
        Opening.Show(screen, options, images);
        IReadOnlyList<string> hashes = await images.HashFilesAsync(cancellation);

        using Machine machine = Machine.Build(options, images);
        PortDriver driver = await PortDriver.LoadAsync<PiixController>(
            machine.Hba, new PortDriverOptions { Transfer = options.Transfer, CallbackPolicy = refusals.Allows }, cancellation);
        await using (driver)
        {
            await DeviceTable.ShowAsync(screen, driver.Devices, cancellation);
            verdict.RequireDevices(driver.Devices, images);
            await WholeRead.RunAsync(screen, verdict, driver.Devices, images, hashes, cancellation);
            await ScratchRegion.RunAsync(screen, verdict, driver.Devices, options.Seed, cancellation);
            if (driver.Devices is [AtaDevice first, ..])
            {
                FaultyRead fault = new(machine, driver);
                await ForcedError.RunAsync(screen, verdict, fault, first, cancellation);
                await RefusedWorker.RunAsync(screen, verdict, fault, refusals, driver.Devices[^1], cancellation);
            }

            await UnchangedFiles.CheckAsync(screen, verdict, images, hashes, cancellation);
        }

        // What stopping did counts too.
        InterruptReport.Show(screen, driver.Statistics, driver.Violations, driver.ViolationCount);
        LatencyReport.Show(screen, driver.Statistics);
        verdict.RequireRules(driver.Statistics, driver.Violations, driver.ViolationCount);
        verdict.Require(machine.Failure is null, machine.Failure ?? "");
        return verdict.Show(screen, driver.Devices.Count, watch.Elapsed);
    }
}
