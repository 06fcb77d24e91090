using System.Diagnostics;

namespace Tophalf.Benchmarks.Tests;

/// <summary>Programs that the benchmarks start.</summary>
public class ToolRunTests
{
    [Fact]
    public async Task What_is_cancelled_ends_with_all_that_it_started()
    {
        using CancellationTokenSource end = new(TimeSpan.FromMilliseconds(300));
        Stopwatch watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Tool.RunAsync("sh", ["-c", "sleep 60; true"], cancellation: end.Token));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task What_fails_says_what_it_wrote()
    {
        BenchmarkException exception = await Assert.ThrowsAsync<BenchmarkException>(static () => Tool.RunAsync("sh", ["-c", "echo out; echo wrong >&2; exit 3"], cancellation: TestContext.Current.CancellationToken));

        Assert.Equal("sh -c echo out; echo wrong >&2; exit 3 ended with 3:\nout\nwrong\n", exception.Message);
    }

    [Fact]
    public async Task Who_allocates_beside_ends_with_who_started_it()
    {
        using Process beside = Process.Start(new ProcessStartInfo(Tails.Situations.Beside[0], Tails.Situations.Beside.Skip(1)) { RedirectStandardInput = true })!;
        try
        {
            beside.StandardInput.Close();

            Assert.True(beside.WaitForExit(TimeSpan.FromSeconds(20)));
        }
        finally
        {
            beside.Kill();
            await beside.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
