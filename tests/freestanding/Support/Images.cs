using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(Images))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A folder for the drivers that are built here, and the image of the Piix3 sample, built once.</summary>
public sealed class Images : IAsyncLifetime
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("tophalf-image-").FullName;

    internal ImageProject Piix3 { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Piix3 = ImageProject.Create(Folder, "samples/Piix3");
        Dotnet build = await Piix3.BuildImageAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return default;
    }
}
