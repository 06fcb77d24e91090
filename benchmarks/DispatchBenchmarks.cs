using BenchmarkDotNet.Attributes;
using Tophalf.Benchmarks.Machine;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks;

/// <summary>
/// The interrupt entry of the Piix3 sample, as a port driver calls it: the transition into managed code included,
/// registers in memory. Compare the rows with each other; the absolute times are those of the machine.
/// </summary>
[MemoryDiagnoser]
public unsafe class DispatchBenchmarks
{
    private LoadedController<PiixController>? _controller;
    private delegate* unmanaged<void*, byte> _interrupt;
    private void* _first;

    public enum Path
    {
        /// <summary>Neither channel interrupted: FALSE.</summary>
        NotMine,

        /// <summary>The channel that was passed in interrupted, and has nothing to complete.</summary>
        FirstChannel,

        /// <summary>The other channel interrupted, and has nothing to complete.</summary>
        Sibling,
    }

    [ParamsAllValues]
    public Path Case { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _controller = new LoadedController<PiixController>();
        _controller.SetPending(0, Case == Path.FirstChannel);
        _controller.SetPending(1, Case == Path.Sibling);
        _interrupt = _controller.Interrupt;
        _first = _controller.First;
        if (Interrupt() != (Case == Path.NotMine ? 0 : 1))
        {
            throw new InvalidOperationException($"The interrupt routine gave the wrong answer for {Case}.");
        }
    }

    [GlobalCleanup]
    public void Unload() => _controller?.Dispose();

    [Benchmark]
    public byte Interrupt() => _interrupt(_first);
}
