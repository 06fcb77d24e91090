using Tophalf.Freestanding.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The Piix3 sample as a native library, under a port driver in C.</summary>
public sealed class NativeLibraryTests(Images images)
{
    // 128 and the number of SIGABRT.
    private const int Aborted = 134;

    [Fact]
    public async Task The_library_serves_a_port_driver_written_in_C()
    {
        string folder = await LoadingProgram.BuildAsync(ImageProject.Create(images.Folder, "samples/Piix3"));

        Life.AssertLived(await LoadingProgram.RunAsync(folder, "host.c", "linux.c"));
    }

    [Fact]
    public async Task What_throws_ends_the_process_and_names_the_routine()
    {
        ImageProject project = ImageProject.Create(images.Folder, "tests/freestanding/Miniports/Checks.cs", "tests/freestanding/Miniports/KindOfParameter.cs");
        string folder = await LoadingProgram.BuildAsync(project);

        Tool run = await LoadingProgram.RunAsync(folder, "fails.c");

        Assert.Equal(Aborted, run.ExitCode);
        Assert.Contains("AdapterControl of the miniport failed.", run.Output, StringComparison.Ordinal);
        Assert.Contains("IndexOutOfRange", run.Output, StringComparison.Ordinal);
    }
}
