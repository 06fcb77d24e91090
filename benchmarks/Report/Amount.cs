using System.Globalization;

namespace Tophalf.Benchmarks.Report;

/// <summary>How figures are written: as many digits as they are good for, and times in the unit that fits.</summary>
internal static class Amount
{
    private const int Digits = 3;

    private static readonly (double Nanoseconds, string Unit)[] s_times = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")];

    private static readonly (double Bytes, string Unit)[] s_sizes = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")];

    /// <summary>A figure with its unit, or without if the unit is a count of what the heading names.</summary>
    public static string Of(double value, string unit) => unit switch
    {
        "ns" => Scaled(value, s_times),
        "ms" => Scaled(value * 1e6, s_times),
        "allocated bytes" => Scaled(value, s_sizes),
        "share" => (100 * value).ToString("0.#", CultureInfo.InvariantCulture) + " %",
        "ratio" => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => Plain(value),
    };

    /// <summary>How far a figure is from another, with its sign.</summary>
    public static string Apart(double value, double reference)
    {
        double apart = Math.Round(value - reference, 1);
        return apart == 0 ? "±0" : (apart > 0 ? "+" : "−") + Plain(Math.Abs(apart));
    }

    /// <summary>What values of a unit are called on an axis.</summary>
    public static string Axis(string unit) => unit switch
    {
        "ns" or "ms" => "time",
        "ratio" => "times the reference",
        _ => unit,
    };

    // Whole numbers as they are, counts that differ a little from run to run with one decimal.
    private static string Plain(double value) =>
        (Math.Abs(value) >= 1000 ? Math.Round(value) : Math.Round(value, 1)).ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Scaled(double value, (double Size, string Unit)[] units)
    {
        (double size, string unit) = units.FirstOrDefault(one => Math.Abs(value) >= one.Size, units[^1]);
        double scaled = value / size;
        int decimals = scaled == 0 ? 0 : Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(scaled))), 0, Digits - 1);
        return scaled.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture) + " " + unit;
    }
}
