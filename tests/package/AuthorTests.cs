using Tophalf.Package.Tests.Support;

namespace Tophalf.Package.Tests;

/// <summary>What an author sees who has nothing but the packages.</summary>
public sealed class AuthorTests(Packages packages)
{
    [Fact]
    public async Task A_clean_miniport_builds_without_a_warning_and_runs()
    {
        string folder = packages.Author("Clean", "samples/Piix3");

        Dotnet build = await BuildAsync(folder);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output);
        Assert.Contains(Generated(folder), file => file.EndsWith("PiixController.g.cs", StringComparison.Ordinal));
        // The property reaches the generator, or there would be no entry of the image.
        Assert.Contains(Generated(folder), file => file.EndsWith("DriverEntry.g.cs", StringComparison.Ordinal));

        Dotnet run = await Dotnet.RunAsync(
            folder, TestContext.Current.CancellationToken, Path.Combine(folder, "bin", "Debug", "net10.0", "Clean.dll"));
        Assert.Equal("read 5A, 0 violations", run.Output.TrimEnd());
    }

    [Fact]
    public async Task A_forbidden_call_is_an_error_at_its_place()
    {
        string folder = packages.Author("Forbidden");

        Dotnet build = await BuildAsync(folder);

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Board.cs(40,31): error TH1001: AtaPort.DeviceBusy", build.Output);
        Assert.Contains("must not run in interrupt context; it is reached from Channel.Service through Recover", build.Output);
        Assert.DoesNotContain("warning", build.Output.Replace("0 Warning(s)", ""), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_property_that_names_the_entry_reaches_the_analyzers()
    {
        string folder = packages.Author("Forbidden");

        Dotnet build = await BuildAsync(folder, "-p:TophalfDriverEntry=Acme.Bord");

        Assert.Contains("error TH0014: The MSBuild property TophalfDriverEntry names 'Acme.Bord'", build.Output);
    }

    [Fact]
    public async Task A_framework_that_is_too_old_is_said_to_be()
    {
        Dotnet build = await BuildAsync(packages.Author("OldFramework"));

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error NU1202: Package Tophalf 0.1.0 is not compatible with net9.0", build.Output);
        Assert.Contains("net10.0 (.NETCoreApp,Version=v10.0)", build.Output);
    }

    [Fact]
    public async Task Another_language_is_told_that_it_needs_CSharp()
    {
        Dotnet build = await BuildAsync(packages.Author("VisualBasic"));

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error TOPHALF1: Tophalf needs a C# project", build.Output);
    }

    private static Task<Dotnet> BuildAsync(string folder, params string[] properties) =>
        Dotnet.RunAsync(folder, TestContext.Current.CancellationToken, ["build", "-tl:off", .. properties]);

    private static IEnumerable<string> Generated(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "obj"), "*.g.cs", SearchOption.AllDirectories);
}
