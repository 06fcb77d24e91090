using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The programs in C would see it if the library had a field at another place than the header.</summary>
public sealed class WrongLayoutTests(Images images)
{
    private const string Seen = "FAIL the worker completes it, with the error register";

    [Fact]
    public async Task The_driver_image_fails_under_Wine()
    {
        ImageProject project = images.Create("samples/Piix3");
        Dotnet build = await project.BuildImageAsync(await SwapTwoFieldsAsync(project));
        Assert.True(build.ExitCode == 0, build.Output);

        Wine wine = await Wine.PrepareAsync(images.Folder, project.Image, "piix3.sys", ("host", ["host.c", "windows.c"]));

        Assert.Contains(Seen, (await wine.RunAsync("host")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_native_library_fails_as_well()
    {
        ImageProject project = ImageProject.Create(images.Folder, "samples/Piix3");

        string folder = await LoadingProgram.BuildAsync(project, await SwapTwoFieldsAsync(project));

        Assert.Contains(Seen, (await LoadingProgram.RunAsync(folder, "host.c", "linux.c")).Output, StringComparison.Ordinal);
    }

    // A copy of core beside the project, whose status and error registers of a request have changed places.
    private static async Task<string> SwapTwoFieldsAsync(ImageProject project)
    {
        string copy = project.Folder + ".core";
        string core = Path.Combine(Repository.Root, "core");
        foreach (string file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories))
        {
            string place = Path.Combine(copy, Path.GetRelativePath(core, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        string request = Path.Combine(copy, "Ata", "Requests", "IdeRequestBlock.cs");
        string text = await File.ReadAllTextAsync(request, TestContext.Current.CancellationToken);
        string swapped = text
            .Replace("[FieldOffset(3)] public byte AtaStatus", "[FieldOffset(4)] public byte AtaStatus", StringComparison.Ordinal)
            .Replace("[FieldOffset(4)] public byte AtaError", "[FieldOffset(3)] public byte AtaError", StringComparison.Ordinal);
        Assert.NotEqual(text, swapped);
        await File.WriteAllTextAsync(request, swapped, TestContext.Current.CancellationToken);
        return $"-p:TophalfCoreRoot={copy}/";
    }
}
