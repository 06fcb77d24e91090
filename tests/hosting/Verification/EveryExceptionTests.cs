using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Tests.PortDriving.Fakes;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>Whatever author code throws, and wherever: it is a violation.</summary>
public sealed class EveryExceptionTests
{
    public static TheoryData<string> Places => [.. EveryPlace.Names];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task An_exception_is_a_violation_that_names_its_routine(string place)
    {
        InvalidOperationException exception = new("A bug of the author's.");
        ViolationLog? log = null;
        MiniportContext context = MiniportContext.None;

        // Thrown while the miniport is loaded, it ends the load.
        _ = await Record.ExceptionAsync(() => EveryPlace.VisitAsync((visited, extension) =>
        {
            if (visited == place)
            {
                log = HostThread.Current.Controller!.Violations;
                context = HostThread.Current.Context;
                Throw(extension, context, exception);
            }
        }));

        Violation violation = Assert.Single(log!.Snapshot(), violation => violation.Exception == exception);
        Assert.Equal(RoutineNames.Of(context), violation.Routine);
        Assert.Equal(context, violation.Context);
        Assert.Contains("A bug of the author's.", violation.Message, StringComparison.Ordinal);
        Assert.StartsWith("VIOLATION", violation.Trace[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_that_leaves_DriverEntry_is_logged_and_fails_the_load()
    {
        using Script script = new() { Entered = _ => throw new InvalidOperationException("A bug of the author's.") };
        LineLogger logger = new();

        MiniportException failure = await Assert.ThrowsAsync<MiniportException>(
            () => FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { Logger = logger }));

        Assert.Equal("DriverEntry", failure.Routine);
        Assert.Contains(logger.Lines, line => line.Text.StartsWith("Violation: DriverEntry in DriverEntry: It threw", StringComparison.Ordinal));
    }

    private static unsafe void Throw(nint extension, MiniportContext context, Exception exception) =>
        HostedEntry.Failed((void*)extension, context, exception);
}
