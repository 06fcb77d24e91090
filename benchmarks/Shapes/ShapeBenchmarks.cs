using BenchmarkDotNet.Attributes;
using Tophalf.Benchmarks.Machine;
using Tophalf.Benchmarks.Subjects.Shapes;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Shapes;

/// <summary>
/// Ways from an interrupt to its channel, compiled by the JIT, and the same in C, all called in one loop: without the
/// transition into managed code, registers in memory. The rows mean something beside each other only.
/// </summary>
/// <remarks>The machine code of each is in <c>artifacts/bench/shapes/results</c> when <c>benchmarks shapes</c> has run.</remarks>
[MemoryDiagnoser]
[DisassemblyDiagnoser(maxDepth: 3)]
public unsafe class ShapeBenchmarks
{
    private LoadedController<PiixController>? _controller;
    private CPeer? _peer;
    private void* _first;
    private delegate* unmanaged[SuppressGCTransition]<void*, byte> _inC;
    private void* _firstInC;

    [ParamsAllValues]
    public DispatchBenchmarks.Path Case { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _controller = new LoadedController<PiixController>();
        _peer = CPeer.Load();
        _first = _controller.First;
        _inC = _peer.Interrupt;
        _firstInC = _peer.First;
        for (int channel = 0; channel < 2; channel++)
        {
            bool interrupts = Case == (channel == 0 ? DispatchBenchmarks.Path.FirstChannel : DispatchBenchmarks.Path.Sibling);
            _controller.SetPending(channel, interrupts);
            _peer.SetPending(channel, interrupts);
        }

        foreach (delegate*<void*, void*, void> prepare in (delegate*<void*, void*, void>[])
            [
                &StaticAbstractHelper.Prepare, &LineSwitch.Prepare, &FunctionPointerTable.Prepare, &InterfaceArray.Prepare,
                &DelegateArray.Prepare, &DelegateDictionary.Prepare, &LockedList.Prepare,
            ])
        {
            prepare(_controller.First, _controller.Second);
        }

        byte answer = Case == DispatchBenchmarks.Path.NotMine ? (byte)0 : (byte)1;
        byte[] answers = [Generated(), C(), Helper(), Switch(), PointerTable(), Interfaces(), Delegates(), Dictionary(), List()];
        if (answers.Any(given => given != answer))
        {
            throw new InvalidOperationException($"Not all gave the answer {answer} for {Case}: {string.Join(", ", answers)}.");
        }
    }

    [GlobalCleanup]
    public void Unload()
    {
        _controller?.Dispose();
        _peer?.Dispose();
    }

    [Benchmark(Baseline = true, Description = "generated")]
    public byte Generated() => PiixController.Interrupt(_first);

    [Benchmark(Description = "C, gcc -O2")]
    public byte C() => _inC(_firstInC);

    [Benchmark(Description = "static abstract helper, not inlined")]
    public byte Helper() => StaticAbstractHelper.Interrupt(_first);

    [Benchmark(Description = "switch over the line")]
    public byte Switch() => LineSwitch.Interrupt(_first);

    [Benchmark(Description = "function-pointer table (as in Zephyr)")]
    public byte PointerTable() => FunctionPointerTable.Interrupt(_first);

    [Benchmark(Description = "interface array")]
    public byte Interfaces() => InterfaceArray.Interrupt(_first);

    [Benchmark(Description = "delegate array, void handlers (as in Cosmos)")]
    public byte Delegates() => DelegateArray.Interrupt(_first);

    [Benchmark(Description = "dictionary of delegates")]
    public byte Dictionary() => DelegateDictionary.Interrupt(_first);

    [Benchmark(Description = "lock and foreach over a list (as in MOSA)")]
    public byte List() => LockedList.Interrupt(_first);
}
