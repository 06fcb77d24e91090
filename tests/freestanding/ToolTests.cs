using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>What is missing, or misspelled, is said in one line.</summary>
public sealed class ToolTests(Images images)
{
    [Theory]
    [InlineData("-p:TophalfLinker=no-such-linker", "The linker no-such-linker was not found. Install it (Debian: apt-get install lld)")]
    [InlineData("-p:TophalfAssembler=no-such-tool", "The assembler no-such-tool was not found. Install it (Debian: apt-get install llvm)")]
    [InlineData("-p:TophalfImage=WindowsDrivr", "TophalfImage is 'WindowsDrivr', and no such image is known. Set it to WindowsDriver, NativeLibrary or Pvh.")]
    [InlineData("-p:TophalfImage=NativeLibrary -p:TophalfCCompiler=no-such-gcc", "The C compiler no-such-gcc was not found, which links a native library.")]
    public async Task A_build_says_what_is_missing(string properties, string sentence)
    {
        ImageProject project = images.Create("samples/Piix3");

        Dotnet build = await project.BuildImageAsync(properties.Split(' '));

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error TOPHALF", build.Output, StringComparison.Ordinal);
        Assert.Contains(sentence, build.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Image));
    }
}
