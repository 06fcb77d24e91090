using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>./demo.sh --ring0, as a newcomer types it.</summary>
public sealed class Ring0DemoTests(Images images)
{
    private const int UsageError = 2;

    [Fact]
    public async Task It_says_that_all_is_well()
    {
        Ring0Run.NeedQemu();

        Tool run = await Tool.RunAsync(Path.Combine(Repository.Root, "demo.sh"), images.Folder, ["--ring0"]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("PASSED", run.Output, StringComparison.Ordinal);
        Assert.Contains("All is well", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_it_does_not_take()
    {
        Tool run = await Tool.RunAsync(Path.Combine(Repository.Root, "demo.sh"), images.Folder, ["--ring0", "disk.img"]);

        Assert.Equal(UsageError, run.ExitCode);
        Assert.Contains("--ring0 takes no other arguments, and 'disk.img' was given.", run.Output, StringComparison.Ordinal);
    }
}
