using System.IO.Compression;
using System.Xml.Linq;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Package.Tests;

/// <summary>What is in the packages.</summary>
public sealed class ContentTests(Packages packages)
{
    [Fact]
    public void The_package_holds_the_library_the_compiler_parts_and_the_build_files()
    {
        using ZipArchive package = Open("Tophalf.0.1.0.nupkg");
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "Tophalf.nuspec",
                "analyzers/dotnet/cs/Tophalf.Analyzers.dll",
                "analyzers/dotnet/cs/Tophalf.CodeFixes.dll",
                "analyzers/dotnet/cs/Tophalf.Generators.dll",
                "build/net10.0/Tophalf.props",
                "build/net10.0/Tophalf.targets",
                "lib/net10.0/Tophalf.dll",
                "lib/net10.0/Tophalf.xml",
                "native/irb.h",
                "native/layout.h",
                "tools/Tophalf.Freestanding.Tasks.dll",
            ],
            Files(package).Where(static file => !IsOfImages(file)));
    }

    [Fact]
    public void The_package_holds_the_sources_of_images_in_the_folders_of_the_repository()
    {
        using ZipArchive package = Open("Tophalf.0.1.0.nupkg");
        IEnumerable<string> sources = ((string[])["core", "freestanding"])
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Select(static file => Path.GetRelativePath(Repository.Root, file))
            .Where(static file => file.StartsWith("core/", StringComparison.Ordinal)
                ? file.EndsWith(".cs", StringComparison.Ordinal) && !file.StartsWith("core/Ata/Binding/", StringComparison.Ordinal)
                : file != "freestanding/Tophalf.Freestanding.csproj" && !file.StartsWith("freestanding/Tasks/", StringComparison.Ordinal));
        Assert.Equal(sources.Order(StringComparer.Ordinal), Files(package).Where(IsOfImages));
    }

    [Fact]
    public void The_package_of_the_port_driver_holds_the_library_and_the_build_file()
    {
        using ZipArchive package = Open("Tophalf.Hosting.0.1.0.nupkg");
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "Tophalf.Hosting.nuspec",
                "build/net10.0/Tophalf.Hosting.props",
                "lib/net10.0/Tophalf.Hosting.dll",
                "lib/net10.0/Tophalf.Hosting.xml",
            ],
            Files(package));
    }

    [Theory, InlineData("Tophalf"), InlineData("Tophalf.Hosting")]
    public void The_symbols_are_packed_beside_it(string id)
    {
        using ZipArchive symbols = Open($"{id}.0.1.0.snupkg");
        Assert.Contains($"lib/net10.0/{id}.pdb", Files(symbols));
    }

    [Fact]
    public void The_package_depends_on_nothing()
    {
        using ZipArchive package = Open("Tophalf.0.1.0.nupkg");
        XElement nuspec = XElement.Load(package.GetEntry("Tophalf.nuspec")!.Open());
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public async Task Packing_it_again_gives_the_same_bytes()
    {
        string again = Path.Combine(packages.Folder, "again");
        await Packages.PackAsync("core", again);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(packages.Feed, "Tophalf.0.1.0.nupkg"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(again, "Tophalf.0.1.0.nupkg"), TestContext.Current.CancellationToken));
    }

    private static bool IsOfImages(string file) =>
        file.StartsWith("core/", StringComparison.Ordinal) || file.StartsWith("freestanding/", StringComparison.Ordinal);

    private ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(packages.Feed, package));

    // All but what every package has for the sake of its format.
    private static IEnumerable<string> Files(ZipArchive package) => package.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal);
}
