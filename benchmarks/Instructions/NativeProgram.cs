namespace Tophalf.Benchmarks.Instructions;

/// <summary>The programs of benchmarks/native, compiled: something that calls interrupt routines, each with one of the subjects.</summary>
/// <param name="name">What calls them.</param>
/// <param name="main">Its sources.</param>
internal sealed class NativeProgram(string name, params string[] main)
{
    /// <summary>Calls each path so many times, for callgrind to count.</summary>
    public static readonly NativeProgram Measure = new("measure", "measure.c");

    /// <summary>Calls one routine at a fixed rate.</summary>
    public static readonly NativeProgram Load = new("load", "load.c", "rate.c");

    private static readonly string s_sources = Repository.PathOf("benchmarks", "native");

    private static string Folder => Directory.CreateDirectory(Repository.PathOf("artifacts", "bench", "native")).FullName;

    /// <summary>The subjects in C.</summary>
    /// <param name="compiler">gcc or clang.</param>
    /// <param name="defines">What is defined for it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The program.</returns>
    public Task<string> InCAsync(string compiler, string[] defines, CancellationToken cancellation) => BuildAsync(
        compiler, string.Join('-', ["c", compiler, .. defines]), ["peer.c", "shapes.c", "bare.c"], [.. defines.Select(static define => $"-D{define}")], cancellation);

    /// <summary>The subjects of an image without a runtime: what is in a driver image, compiled for the conventions of Linux.</summary>
    /// <returns>The program.</returns>
    public async Task<string> OfImageAsync(CancellationToken cancellation)
    {
        const string Image = "-p:TophalfImage=WindowsDriver";
        await BuildSubjectsAsync(Image, cancellation);
        string compiler = (await Tool.RunAsync(
            "dotnet", ["msbuild", Repository.PathOf("benchmarks", "Subjects"), "-p:Configuration=Release", Image, "-getProperty:_TophalfIlc"], cancellation: cancellation)).Trim();
        string compiled = Path.Combine(Folder, "subjects.o");
        await Tool.RunAsync(
            compiler,
            [
                Repository.PathOf("artifacts", "obj", "Subjects", "release", "image", "subjects.dll"), $"-o:{compiled}",
                "--systemmodule:subjects", "--targetos:linux", "--targetarch:x64", "-O", "-g", "--noscan", "--nativelib",
            ],
            cancellation: cancellation);
        return await BuildAsync("gcc", "image", ["miniport.c", "stop.c"], [compiled], cancellation);
    }

    /// <summary>The subjects of a native library, with the runtime inside.</summary>
    /// <returns>The program.</returns>
    public async Task<string> OfNativeLibraryAsync(CancellationToken cancellation)
    {
        await BuildSubjectsAsync("-p:TophalfImage=NativeLibrary", cancellation);

        // Without what a debugger wants to know, which is more than valgrind reads.
        string library = Path.Combine(Folder, "subjects.so");
        string built = Repository.PathOf("artifacts", "bin", "Subjects", "release", "image", "subjects.so");
        await Tool.RunAsync("objcopy", ["--strip-debug", built, library], cancellation: cancellation);
        return await BuildAsync("gcc", "native-library", ["miniport.c"], ["-rdynamic", library, $"-Wl,-rpath,{Folder}"], cancellation);
    }

    /// <summary>What calls at a fixed rate, as a library for a process that has its subject already.</summary>
    /// <returns>The library.</returns>
    public static async Task<string> RateAsync(CancellationToken cancellation)
    {
        string library = Path.Combine(Folder, "rate.so");
        await Tool.RunAsync("gcc", ["-O2", "-shared", "-fPIC", "-o", library, Path.Combine(s_sources, "rate.c")], cancellation: cancellation);
        return library;
    }

    /// <summary>The subjects in C, as a library.</summary>
    /// <returns>The library.</returns>
    public static async Task<string> PeerAsync(CancellationToken cancellation)
    {
        string library = Path.Combine(Folder, "peer.so");
        await Tool.RunAsync(
            "gcc",
            [
                "-O2", "-shared", "-fPIC", $"-I{Repository.PathOf("native")}", "-o", library,
                .. ((string[])["peer.c", "port.c", "shapes.c", "bare.c"]).Select(static source => Path.Combine(s_sources, source)),
            ],
            cancellation: cancellation);
        return library;
    }

    private static Task BuildSubjectsAsync(string image, CancellationToken cancellation) => Tool.RunAsync(
        "dotnet", ["build", Repository.PathOf("benchmarks", "Subjects"), "-c", "Release", "--nologo", "-v", "quiet", image], cancellation: cancellation);

    private async Task<string> BuildAsync(
        string compiler, string subjects, string[] sources, string[] arguments, CancellationToken cancellation)
    {
        string program = Path.Combine(Folder, $"{name}-{subjects}");
        await Tool.RunAsync(
            compiler,
            [
                "-O2", "-fno-pie", "-no-pie", $"-I{Repository.PathOf("native")}", "-o", program,
                .. ((string[])[.. main, "port.c", .. sources]).Select(source => Path.Combine(s_sources, source)), .. arguments,
            ],
            cancellation: cancellation);
        return program;
    }
}
