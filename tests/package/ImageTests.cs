using System.Reflection.PortableExecutable;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Package.Tests;

/// <summary>Images of an author who has nothing but the package.</summary>
public sealed class ImageTests(Packages packages)
{
    [Fact]
    public async Task A_driver_image_has_the_sections_of_the_one_that_the_repository_makes()
    {
        string image = await BuildAsync("WindowsDriver", "lld-link", ".sys");

        byte[] bytes = await File.ReadAllBytesAsync(image, TestContext.Current.CancellationToken);
        using PEReader reader = new([.. bytes]);
        string sizes = $"file     {bytes.Length,6}\n"
            + string.Concat(reader.PEHeaders.SectionHeaders.Select(section => $"{section.Name,-8} {section.VirtualSize,6}\n"));
        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "tests", "freestanding", "Snapshots", "Piix3.size.txt"), TestContext.Current.CancellationToken),
            sizes);
    }

    [Theory]
    [InlineData("NativeLibrary", "gcc", ".so")]
    [InlineData("Pvh", "ld.lld", ".elf")]
    public async Task The_other_images_are_built_too(string kind, string tool, string extension) =>
        Assert.True(File.Exists(await BuildAsync(kind, tool, extension)));

    private async Task<string> BuildAsync(string kind, string tool, string extension)
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        Assert.SkipUnless(
            path.Split(':').Any(folder => File.Exists(Path.Combine(folder, tool))), $"{tool} is not installed; ./test.sh installs it where it may.");
        string folder = packages.Author("Image", "samples/Piix3");
        Dotnet build = await Dotnet.RunAsync(
            folder, TestContext.Current.CancellationToken, "build", "-c", "Release", "-tl:off", $"-p:TophalfImage={kind}");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output);
        return Path.Combine(folder, "bin", "Release", "net10.0", "image", "driver" + extension);
    }
}
