namespace Tophalf.Ata;

/// <summary>Special values of a cycle time, in nanoseconds.</summary>
public static class CycleTime
{
    /// <summary>No cycle time was chosen yet (<c>UNINITIALIZED_CYCLE_TIME</c>).</summary>
    public const uint Uninitialized = 0xFFFFFFFF;
}
