using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed unsafe class RequestSlotTests
{
    private static readonly IdeRequestBlock* s_first = (IdeRequestBlock*)0x1000;
    private static readonly IdeRequestBlock* s_second = (IdeRequestBlock*)0x2008;

    private RequestSlot _slot;

    [Fact]
    public void Zeroed_memory_is_an_empty_slot() => Holds(current: null, issued: null);

    [Fact]
    public void A_published_request_is_there_but_not_issued()
    {
        _slot.Publish(s_first);
        Holds(s_first, issued: null);
        Assert.False(_slot.TryTake(s_first));
    }

    [Fact]
    public void An_issued_request_is_taken_once()
    {
        Issue(s_first);
        Holds(s_first, s_first);
        Assert.False(_slot.TryTake(s_second));
        Assert.True(_slot.TryTake(s_first));
        Assert.False(_slot.TryTake(s_first));
        Holds(current: null, issued: null);
    }

    [Fact]
    public void A_request_that_is_gone_is_not_marked_issued()
    {
        _slot.Publish(s_first);
        Assert.True(_slot.Cancel() == s_first);
        _slot.MarkIssued(s_first);
        Holds(current: null, issued: null);
    }

    [Fact]
    public void Another_request_is_not_marked_issued()
    {
        _slot.Publish(s_second);
        _slot.MarkIssued(s_first);
        Holds(s_second, issued: null);
    }

    [Fact]
    public void A_taken_request_goes_back_while_nobody_cancelled()
    {
        Issue(s_first);
        _slot.TryTake(s_first);
        Assert.True(_slot.TryReturn(s_first));
        Holds(s_first, s_first);
        Assert.True(_slot.TryTake(s_first));
    }

    [Fact]
    public void A_cancelled_request_is_the_cancellers_whether_issued_or_not()
    {
        _slot.Publish(s_first);
        Assert.True(_slot.Cancel() == s_first);
        Assert.True(_slot.Cancel() == null);
        Issue(s_second);
        Assert.True(_slot.Cancel() == s_second);
        Assert.False(_slot.TryTake(s_second));
    }

    [Fact]
    public void Who_took_a_request_learns_of_a_cancel_by_asking_and_by_returning_it()
    {
        Issue(s_first);
        _slot.TryTake(s_first);
        Assert.False(_slot.IsCancelled);
        Assert.True(_slot.Cancel() == null);
        Assert.True(_slot.IsCancelled);
        Holds(current: null, issued: null);
        Assert.False(_slot.TryReturn(s_first));
    }

    [Fact]
    public void The_next_request_can_be_published_after_a_cancel()
    {
        _slot.Cancel();
        Issue(s_second);
        Holds(s_second, s_second);
        Assert.True(_slot.TryTake(s_second));
        Assert.False(_slot.IsCancelled);
    }

    private void Issue(IdeRequestBlock* irb)
    {
        _slot.Publish(irb);
        _slot.MarkIssued(irb);
    }

    private void Holds(IdeRequestBlock* current, IdeRequestBlock* issued)
    {
        Assert.True(_slot.Current == current);
        Assert.True(_slot.Issued == issued);
        Assert.Equal(issued != null, _slot.TryGetIssued(out IdeRequestBlock* irb));
        Assert.True(issued == null || irb == issued);
    }
}
