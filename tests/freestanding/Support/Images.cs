using Tophalf.Freestanding.Tests.Support;
using Tophalf.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(Images))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A folder for the drivers that are built here, and the image of the Piix3 sample, built once.</summary>
public sealed class Images : IAsyncLifetime
{
    private static readonly string[] s_tools = ["lld-link", "llvm-dlltool", "llvm-mc"];

    private ImageProject? _piix3;
    private readonly Dictionary<string, ImageProject> _kernels = [];

    internal string Folder { get; } = Directory.CreateTempSubdirectory("tophalf-image-").FullName;

    internal ImageProject Piix3 => NeedsTools(_piix3)!;

    private static bool HasTools => s_tools.All(Tool.Exists);

    public async ValueTask InitializeAsync()
    {
        if (HasTools)
        {
            _piix3 = ImageProject.Create(Folder, "samples/Piix3");
            Dotnet build = await _piix3.BuildImageAsync();
            Assert.True(build.ExitCode == 0, build.Output);
            Assert.Contains("0 Warning(s)", build.Output);
        }
    }

    /// <summary>These sources of the repository as a kernel with a port driver, built once.</summary>
    internal async Task<ImageProject> KernelOfAsync(params string[] sources)
    {
        string key = string.Join(' ', sources);
        if (!_kernels.TryGetValue(key, out ImageProject? kernel))
        {
            kernel = await BuildKernelAsync(Create(sources));
            _kernels.Add(key, kernel);
        }

        return kernel;
    }

    /// <summary>These sources as a kernel of their own.</summary>
    internal Task<ImageProject> OwnKernelOfAsync(params string[] sources) => BuildKernelAsync(CreateKernel(sources));

    /// <summary>A project of its own, of these sources of the repository.</summary>
    internal ImageProject Create(params string[] sources) => NeedsTools(ImageProject.Create(Folder, sources))!;

    /// <summary>A kernel of its own, of these.</summary>
    internal ImageProject CreateKernel(params string[] sources) => NeedsTools(ImageProject.CreateKernel(Folder, sources))!;

    private static async Task<ImageProject> BuildKernelAsync(ImageProject project)
    {
        Dotnet build = await project.BuildKernelAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        return project;
    }

    private static ImageProject? NeedsTools(ImageProject? project)
    {
        Assert.SkipUnless(HasTools, $"One of {string.Join(", ", s_tools)} is not installed (lld, llvm); ./test.sh installs them where it may.");
        return project;
    }

    public async ValueTask DisposeAsync()
    {
        await Wine.EndAsync(Path.Combine(Folder, "prefix"));
        Directory.Delete(Folder, recursive: true);
    }
}
