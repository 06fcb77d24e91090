using Tophalf.Hosting.Guard;

namespace Tophalf.Hosting.Tests.Guard;

/// <summary>Miniports that touch what is no longer theirs, and one that does not. Each runs in a process of its own.</summary>
public sealed class PageGuardTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_miniport_that_reads_a_request_after_completing_it_is_caught_and_named()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.ReadRequestAfterCompletingIt);

        Assert.Equal(PageGuardOutcome.Faulted, report.Outcome);
        Assert.Contains("(IrbStatus) of the IRB of request", report.Message);
        Assert.Contains("of channel 0, which was completed.", report.Message);
        Assert.Contains(nameof(Touching.ReadStatus), report.Message);
        Assert.Contains(report.Traces.SelectMany(trace => trace), one => one.Text.Contains("completed, IRB_STATUS_SUCCESS"));
    }

    [Fact]
    public async Task A_miniport_that_reads_the_data_after_completing_a_request_is_caught_and_named()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.ReadDataAfterCompletingIt);

        Assert.Equal(PageGuardOutcome.Faulted, report.Outcome);
        Assert.Contains("byte 3 of the data of request", report.Message);
        Assert.Contains(", which was completed.", report.Message);
    }

    [Fact]
    public async Task A_miniport_that_reads_one_byte_too_many_is_caught_and_named()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.ReadPastTheData);

        Assert.Equal(PageGuardOutcome.Faulted, report.Outcome);
        Assert.Contains("byte 0 past the end of the data of request", report.Message);
    }

    [Fact]
    public async Task A_miniport_that_reads_the_scatter_gather_list_after_completing_a_request_is_caught_and_named()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.ReadListAfterCompletingIt);

        Assert.Equal(PageGuardOutcome.Faulted, report.Outcome);
        Assert.Contains("of the scatter/gather list of request", report.Message);
    }

    [Fact]
    public async Task A_bus_master_that_moves_data_of_a_completed_request_is_a_violation_and_told_apart()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.MoveDataAfterCompletingIt);

        report.EnsurePassed();
        Assert.Contains("A bus master accesses byte 0 of the data of request", report.Output);
    }

    [Fact]
    public async Task The_sample_passes_with_hundreds_of_requests()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.WriteAndReadWithTheSample);

        report.EnsurePassed();
        Assert.Matches("Dma: 4[0-9][0-9] requests, 0 violations", report.Output);
        Assert.Matches("PioMultiple: 4[0-9][0-9] requests, 0 violations", report.Output);
    }

    [Fact]
    public async Task What_the_scenario_throws_is_told()
    {
        PageGuardReport report = await RunAsync(GuardScenarios.Throw);

        Assert.Equal(PageGuardOutcome.Failed, report.Outcome);
        Assert.Contains("on purpose", report.Message);
        Assert.Contains("on purpose", Assert.Throws<InvalidOperationException>(report.EnsurePassed).Message);
    }

    [Fact]
    public async Task A_scenario_that_hangs_is_killed()
    {
        PageGuardReport report = await PageGuard.RunAsync(
            GuardScenarios.Hang, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.Equal(PageGuardOutcome.TimedOut, report.Outcome);
        Assert.Contains("took too long", report.Message);
    }

    [Fact]
    public async Task A_scenario_that_another_process_cannot_find_is_refused()
    {
        int captured = 0;
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => PageGuard.RunAsync(_ => Task.FromResult(captured), null, TestContext.Current.CancellationToken));

        Assert.Contains("not a static method", exception.Message);
    }

    private static Task<PageGuardReport> RunAsync(Func<PortDriverOptions, Task> scenario) =>
        PageGuard.RunAsync(scenario, s_limit, TestContext.Current.CancellationToken);
}
