using System.Globalization;
using Tophalf.Benchmarks.Commands;
using Tophalf.Benchmarks.Instructions;

namespace Tophalf.Benchmarks.Tails;

/// <summary>All situations, and the programs for them.</summary>
internal static class Situations
{
    /// <summary>Nobody allocates.</summary>
    public const string Quiet = "latency, quiet";

    /// <summary>Somebody allocates as hard as he can.</summary>
    public const string Allocating = "latency, allocating";

    /// <summary>How many there are.</summary>
    public const int Count = 10;

    private const string Managed = "generated, JIT";
    private const string Library = "generated, native library";
    private const string Image = "generated, image";
    private const string C = "C, gcc -O2";

    /// <summary>The process that allocates beside one that does not.</summary>
    public static IReadOnlyList<string> Beside { get; } = [.. Self(LoadCommand.Beside)];

    /// <summary>Builds the programs.</summary>
    /// <param name="file">Where a run writes what it measured.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<IReadOnlyList<Situation>> PrepareAsync(string file, CancellationToken cancellation)
    {
        string rate = await NativeProgram.RateAsync(cancellation);
        string[] byHand = Native(await NativeProgram.Load.InCAsync("gcc", [], cancellation), "by-hand", file);
        string[] image = Native(await NativeProgram.Load.OfImageAsync(cancellation), "piix3", file);
        string[] library = Native(await NativeProgram.Load.OfNativeLibraryAsync(cancellation), "piix3", file);
        string[] managed = [.. Self("run"), rate, file];
        return
        [
            new(Quiet, C, byHand, AllocatesBeside: false, HasCollector: false),
            new(Quiet, Image, image, AllocatesBeside: false, HasCollector: false),
            new(Quiet, Library, library, AllocatesBeside: false, HasCollector: true),
            new(Quiet, Managed, managed, AllocatesBeside: false, HasCollector: true),
            new(Allocating, C, byHand, AllocatesBeside: true, HasCollector: false),
            new(Allocating, Library, [.. library, "allocate"], AllocatesBeside: false, HasCollector: true),
            new(Allocating, Managed, [.. managed, LoadCommand.Allocates], AllocatesBeside: false, HasCollector: true),
            new(Allocating, Managed + ", no-GC region", [.. managed, LoadCommand.Allocates, LoadCommand.Region], AllocatesBeside: false, HasCollector: true),
            new(Allocating, Managed + ", process of its own", managed, AllocatesBeside: true, HasCollector: true),
            new(Allocating, Image, image, AllocatesBeside: true, HasCollector: false),
        ];
    }

    private static string[] Native(string program, string subject, string file) =>
        [program, subject, file, Load.PeriodNanoseconds.ToString(CultureInfo.InvariantCulture), Load.Calls.ToString(CultureInfo.InvariantCulture)];

    private static IEnumerable<string> Self(string command) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "Tophalf.Benchmarks.dll"), LoadCommand.Name, command];
}
