using Tophalf.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(Packages))]

namespace Tophalf.Package.Tests.Support;

/// <summary>The packages, packed once into a folder outside the repository, and the author's projects beside it.</summary>
public sealed class Packages : IAsyncLifetime
{
    private int _projects;

    /// <summary>Everything that the tests write.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("tophalf-package-").FullName;

    internal string Feed => Path.Combine(Folder, "feed");

    public async ValueTask InitializeAsync()
    {
        // Ours come from the feed and from nowhere else; those of others are on the machine, so that no network is needed.
        // Packages are unpacked here: what an earlier run left on the machine has the same version and other contents.
        await File.WriteAllTextAsync(Path.Combine(Folder, "NuGet.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="unpacked" />
              </config>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
                <add key="machine" value="{Repository.PackageRoot}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
                <packageSource key="feed">
                  <package pattern="Tophalf*" />
                  <package pattern="Vendor.*" />
                </packageSource>
                <packageSource key="machine">
                  <package pattern="*" />
                </packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        // Neither do the settings of a folder above reach in.
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Packages.props"), "<Project />");
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(Folder, "global.json"));
        await PackAsync("core", Feed);
        await PackAsync("hosting", Feed);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return default;
    }

    /// <summary>Packs a project of the repository as it was built last.</summary>
    internal static Task PackAsync(string project, string output) =>
        PackAsync(Repository.Root, [project, "-o", output, "-c", Repository.Configuration, "--no-build", "-v", "quiet"]);

    /// <summary>Packs an author's project into the feed.</summary>
    internal Task PackAuthorAsync(string folder) => PackAsync(folder, ["-o", Feed]);

    private static async Task PackAsync(string folder, string[] arguments)
    {
        Dotnet pack = await Dotnet.RunAsync(folder, TestContext.Current.CancellationToken, ["pack", .. arguments]);
        Assert.True(pack.ExitCode == 0, pack.Output);
    }

    /// <summary>A copy of an author's project of <c>Authors/</c>, with more files of the repository beside it.</summary>
    /// <param name="name">The project.</param>
    /// <param name="sources">A folder of the repository.</param>
    /// <param name="with">Another author's project, and where it is to lie as seen from the first.</param>
    /// <returns>Its folder.</returns>
    internal string Author(string name, string? sources = null, (string Name, string Place)? with = null)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, $"{name}.{Interlocked.Increment(ref _projects)}")).FullName;
        Copy(Path.Combine(Repository.Root, "tests", "package", "Authors", name), folder, "*");
        if (sources is not null)
        {
            Copy(Path.Combine(Repository.Root, sources), folder, "*.cs");
            Copy(Path.Combine(Repository.Root, sources), folder, "*.rc");
        }

        if (with is var (other, place))
        {
            Copy(Path.Combine(Repository.Root, "tests", "package", "Authors", other), Directory.CreateDirectory(Path.Combine(folder, place)).FullName, "*");
        }

        return folder;
    }

    private static void Copy(string from, string to, string pattern)
    {
        foreach (string file in Directory.EnumerateFiles(from, pattern))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
