using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A program in C for Linux that loads a native library, and is its port driver.</summary>
internal static class LoadingProgram
{
    private const string Compiler = "gcc";

    /// <summary>Builds a project as a native library.</summary>
    public static async Task<string> BuildAsync(ImageProject project, params string[] arguments)
    {
        Assert.SkipUnless(Tool.Exists(Compiler), $"{Compiler} is not installed; ./test.sh installs it where it may.");
        Dotnet build = await project.BuildAsync(["-p:TophalfImage=NativeLibrary", "-p:TophalfImageName=piix3", .. arguments]);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output);
        return Path.Combine(project.Folder, "bin", "image");
    }

    /// <summary>Takes a library through the life of a controller.</summary>
    /// <param name="folder">Where the library is.</param>
    public static async Task<Tool> RunAsync(string folder)
    {
        await C.CompileAsync(
            Compiler, folder, "-rdynamic", "-DINITIALIZE_STATUS=0", "-o", "host", "host.c", "linux.c", "portdriver.c", "hba.c");
        return await Tool.RunAsync(Path.Combine(folder, "host"), folder, []);
    }
}
