namespace Tophalf.Freestanding.Tests.Support;

/// <summary>Programs for Windows, compiled by mingw and run by Wine, with a driver image beside them.</summary>
internal sealed class Wine
{
    private const string Compiler = "x86_64-w64-mingw32-gcc";

    // Where Debian puts it, and not on the PATH.
    private static readonly string[] s_programs = ["/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine"];

    private readonly string _folder;

    private Wine(string folder) => _folder = folder;

    // A Windows of their own for these tests: nothing of the machine's is used or changed.
    private string Prefix => Path.Combine(Path.GetDirectoryName(_folder)!, "prefix");

    private static string? Program => s_programs.FirstOrDefault(File.Exists);

    /// <summary>Compiles the port driver and a program, and puts an image beside them.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="image">The image.</param>
    /// <param name="imageName">What the program calls it.</param>
    /// <param name="program">The program and its sources; none where the image is started as a service.</param>
    /// <param name="initializeStatus">What AtaPortInitializeEx answers.</param>
    public static async Task<Wine> PrepareAsync(
        string folder, string image, string imageName, (string Name, string[] Sources)? program = null, uint initializeStatus = 0)
    {
        string missing = Tool.Exists(Compiler) ? "Wine (wine64)" : "mingw (gcc-mingw-w64-x86-64-win32)";
        Assert.SkipUnless(Tool.Exists(Compiler) && Program is not null, $"{missing} is not installed; ./test.sh installs it where it may.");
        Wine wine = new(Directory.CreateDirectory(Path.Combine(folder, "wine." + Guid.NewGuid().ToString("n"))).FullName);
        await C.CompileAsync(
            Compiler, wine._folder, "-shared", "-Wl,--export-all-symbols", $"-DINITIALIZE_STATUS=0x{initializeStatus:X8}u", "-o", "pciidex.sys", "portdriver.c", "hba.c");
        if (program is var (name, sources))
        {
            await C.CompileAsync(Compiler, wine._folder, ["-o", name + ".exe", .. sources]);
        }

        File.Copy(image, Path.Combine(wine._folder, imageName));
        return wine;
    }

    public Task<Tool> RunAsync(string program) => WineAsync(program + ".exe");

    /// <summary>
    /// Starts the image as a service of the kernel; answers what Windows says of it then, which is all there is to ask:
    /// when the last program ends, so does this Windows.
    /// </summary>
    public async Task<Tool> StartServiceAsync(string imageName)
    {
        // What an earlier service has loaded stays loaded as long as this Windows runs.
        await EndAsync(Prefix);
        await WineAsync("wineboot.exe", "-i");
        string drivers = Path.Combine(Prefix, "drive_c", "windows", "system32", "drivers");
        foreach (string module in (string[])["pciidex.sys", imageName])
        {
            File.Copy(Path.Combine(_folder, module), Path.Combine(drivers, module), overwrite: true);
        }

        string name = Path.GetFileName(_folder);
        Tool create = await WineAsync(
            "sc.exe", "create", name, "type=", "kernel", "start=", "demand", "binPath=", $@"C:\windows\system32\drivers\{imageName}");
        Assert.True(create.ExitCode == 0, create.Output);
        return await WineAsync("sc.exe", "start", name);
    }

    /// <summary>Ends everything that runs in the Windows of these tests.</summary>
    public static async Task EndAsync(string prefix)
    {
        if (Directory.Exists(prefix))
        {
            await Tool.RunAsync(Path.Combine(Path.GetDirectoryName(Program)!, "wineserver"), prefix, ["-k", "-w"], ("WINEPREFIX", prefix));
        }
    }

    private Task<Tool> WineAsync(params string[] arguments) =>
        Tool.RunAsync(Program!, _folder, arguments, ("WINEPREFIX", Prefix), ("WINEDEBUG", "-all"));
}
