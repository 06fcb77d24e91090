namespace Tophalf.Dispatch.Tests;

/// <content>Situations that many tests begin or end with.</content>
internal sealed partial class PortChannel
{
    /// <summary>A request that failed is deferred, and its worker requested.</summary>
    public void DeferOne()
    {
        StartIo();
        Device.Complete(errors: 1);
        Assert.True(Interrupt());
        Assert.True(Driver.Callbacks.Count > 0);
        Driver.Trace.Clear();
    }

    /// <summary>A request is at work; an interrupt that came while its command was written is deferred.</summary>
    public void DeferStray()
    {
        Device.After(Register.Command, () =>
        {
            Device.Raise(Register.Interrupt);
            Assert.True(Interrupt());
        });
        StartIo();
        Assert.True(Device.IsMasked);
        Driver.Trace.Clear();
    }

    /// <summary>A request that failed is deferred, and both its worker and its timer are refused.</summary>
    public void OweOne()
    {
        Driver.Callbacks.WorkersToRefuse = 1;
        Driver.Callbacks.TimersToRefuse = 1;
        StartIo();
        Device.Complete(errors: 1);
        Assert.True(Interrupt());
    }

    /// <summary>One request, and one that is deferred, are completed: nobody is left holding the channel.</summary>
    public bool ServesAgain()
    {
        long completed = CompletedRequests;
        StartIo();
        Device.Complete();
        bool claimed = Interrupt();
        StartIo();
        Device.Complete(errors: 1);
        claimed &= Interrupt();
        Driver.Callbacks.RunAll();
        return claimed && CompletedRequests == completed + 2 && !Device.IsMasked;
    }
}
