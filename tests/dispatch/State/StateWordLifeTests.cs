using System.Runtime.CompilerServices;

namespace Tophalf.Dispatch.Tests;

/// <summary>Stop, start and reset, and who holds the channel meanwhile.</summary>
public sealed class StateWordLifeTests
{
    private StateWord _state;

    private ulong Word => Unsafe.As<StateWord, ulong>(ref _state);

    [Fact]
    public void A_stopped_channel_is_not_asked_and_drops_what_is_posted()
    {
        _state.Stop();
        Assert.True(_state.IsStopped);
        Assert.False(_state.IsFree || _state.IsAsked);
        Assert.False(_state.TryTake());
        Assert.Equal(PostOutcome.Left, _state.Post<SingleChannel>(1));
        Assert.Equal(HolderStep.Leave, _state.Advance(out _));
        Assert.True(_state.IsStopped);
    }

    [Fact]
    public void A_start_holds_the_channel_until_it_has_enabled_interrupts()
    {
        _state.Stop();
        Assert.True(_state.TryStart());
        Assert.True(_state.IsAsked);
        Assert.False(_state.IsFree);
        Assert.True(_state.TryUnmask());
        Assert.Equal(HolderStep.Leave, _state.Advance(out _));
        Assert.Equal(0ul, Word);
    }

    [Fact]
    public void A_start_leaves_enabling_to_a_holder_that_the_stop_has_overtaken()
    {
        _state.TryTake();
        _state.Stop();
        Assert.False(_state.TryStart());
        Assert.False(_state.TryRelease());
        Assert.False(_state.TryOwe());
        Assert.Equal(HolderStep.Enable, _state.Advance(out _));
        Assert.Equal(HolderStep.Enable, _state.Advance(out _));
        Assert.True(_state.TryUnmask());
        Assert.True(_state.TryRelease());
    }

    [Fact]
    public void A_deferral_takes_over_the_enabling_that_is_due()
    {
        _state.TryTake();
        _state.Stop();
        _state.TryStart();
        Assert.True(_state.TryDefer<SingleChannel>(1, ticket: 1));
        Assert.True(_state.TryBeginWork());
        Assert.Equal(1u, _state.TakePosted());
        Assert.True(_state.TryUnmask());
        Assert.Equal(HolderStep.Leave, _state.Advance(out _));
        Assert.Equal(0ul, Word);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_requested_worker_is_called_off(bool stop)
    {
        _state.TryTake();
        _state.TryDefer<SingleChannel>(1, ticket: 1);
        StopOrReset(stop);
        Assert.False(_state.TryBeginWork());
        Assert.False(_state.TryWithdraw(1));
        Assert.True(stop ? _state.TryStart() : _state.TryEndReset());
        Assert.True(_state.TryUnmask());
        Assert.True(_state.TryRelease());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_holder_gives_the_channel_up_wherever_it_is(bool stop)
    {
        Action[] leave =
        [
            () => Assert.Equal(HolderStep.Leave, _state.Advance(out _)),
            () => Assert.False(_state.TryDefer<SingleChannel>(1, ticket: 1)),
            () => Assert.False(_state.TryKeep<SingleChannel>(1)),
            () => Assert.False(_state.TryUnmask()),
            () => Assert.True(_state.TryOwe()),
        ];
        foreach (Action how in leave)
        {
            _state = default;
            _state.TryTake();
            StopOrReset(stop);
            Assert.Equal(0u, _state.TakePosted());
            Assert.False(_state.TryRelease());
            how();
            Assert.True(stop ? _state.TryStart() : _state.TryEndReset());
        }
    }

    [Fact]
    public void What_is_posted_during_a_reset_waits_for_its_end()
    {
        _state.BeginReset();
        Assert.True(_state.IsAsked);
        Assert.False(_state.IsFree);
        Assert.False(_state.TryTake());
        Assert.Equal(PostOutcome.Left, _state.Post<SingleChannel>(3));
        Assert.True(_state.TryEndReset());
        Assert.True(_state.TryUnmask());
        Assert.Equal(HolderStep.Serve, _state.Advance(out uint cause));
        Assert.Equal(3u, cause);
    }

    [Fact]
    public void A_reset_drops_what_was_posted_before_and_what_was_owed()
    {
        _state.Post<SingleChannel>(1);
        _state.TryDefer<SingleChannel>(0, ticket: 1);
        _state.TryWithdraw(1);
        _state.TryUnmask();
        _state.TryOwe();
        _state.BeginReset();
        Assert.False(_state.TryTakeOwed());
        Assert.True(_state.TryEndReset());
        Assert.Equal(HolderStep.Leave, _state.Advance(out _));
    }

    [Fact]
    public void A_reset_that_ends_while_somebody_holds_the_channel_leaves_enabling_to_the_holder()
    {
        _state.TryTake();
        _state.BeginReset();
        Assert.False(_state.TryEndReset());
        Assert.Equal(HolderStep.Enable, _state.Advance(out _));
    }

    [Fact]
    public void A_reset_does_not_start_a_stopped_channel_and_a_start_does_not_end_a_reset()
    {
        _state.Stop();
        _state.BeginReset();
        Assert.False(_state.TryEndReset());
        Assert.True(_state.IsStopped);
        _state.BeginReset();
        Assert.False(_state.TryStart());
        Assert.False(_state.IsStopped);
        Assert.True(_state.TryEndReset());
    }

    private void StopOrReset(bool stop)
    {
        if (stop)
        {
            _state.Stop();
        }
        else
        {
            _state.BeginReset();
        }
    }
}
