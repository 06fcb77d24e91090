using System.Diagnostics;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hosting.Interrupts;

/// <summary>One call of IdeHwInterrupt, and what is measured around it.</summary>
internal static unsafe class InterruptEntry
{
    /// <summary>Asks a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="entered">The time stamp at which the routine was entered.</param>
    /// <returns>Its answer.</returns>
    public static bool Ask(HostedChannel channel, out long entered)
    {
        ChannelCounters counters = channel.Counters;
        long left;
        long bytes;
        byte answer;
        uint touched;
        uint completed;
        channel.Lock.Enter();
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Interrupt))
        {
            bytes = GC.GetAllocatedBytesForCurrentThread();
            entered = Stopwatch.GetTimestamp();
            answer = channel.Interface.IdeHwInterrupt(channel.Extension);
            left = Stopwatch.GetTimestamp();
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes - call.Thread.HostBytes;
            call.Answered(answer);
            touched = call.Thread.Touched;
            completed = call.Thread.Completed;

            // While the thread counts as being in the miniport: after a crash, nothing is counted that was before it.
            counters.InterruptEntries++;
            counters.InterruptBytesAllocated += bytes;
            counters.AnsweredFalse += answer == 0 ? 1 : 0;
            counters.AnsweredTrue += answer == 0 ? 0 : 1;
        }

        channel.Lock.Exit();
        if (answer == 0)
        {
            counters.EntryToFalse.Record(left - entered);
            return false;
        }

        channel.Dismissal.Claimed(completed != 0);
        counters.EntryToTrue.Record(left - entered);
        uint own = 1u << channel.Number;
        if (completed != 0 ? (completed & own) == 0 : touched != 0 && (touched & own) == 0)
        {
            counters.SiblingHits++;
        }

        return true;
    }
}
