namespace Tophalf.Dispatch.Tests;

public sealed class ThreadTests
{
    [Fact]
    public void Any_thread_may_call_any_entry()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(index => new Thread(() =>
        {
            PortChannel channel = port[index & 1];
            for (int call = 0; call < 1000; call++)
            {
                if (channel.Interrupt())
                {
                    port.Violations.Enqueue("an interrupt was claimed that nobody raised");
                }

                port.Callbacks.RunNext();
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.True(port[0].ServesAgain() && port[1].ServesAgain());
        port.Verify();
    }
}
