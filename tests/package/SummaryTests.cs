using Tophalf.Package.Tests.Support;

namespace Tophalf.Package.Tests;

/// <summary>A helper library in a package of its own, whose users compile against a reference assembly.</summary>
public sealed class SummaryTests(Packages packages)
{
    [Fact]
    public async Task What_a_library_says_of_its_members_is_known_where_they_are_called()
    {
        await packages.PackAuthorAsync(packages.Author("Vendor"));

        Dotnet build = await Dotnet.RunAsync(packages.Author("Calls"), TestContext.Current.CancellationToken, "build", "-tl:off");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Channel.cs(14,13): error TH1001: AtaPort.DeviceBusy, which 'Recovery.Throttle' comes to, must not run in interrupt context", build.Output);
        Assert.Contains("Channel.cs(13,17): warning TH2001: In interrupt context, 'Recovery.Describe' allocates", build.Output);
        Assert.Contains("Channel.cs(13,17): warning TH3001: In interrupt context, 'Recovery.Describe' may wait", build.Output);
        Assert.Contains("1 Error(s)", build.Output);
        Assert.Contains("2 Warning(s)", build.Output);
    }
}
