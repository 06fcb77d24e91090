using BenchmarkDotNet.Attributes;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks;

/// <summary>
/// What the verifier costs: one sector by DMA, through the port driver, the Piix3 sample and the model, from the caller's
/// thread and back. Compare the rows with each other; most of the time goes into waking threads.
/// </summary>
[MemoryDiagnoser]
public class VerifierBenchmarks
{
    private readonly byte[] _sector = new byte[512];
    private Piix3Controller? _controller;
    private PortDriver? _driver;

    [Params(true, false)]
    public bool Verifier { get; set; }

    [GlobalSetup]
    public void Load()
    {
        Piix3Options hardware = new() { Execution = IdeExecution.Inline };
        hardware.Connect(0, 0, new MemoryDiskImage(1024));
        _controller = new Piix3Controller(hardware);
        _driver = PortDriver.LoadAsync<PiixController>(_controller, new PortDriverOptions { Verifier = Verifier }).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Unload()
    {
        _driver?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _controller?.Dispose();
        if (_driver is { ViolationCount: > 0 })
        {
            throw new InvalidOperationException($"The sample breaks its contract: {_driver.Violations[0]}");
        }
    }

    [Benchmark]
    public void ReadSector() => _driver!.Devices[0].ReadAsync(7, _sector).GetAwaiter().GetResult();
}
