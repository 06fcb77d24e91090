using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>The controller extension of the fake miniport.</summary>
internal struct FakeController : IControllerExtension
{
    public nint Script;
}

/// <summary>The channel extension of the fake miniport.</summary>
internal unsafe struct FakeChannel : IChannelExtension
{
    public nint Script;
    public uint Number;
    public IdeRequestBlock* Pending;
    public byte* CommandBlock;
}
