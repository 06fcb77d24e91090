using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A miniport project in a folder of its own, which is built as an image.</summary>
internal sealed class ImageProject
{
    private ImageProject(string folder) => Folder = folder;

    public string Folder { get; }

    public string Image => Path.Combine(Folder, "bin", "image", "driver.sys");

    public string Kernel => Path.ChangeExtension(Image, ".elf");

    public string Symbols => Path.ChangeExtension(Image, ".pdb");

    /// <summary>Makes the project.</summary>
    /// <param name="parent">Where its folder is made.</param>
    /// <param name="sources">Folders and files of the repository whose C# it compiles.</param>
    public static ImageProject Create(string parent, params string[] sources) => Create(parent, "samples/Miniport.props", sources);

    /// <summary>Makes a project that is a kernel of its own.</summary>
    /// <inheritdoc cref="Create(string, string[])"/>
    public static ImageProject CreateKernel(string parent, params string[] sources) => Create(parent, "freestanding/build/Kernel.props", sources);

    private static ImageProject Create(string parent, string kind, string[] sources)
    {
        string folder = Directory.CreateDirectory(Path.Combine(parent, Guid.NewGuid().ToString("n"))).FullName;
        string root = Repository.Root;
        foreach (string source in sources.Select(source => Path.Combine(root, source)))
        {
            foreach (string file in Directory.Exists(source) ? Directory.EnumerateFiles(source).Where(IsSource) : [source])
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }

        string tasks = Path.Combine(
            root, "artifacts", "bin", "Tophalf.Freestanding.Tasks", Repository.Configuration.ToLowerInvariant(), "Tophalf.Freestanding.Tasks.dll");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.Copy(Path.Combine(root, "global.json"), Path.Combine(folder, "global.json"));
        File.WriteAllText(Path.Combine(folder, "Driver.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <TophalfImageName>driver</TophalfImageName>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <LangVersion>latest</LangVersion>
                <OutputPath>bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <BuildProjectReferences>false</BuildProjectReferences>
                <TophalfImageTasks>{tasks}</TophalfImageTasks>
                <PathMap>{folder}=/driver,{root}=/tophalf</PathMap>
              </PropertyGroup>
              <Import Project="{root}/{kind}" />
            </Project>
            """);
        File.Copy(Path.Combine(root, "samples", "Directory.Build.targets"), Path.Combine(folder, "Directory.Build.targets"));
        string targets = Path.Combine(folder, "Directory.Build.targets");
        File.WriteAllText(targets, File.ReadAllText(targets).Replace("$(MSBuildThisFileDirectory)..", root, StringComparison.Ordinal));
        return new ImageProject(folder);
    }

    private static bool IsSource(string file) => Path.GetExtension(file) is ".cs" or ".rc";

    public Task<Dotnet> BuildAsync(params string[] arguments) => Dotnet.RunAsync(
        Folder, TestContext.Current.CancellationToken, ["build", "-c", Repository.Configuration, "-tl:off", .. arguments]);

    public Task<Dotnet> BuildKernelAsync() => BuildAsync("-p:TophalfImage=Pvh");

    public Task<Dotnet> BuildImageAsync(params string[] arguments) => BuildAsync(["-p:TophalfImage=WindowsDriver", .. arguments]);
}
