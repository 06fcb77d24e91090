using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Stalls the processor.</summary>
    /// <param name="microseconds">For how many microseconds.</param>
    /// <remarks>
    /// <para>
    /// All stalls of one miniport routine together stay under 1,000 microseconds; <c>RequestTimer</c> waits longer.
    /// </para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortStallExecution</c>. Source: nf-irb-ataportstallexecution.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StallExecution([StallMicroseconds] uint microseconds) =>
        AtaPortBinding.Table.StallExecution(microseconds);

    /// <summary>The time of day.</summary>
    /// <param name="currentTime">Receives it, in units of 100 ns since the year 1601.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortQuerySystemTime</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void QuerySystemTime(long* currentTime) =>
        AtaPortBinding.Table.QuerySystemTime(currentTime);
}
