using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A program in C for Linux that loads a native library, and is its port driver.</summary>
internal static class LoadingProgram
{
    private const string Compiler = "gcc";

    /// <summary>Builds a project as a native library; answers where that is.</summary>
    public static async Task<string> BuildAsync(ImageProject project, params string[] arguments)
    {
        Assert.SkipUnless(Tool.Exists(Compiler), $"{Compiler} is not installed; ./test.sh installs it where it may.");
        Dotnet build = await project.BuildAsync(["-p:TophalfImage=NativeLibrary", .. arguments]);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotMatch(@"warning .*\[.*NativeLibrary\.csproj", build.Output);
        return Path.Combine(project.Folder, "bin", "image");
    }

    /// <summary>Compiles a program beside a library, and runs it.</summary>
    /// <param name="folder">Where the library is.</param>
    /// <param name="sources">The program, but for the port driver.</param>
    public static async Task<Tool> RunAsync(string folder, params string[] sources)
    {
        await C.CompileAsync(
            Compiler, folder, ["-rdynamic", "-DINITIALIZE_STATUS=0", "-o", "program", .. sources, "portdriver.c", "hba.c"]);
        return await Tool.RunAsync(Path.Combine(folder, "program"), folder, []);
    }
}
