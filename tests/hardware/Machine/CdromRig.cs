namespace Tophalf.Hardware.Tests.Machine;

/// <summary>A CD-ROM drive whose registers the test itself accesses.</summary>
public sealed class CdromRig : IDisposable
{
    private readonly CdromBench _bench;
    private readonly BenchBus _bus;

    public CdromRig(CdromBench bench)
    {
        _bench = bench;
        _bus = new BenchBus(bench.Hba.Memory);
        bench.Hba.Connect(_bus);
        Channel = new IdeHost(bench.Hba, _bus, 1);
        Cdrom = new PacketHost(Channel, unit: 1);
    }

    public IdeHost Channel { get; }

    public PacketHost Cdrom { get; }

    public byte[] OnDisc(int block, int count) => _bench.OnDisc(block, count);

    public void Dispose()
    {
        _bench.Dispose();
        _bus.Dispose();
    }
}
