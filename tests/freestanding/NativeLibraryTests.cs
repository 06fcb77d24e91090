using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The Piix3 sample as a native library, under a port driver in C.</summary>
public sealed class NativeLibraryTests(Images images)
{
    private const string Compiler = "gcc";

    [Fact]
    public async Task The_library_serves_a_port_driver_written_in_C()
    {
        Assert.SkipUnless(Tool.Exists(Compiler), $"{Compiler} is not installed; ./test.sh installs it where it may.");
        ImageProject project = ImageProject.Create(images.Folder, "samples/Piix3");
        Dotnet build = await project.BuildAsync("-p:TophalfImage=NativeLibrary", "-p:TophalfImageName=piix3");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output);

        string folder = Path.Combine(project.Folder, "bin", "image");
        await C.CompileAsync(
            Compiler, folder, "-rdynamic", "-DINITIALIZE_STATUS=0", "-o", "host", "host.c", "linux.c", "portdriver.c", "hba.c");

        Life.AssertLived(await Tool.RunAsync(Path.Combine(folder, "host"), folder, []));
    }
}
