namespace Tophalf.Dispatch.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_request_is_completed_by_its_interrupt()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].StartIo();
        port[0].Device.Complete();
        Assert.True(port[0].Interrupt());
        Assert.Equal(1, port[0].CompletedRequests);
        port.Verify();
    }
}
