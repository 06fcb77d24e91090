namespace Tophalf.Freestanding.Tests.Support;

/// <summary>What host.c says of the life of a controller.</summary>
internal static class Life
{
    private static readonly string[] s_checks =
    [
        "ok TRUE when the channel interrupted",
        "ok TRUE for an interrupt of the other channel",
        "ok FALSE when no channel interrupted",
        "ok dismissed, disabled, then requested",
        "ok the next entry asks for the worker again",
    ];

    public static void AssertLived(Tool run)
    {
        Assert.True(run.ExitCode == 0, run.Output);
        string[] lines = run.Output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(s_checks, check => Assert.Contains(check, lines));
        Assert.DoesNotContain("FAIL", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 failures", run.Output, StringComparison.Ordinal);
    }
}
