namespace Tophalf.Hardware.Tests.Machine;

/// <summary>A bench whose registers the test itself accesses.</summary>
public sealed class RegisterBench : IDisposable
{
    public RegisterBench(Bench bench)
    {
        Bench = bench;
        Bus = new BenchBus(bench.Hba.Memory);
        bench.Hba.Connect(Bus);
        First = new IdeHost(bench.Hba, Bus, 0);
        Second = new IdeHost(bench.Hba, Bus, 1);
    }

    public Bench Bench { get; }

    public BenchBus Bus { get; }

    public IdeHost First { get; }

    public IdeHost Second { get; }

    public void Dispose()
    {
        Bench.Dispose();
        Bus.Dispose();
    }
}
