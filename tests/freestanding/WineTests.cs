using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>Images run by the rules of Windows: its calling convention, its loader, its way to stop.</summary>
public sealed class WineTests(Images images)
{
    [Fact]
    public async Task The_image_serves_a_port_driver_written_in_C()
    {
        Wine wine = await Wine.PrepareAsync(images.Folder, images.Piix3.Image, "piix3.sys", ("host", ["host.c", "windows.c"]));

        Tool run = await wine.RunAsync("host");

        Life.AssertLived(run);
    }

    [Fact]
    public async Task The_image_runs_as_a_service_of_the_kernel()
    {
        Wine wine = await Wine.PrepareAsync(images.Folder, images.Piix3.Image, "piix3.sys");

        Tool start = await wine.StartServiceAsync("piix3.sys");

        Assert.True(start.ExitCode == 0 && start.Output.Contains("RUNNING", StringComparison.Ordinal), start.Output);
    }

    [Fact]
    public async Task A_service_whose_port_driver_refuses_it_does_not_run()
    {
        const uint StatusRevisionMismatch = 0xC0000059;
        Wine wine = await Wine.PrepareAsync(images.Folder, images.Piix3.Image, "piix3.sys", initializeStatus: StatusRevisionMismatch);

        Tool start = await wine.StartServiceAsync("piix3.sys");

        Assert.True(start.ExitCode != 0 && !start.Output.Contains("RUNNING", StringComparison.Ordinal), start.Output);
    }

    [Fact]
    public async Task A_check_of_the_compiler_that_fails_stops_the_image()
    {
        ImageProject project = images.Create("tests/freestanding/Miniports/Checks.cs", "tests/freestanding/Miniports/KindOfParameter.cs");
        Dotnet build = await project.BuildImageAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Wine wine = await Wine.PrepareAsync(images.Folder, project.Image, "driver.sys", ("stops", ["stops.c"]));

        Tool run = await wine.RunAsync("stops");

        Assert.True(run.ExitCode == 0, run.Output);
        string[] ends = [.. run.Output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains(" ended with ", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "0 ended with C0000409", // An index: fast-fail.
                "1 ended with C0000409", // An overflow: fast-fail.
                "2 ended with C0000094", // A division: the processor's exception.
                "3 ended with C0000005", // A null: the processor's exception.
                "4 ended with C0000409", // A stackalloc that was overrun: fast-fail.
                "5 ended with 00000000", // Nothing: the image goes on.
            ],
            ends);
    }
}
