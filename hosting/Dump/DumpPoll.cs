using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Dump;

/// <summary>
/// What stands in for interrupts in dump mode: the thread that has a request asks IdeHwInterrupt until the request has
/// ended. Time-outs and retries bound it.
/// </summary>
internal static class DumpPoll
{
    // Between two polls; a disk takes a hundred times as long.
    private const uint StallMicroseconds = 10;

    public static void Run(HostedChannel channel, Task end)
    {
        while (true)
        {
            long wait;
            do
            {
                channel.Queue.TryAdvance(out wait);
                if (end.IsCompleted)
                {
                    return;
                }
            }
            while (wait == 0);

            // "Not mine" is the usual answer. Nothing is outstanding while a request waits to be tried again.
            if (!channel.Queue.IsOutstanding || !InterruptEntry.Ask(channel, out _))
            {
                TimeRoutines.StallExecution(StallMicroseconds);

                // The disk is a thread of this process, and may want this processor.
                Thread.Yield();
            }
        }
    }
}
