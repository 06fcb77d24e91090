using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed class InterleavingTests
{
    [Fact]
    public void A_deferral_beside_start_io_and_interrupts_loses_nothing() => Explorer.Explore(new Deferral());

    [Fact]
    public void Two_interrupt_routines_that_ask_each_other_serve_every_request_once() => Explorer.Explore(new BothRoutines());

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void A_refused_worker_is_asked_for_again(int workers, int timers) => Explorer.Explore(new Refusals(workers, timers));

    [Fact]
    public void A_worker_that_was_accepted_does_its_work_even_if_another_deferral_was_refused() =>
        Explorer.Explore(new StaleWithdrawals());

    [Fact]
    public void A_reset_at_any_time_leaves_the_channel_working() => Explorer.Explore(new Resets());

    [Fact]
    public void A_late_worker_leaves_nothing_enabled_on_a_stopped_channel() => Explorer.Explore(new Stops());

    [Theory]
    [InlineData(IdeControlAction.Stop, IdeControlAction.Start)]
    [InlineData(IdeControlAction.PowerDown, IdeControlAction.PowerUp)]
    public void A_late_worker_does_no_harm_to_a_channel_that_was_started_again(IdeControlAction stop, IdeControlAction start) =>
        Explorer.Explore(new Restarts(stop, start));

    [Fact]
    public void Resets_beside_restarts_leave_the_channel_working() => Explorer.Explore(new ResetsAndRestarts());
}
