namespace Tophalf.Benchmarks.Instructions;

/// <summary>The programs of benchmarks/native, compiled.</summary>
internal static class NativeProgram
{
    private static readonly string s_sources = Repository.PathOf("benchmarks", "native");

    private static string Folder => Directory.CreateDirectory(Repository.PathOf("artifacts", "bench", "native")).FullName;

    /// <summary>The subjects in C.</summary>
    /// <param name="compiler">gcc or clang.</param>
    /// <param name="defines">What is defined for it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The program.</returns>
    public static Task<string> InCAsync(string compiler, string[] defines, CancellationToken cancellation) => BuildAsync(
        compiler, string.Join('-', ["c", compiler, .. defines]), ["peer.c", "shapes.c", "bare.c"], [.. defines.Select(static name => $"-D{name}")], cancellation);

    /// <summary>The subjects of an image without a runtime: what is in a driver image, compiled for the conventions of Linux.</summary>
    /// <returns>The program.</returns>
    public static async Task<string> OfImageAsync(CancellationToken cancellation)
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
    public static async Task<string> OfNativeLibraryAsync(CancellationToken cancellation)
    {
        await BuildSubjectsAsync("-p:TophalfImage=NativeLibrary", cancellation);

        // Without what a debugger wants to know, which is more than valgrind reads.
        string library = Path.Combine(Folder, "subjects.so");
        string built = Repository.PathOf("artifacts", "bin", "Subjects", "release", "image", "subjects.so");
        await Tool.RunAsync("objcopy", ["--strip-debug", built, library], cancellation: cancellation);
        return await BuildAsync("gcc", "native-library", ["miniport.c"], ["-rdynamic", library, $"-Wl,-rpath,{Folder}"], cancellation);
    }

    private static Task BuildSubjectsAsync(string image, CancellationToken cancellation) => Tool.RunAsync(
        "dotnet", ["build", Repository.PathOf("benchmarks", "Subjects"), "-c", "Release", "--nologo", "-v", "quiet", image], cancellation: cancellation);

    private static async Task<string> BuildAsync(
        string compiler, string name, string[] sources, string[] arguments, CancellationToken cancellation)
    {
        string program = Path.Combine(Folder, name);
        await Tool.RunAsync(
            compiler,
            [
                "-O2", "-fno-pie", "-no-pie", $"-I{Repository.PathOf("native")}", "-o", program,
                .. ((string[])["measure.c", "port.c", .. sources]).Select(source => Path.Combine(s_sources, source)), .. arguments,
            ],
            cancellation: cancellation);
        return program;
    }
}
