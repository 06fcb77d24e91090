using BenchmarkDotNet.Running;
using Tophalf.Benchmarks;
using Tophalf.Benchmarks.Analysis;

if (args is ["--once"])
{
    // For a disassembler to look at: every path once, compiled as it would be after a while.
    foreach (DispatchBenchmarks.Path path in Enum.GetValues<DispatchBenchmarks.Path>())
    {
        DispatchBenchmarks benchmarks = new() { Case = path };
        benchmarks.Load();
        Console.WriteLine($"{path}: {benchmarks.Interrupt()}");
        benchmarks.Unload();
    }

    return 0;
}

if (args is ["--analysis"])
{
    await AnalysisCost.PrintAsync();
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(DispatchBenchmarks).Assembly).Run(args);
return 0;
