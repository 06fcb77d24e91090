using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Qemu.Nbd;

namespace Tophalf.Hosting.Tests.Qemu;

public sealed class HoldPointTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_operation_that_comes_while_holds_are_suspended_is_not_held()
    {
        HoldPoint point = new();
        using IMediaHold hold = point.HoldNext();
        point.Suspend();
        await PassAsync(point).WaitAsync(s_limit, TestContext.Current.CancellationToken);
        Assert.False(hold.IsReached);

        // The hold is for the next one.
        point.Resume();
        Task next = PassAsync(point);
        Assert.True(hold.WaitUntilReached(s_limit));
        Assert.False(next.IsCompleted);
        hold.Release();
        await next.WaitAsync(s_limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_operation_that_is_held_goes_on_when_holds_are_suspended()
    {
        HoldPoint point = new();
        using IMediaHold hold = point.HoldNext();
        Task held = PassAsync(point);
        Assert.True(hold.WaitUntilReached(s_limit));
        point.Suspend();
        await held.WaitAsync(s_limit, TestContext.Current.CancellationToken);
    }

    private static Task PassAsync(HoldPoint point) => Task.Run(point.Pass, TestContext.Current.CancellationToken);
}
