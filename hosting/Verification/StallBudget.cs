using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Verification;

/// <summary>How long a routine of the miniport may keep the processor with AtaPortStallExecution.</summary>
internal static class StallBudget
{
    /// <summary>The limit of the contract: all stalls of one routine together stay under it.</summary>
    public const uint Microseconds = 1000;

    /// <summary>A stall begins; the one with which the limit is reached is a violation.</summary>
    public static void Spend(HostThread thread, uint microseconds)
    {
        ulong before = thread.Stalled;
        thread.Stalled = before + microseconds;
        if (thread.IsVerified && before < Microseconds && thread.Stalled >= Microseconds)
        {
            Violations.Record(
                PortRoutine.StallExecution.Name(),
                $"{RoutineNames.Of(thread.Context)} stalls for {thread.Stalled} microseconds by now, this time for {microseconds}; all stalls of one call stay under {Microseconds}. AtaPortRequestTimer waits longer.");
        }
    }
}
