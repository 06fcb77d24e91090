using System.Globalization;

namespace Tophalf.Samples.Demo;

/// <summary>Sizes, rates and counts as a reader wants them.</summary>
internal static class ByteText
{
    private static readonly string[] s_units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    /// <summary>A size in the largest unit that it fills: "64 MiB".</summary>
    public static string Short(double bytes)
    {
        int unit = 0;
        for (; bytes >= 1024 && unit < s_units.Length - 1; unit++)
        {
            bytes /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes:0.#} {s_units[unit]}");
    }

    /// <summary>A number with its thousands apart: "67,108,864".</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A time in nanoseconds as microseconds: "12.3", and "12,345" where the fraction says nothing.</summary>
    public static string Microseconds(long nanoseconds) =>
        (nanoseconds / 1000.0).ToString(nanoseconds < 1_000_000 ? "N1" : "N0", CultureInfo.InvariantCulture);

    /// <summary>A time in seconds: "0.85 s".</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
