using Tophalf.Ata;

namespace Tophalf.Core.Tests.Port;

/// <summary>Tests that put a port driver behind AtaPort: there is one for the whole process, so they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PortDriverCollection
{
    public const string Name = "Port driver";
}

/// <summary>Takes the port driver away again when a test is over.</summary>
public abstract class PortDriverTest : IDisposable
{
    public void Dispose()
    {
        AtaPortBinding.Install(AtaPortTable.Unbound);
        GC.SuppressFinalize(this);
    }
}
