using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Instructions;

/// <summary>Instructions of the interrupt path: the generated dispatcher, the same in C, and other ways to a channel.</summary>
internal static class InstructionCounts
{
    private const string Unit = "instructions";
    private const string Sample = "piix3";
    private const string Locked = "locked";
    private const string Transition = "shape-0";

    private static readonly int[] s_channels = [1, 2, 4, 8, 16, 32];

    private static readonly (string Subject, string Name)[] s_shapes =
    [
        ("shape-1", "generated"),
        ("shape-2", "static abstract helper, not inlined"),
        ("shape-3", "switch over the line"),
        ("shape-4", "function-pointer table (as in Zephyr)"),
        ("shape-5", "interface array"),
        ("shape-6", "delegate array, void handlers (as in Cosmos)"),
        ("shape-7", "dictionary of delegates"),
        ("shape-8", "lock and foreach over a list (as in MOSA)"),
    ];

    /// <summary>Those that must not grow: the generated dispatcher, with and without a runtime.</summary>
    public static async Task<IReadOnlyList<Measurement>> OursAsync(CancellationToken cancellation)
    {
        (CountedPaths image, CountedPaths library) = await CountOursAsync(cancellation);
        return [.. Ours(image, library), .. Scale(image, "generated, image")];
    }

    /// <summary>Whether a figure is of the generated dispatcher, and so must not grow.</summary>
    public static bool IsOurs(Measurement count) =>
        count.Group is "instructions" or "scale" && count.Subject.StartsWith("generated", StringComparison.Ordinal);

    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<Measurement>> AllAsync(CancellationToken cancellation)
    {
        (CountedPaths image, CountedPaths library) = await CountOursAsync(cancellation);
        List<Measurement> inC = [], inPlace = [], tables = [], scales = [];
        foreach (string compiler in (string[])["gcc", "clang"])
        {
            string name = $"C, {compiler} -O2";
            CountedPaths called = await CountAsync(await NativeProgram.Measure.InCAsync(compiler, [], cancellation), ["by-hand", "table", .. Bare()], cancellation);
            CountedPaths placed = await CountAsync(await NativeProgram.Measure.InCAsync(compiler, ["REGISTERS_INLINE"], cancellation), ["by-hand"], cancellation);
            inC.AddRange(Rows("instructions", name, called.Of("by-hand")));
            inPlace.AddRange(Rows("instructions", name + ", registers in place", placed.Of("by-hand")));
            tables.AddRange(Rows("shapes", $"function-pointer table, {name}", called.Of("table").Where(static row => IsShared(row.Path))));
            scales.AddRange(Scale(called, name));
        }

        int transition = library[Transition, "not mine"].All;
        return
        [
            .. Ours(image, library), .. inC, .. inPlace,
            .. s_shapes.SelectMany(shape => Rows("shapes", shape.Name, Without(transition, library.Of(shape.Subject)))), .. tables,
            .. Layers("layers, image", image, 0), .. Layers("layers, native library", library, transition),
            .. Scale(image, "generated, image"), .. scales,
        ];
    }

    private static async Task<(CountedPaths Image, CountedPaths Library)> CountOursAsync(CancellationToken cancellation) => (
        await CountAsync(await NativeProgram.Measure.OfImageAsync(cancellation), [Sample, Locked, .. Bare()], cancellation),
        await CountAsync(
            await NativeProgram.Measure.OfNativeLibraryAsync(cancellation),
            [Sample, Locked, "bare-2", Transition, .. s_shapes.Select(static shape => shape.Subject)],
            cancellation));

    private static Task<CountedPaths> CountAsync(string program, IEnumerable<string> subjects, CancellationToken cancellation) =>
        Callgrind.CountAsync(program, subjects, cancellation);

    private static IEnumerable<Measurement> Ours(CountedPaths image, CountedPaths library) =>
    [
        .. Rows("instructions", "generated, image", image.Of(Sample)),
        .. Rows("instructions", "generated, image, interrupt lock declared", image.Of(Locked)),
        .. Rows("instructions", "generated, native library", library.Of(Sample)),
        .. Rows("instructions", "generated, native library, interrupt lock declared", library.Of(Locked)),
    ];

    private static IEnumerable<string> Bare() => s_channels.Select(static count => $"bare-{count}");

    // What is a share of what. A dispatcher whose author does nothing is what the generator made; the rest is the sample's.
    private static IEnumerable<Measurement> Layers(string group, CountedPaths counted, int transition)
    {
        foreach ((string path, PathCount sample) in counted.Of(Sample).Where(static row => IsShared(row.Path)))
        {
            int dispatch = counted["bare-2", path].All - transition;
            yield return new Measurement(group, "into the routine and back", path, transition, Unit);
            yield return new Measurement(group, "dispatch", path, dispatch, Unit);
            yield return new Measurement(group, "the sample's code", path, sample.All - transition - dispatch - sample.Ports, Unit);
            yield return new Measurement(group, "ports", path, sample.Ports, Unit);
        }
    }

    private static IEnumerable<Measurement> Scale(CountedPaths counted, string subject) =>
        s_channels.Select(count => new Measurement("scale", subject, $"{count}", counted[$"bare-{count}", "not mine"].All, Unit));

    private static IEnumerable<(string Path, PathCount Count)> Without(int transition, IEnumerable<(string Path, PathCount Count)> rows) =>
        rows.Select(row => (row.Path, row.Count with { All = row.Count.All - transition }));

    private static IEnumerable<Measurement> Rows(string group, string subject, IEnumerable<(string Path, PathCount Count)> rows) =>
        rows.Select(row => new Measurement(group, subject, row.Path, row.Count.All, Unit));

    // The paths that every way to a channel has.
    private static bool IsShared(string path) => path is "not mine" or "first channel" or "sibling";
}
