namespace Tophalf.Samples.Demo;

/// <summary>Where a disk is, in words.</summary>
internal static class DiskPlace
{
    public static string Of(int channel, int unit) => $"channel {channel} {UnitOf(unit)}";

    public static string UnitOf(int unit) => unit == 0 ? "master" : "slave";
}
