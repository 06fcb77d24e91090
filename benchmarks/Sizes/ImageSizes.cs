using System.Globalization;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Sizes;

/// <summary>How large the images of the Piix3 sample are, and the dispatcher in them.</summary>
internal static class ImageSizes
{
    private const string Dispatcher = "Piix3_PiixController_Dispatcher_";

    private static readonly (string Image, string Subject, string File)[] s_images =
    [
        ("WindowsDriver", "Windows driver (.sys)", "piix3.sys"),
        ("Pvh", "ring 0, with its port driver (.elf)", "piix3.elf"),
        ("NativeLibrary", "native library, with the runtime (.so)", "piix3.so"),
    ];

    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<Measurement>> AllAsync(CancellationToken cancellation)
    {
        List<Measurement> sizes = [];
        foreach ((string image, string subject, string file) in s_images)
        {
            // What a debugger reads holds the paths of the sources: the same ones wherever the repository is.
            await Tool.RunAsync(
                "dotnet",
                [
                    "build", Repository.PathOf("samples", "Piix3"), "-c", "Release", "--nologo", "-v", "quiet",
                    $"-p:TophalfImage={image}", $"-p:PathMap={Repository.PathOf()}=/tophalf",
                ],
                cancellation: cancellation);
            string path = Repository.PathOf("artifacts", "bin", "Piix3", "release", "image", file);
            sizes.Add(Bytes("size", subject, "file", new FileInfo(path).Length));
            sizes.Add(Bytes("size", subject, "code", await CodeAsync(path, cancellation)));
        }

        sizes.AddRange(await DispatcherAsync(cancellation));
        return sizes;
    }

    // The object of ring 0 says how long its functions are; the one for Windows does not.
    private static async Task<IEnumerable<Measurement>> DispatcherAsync(CancellationToken cancellation)
    {
        string symbols = await Tool.RunAsync(
            "llvm-nm", ["--print-size", Repository.PathOf("artifacts", "obj", "Piix3", "release", "image", "piix3.o")], cancellation: cancellation);
        (string Name, long Size)[] functions =
        [
            .. symbols.Split('\n').Select(static line => line.Split(' '))
                .Where(static parts => parts is [_, _, "T" or "t", { } name] && name.Contains(Dispatcher, StringComparison.Ordinal))
                .Select(static parts => (parts[3], long.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
        ];
        return
        [
            Bytes("dispatcher", "its bytes in ring 0", "interrupt, not mine", Of("__Interrupt")),
            Bytes("dispatcher", "its bytes in ring 0", "serving a hit", Of("__Serve")),
            Bytes("dispatcher", "its bytes in ring 0", "all that is generated", functions.Sum(static function => function.Size)),
        ];

        long Of(string end) => functions.Where(function => function.Name.EndsWith(end, StringComparison.Ordinal)).Sum(static function => function.Size) is > 0 and { } size
            ? size
            : throw new BenchmarkException($"The image has no function whose name ends with {end}.");
    }

    private static async Task<long> CodeAsync(string file, CancellationToken cancellation)
    {
        string[] lines = (await Tool.RunAsync("llvm-size", [file], cancellation: cancellation)).Split('\n');
        return long.Parse(lines[1].Split('\t')[0].Trim(), CultureInfo.InvariantCulture);
    }

    private static Measurement Bytes(string group, string subject, string @case, long value) => new(group, subject, @case, value, "bytes");
}
