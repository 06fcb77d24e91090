using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>Programs for Windows, compiled by mingw and run by Wine, with a driver image beside them.</summary>
internal sealed class Wine
{
    private const string Compiler = "x86_64-w64-mingw32-gcc";

    // Where Debian puts it, and not on the PATH.
    private static readonly string[] s_programs = ["/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine"];

    private readonly string _folder;

    private Wine(string folder) => _folder = folder;

    private static string Sources => Path.Combine(Repository.Root, "tests", "freestanding", "native");

    private static string? Program => s_programs.FirstOrDefault(File.Exists);

    /// <summary>Compiles the port driver and a program, and puts an image beside them.</summary>
    public static async Task<Wine> PrepareAsync(string folder, string image, string imageName, string program)
    {
        string missing = Tool.Exists(Compiler) ? "Wine (wine64)" : "mingw (gcc-mingw-w64-x86-64-win32)";
        Assert.SkipUnless(Tool.Exists(Compiler) && Program is not null, $"{missing} is not installed; ./test.sh installs it where it may.");
        Wine wine = new(Directory.CreateDirectory(Path.Combine(folder, "wine." + program)).FullName);
        await File.WriteAllTextAsync(Path.Combine(wine._folder, "layout.h"), LayoutAsserts.Write(), TestContext.Current.CancellationToken);
        await wine.CompileAsync("-shared", "-Wl,--export-all-symbols", "-o", "pciidex.sys", "portdriver.c", "hba.c");
        await wine.CompileAsync("-o", program + ".exe", program + ".c");
        File.Copy(image, Path.Combine(wine._folder, imageName));
        return wine;
    }

    public Task<Tool> RunAsync(string program) => Tool.RunAsync(
        Program!, _folder, [program + ".exe"],
        ("WINEPREFIX", Path.Combine(Path.GetDirectoryName(_folder)!, "prefix")), ("WINEDEBUG", "-all"));

    private async Task CompileAsync(params string[] arguments)
    {
        Tool gcc = await Tool.RunAsync(
            Compiler, _folder,
            ["-O2", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-I.", "-I", Sources, .. arguments.Select(Source)]);
        Assert.True(gcc.ExitCode == 0, gcc.Output);
    }

    private static string Source(string argument) =>
        argument.EndsWith(".c", StringComparison.Ordinal) ? Path.Combine(Sources, argument) : argument;
}
