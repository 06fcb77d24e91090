using System.Runtime.CompilerServices;

namespace Tophalf.Dispatch.Tests;

public sealed class StateWordTests
{
    private StateWord _state;

    private ulong Word => Unsafe.As<StateWord, ulong>(ref _state);

    [Fact]
    public void A_free_channel_is_eight_zero_bytes()
    {
        Assert.Equal(sizeof(ulong), Unsafe.SizeOf<StateWord>());
        Assert.True(_state.IsFree && _state.IsAsked);
        Assert.False(_state.IsStopped);
    }

    [Fact]
    public void Taking_works_once_until_it_is_released()
    {
        Assert.True(_state.TryTake());
        Assert.False(_state.IsFree);
        Assert.True(_state.IsAsked);
        Assert.False(_state.TryTake());
        Assert.True(_state.TryRelease());
        Assert.Equal(0ul, Word);
        Assert.False(_state.TryRelease());
    }

    [Fact]
    public void What_is_posted_to_a_free_channel_takes_it()
    {
        Assert.Equal(PostOutcome.Taken, _state.Post<SingleChannel>(5));
        Assert.Equal(HolderStep.Serve, _state.Advance(out uint cause));
        Assert.Equal(5u, cause);
        Assert.Equal(HolderStep.Leave, _state.Advance(out cause));
        Assert.Equal(0u, cause);
        Assert.Equal(0ul, Word);
    }

    [Fact]
    public void What_is_posted_to_a_taken_channel_keeps_it_from_being_released()
    {
        _state.TryTake();
        Assert.Equal(PostOutcome.Left, _state.Post<SingleChannel>(1));
        Assert.Equal(PostOutcome.Left, _state.Post<SingleChannel>(4));
        Assert.False(_state.TryRelease());
        Assert.Equal(HolderStep.Serve, _state.Advance(out uint cause));
        Assert.Equal(5u, cause);
        Assert.True(_state.TryRelease());
    }

    [Fact]
    public void The_author_joins_causes_older_first()
    {
        _state.TryTake();
        _state.Post<MergingChannel>(1);
        _state.Post<MergingChannel>(2);
        _state.Post<MergingChannel>(3);
        _state.Advance(out uint cause);
        Assert.Equal(0x203u, cause);
    }

    [Fact]
    public void All_thirty_two_bits_of_a_cause_are_kept()
    {
        _state.TryTake();
        _state.Post<SingleChannel>(uint.MaxValue);
        _state.TryDefer<SingleChannel>(0, ticket: uint.MaxValue);
        Assert.True(_state.TryBeginWork());
        Assert.Equal(uint.MaxValue, _state.TakePosted());
        Assert.True(_state.TryUnmask());
        Assert.Equal(HolderStep.Leave, _state.Advance(out _));
        Assert.Equal(0ul, Word);
    }

    [Fact]
    public void A_deferred_channel_is_neither_free_nor_asked_until_it_is_unmasked()
    {
        _state.TryTake();
        Assert.True(_state.TryDefer<SingleChannel>(7, ticket: 1));
        Assert.False(_state.IsFree || _state.IsAsked);
        Assert.Equal(PostOutcome.Left, _state.Post<SingleChannel>(8));
        Assert.True(_state.TryBeginWork());
        Assert.False(_state.TryBeginWork());
        Assert.False(_state.IsAsked);
        Assert.Equal(15u, _state.TakePosted());
        Assert.Equal(0u, _state.TakePosted());
        Assert.True(_state.TryUnmask());
        Assert.True(_state.IsAsked);
        Assert.False(_state.IsFree);
        Assert.True(_state.TryRelease());
    }

    [Fact]
    public void A_worker_that_keeps_the_channel_masks_it_without_a_request()
    {
        _state.TryTake();
        Assert.True(_state.TryKeep<SingleChannel>(2));
        Assert.False(_state.IsAsked);
        Assert.False(_state.TryBeginWork());
        Assert.Equal(2u, _state.TakePosted());
    }

    [Fact]
    public void Only_its_own_deferral_can_be_withdrawn_and_only_before_it_begins()
    {
        _state.TryTake();
        _state.TryDefer<SingleChannel>(1, ticket: 1);
        Assert.False(_state.TryWithdraw(2));
        Assert.True(_state.TryWithdraw(1));
        Assert.False(_state.TryWithdraw(1));
        Assert.True(_state.TryUnmask());
        Assert.True(_state.TryDefer<SingleChannel>(0, ticket: 3));
        Assert.True(_state.TryBeginWork());
        Assert.False(_state.TryWithdraw(3));
    }

    [Fact]
    public void An_owed_worker_is_taken_once_by_an_entry_or_by_a_post()
    {
        Owe();
        Assert.False(_state.IsFree);
        Assert.True(_state.IsAsked);
        Assert.False(_state.TryTake());
        Assert.True(_state.TryTakeOwed());
        Assert.False(_state.TryTakeOwed());
        _state.TryDefer<SingleChannel>(0, ticket: 2);
        _state.TryWithdraw(2);
        _state.TryUnmask();
        Assert.True(_state.TryOwe());
        Assert.Equal(PostOutcome.Owed, _state.Post<SingleChannel>(8));
        Assert.Equal(HolderStep.Serve, _state.Advance(out uint cause));
        Assert.Equal(9u, cause);
    }

    [Fact]
    public void Nothing_is_owed_when_nothing_is_posted()
    {
        _state.TryTake();
        Assert.True(_state.TryOwe());
        Assert.Equal(0ul, Word);
        Assert.False(_state.TryTakeOwed());
    }

    private void Owe()
    {
        _state.TryTake();
        _state.TryDefer<SingleChannel>(1, ticket: 1);
        _state.TryWithdraw(1);
        _state.TryUnmask();
        Assert.True(_state.TryOwe());
    }
}
