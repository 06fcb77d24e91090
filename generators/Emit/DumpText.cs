namespace Tophalf.Generators.Emit;

/// <summary>The polled interrupt routine of a crash dump or hibernation: the only entry, on one processor, with nothing to request.</summary>
internal static class DumpText
{
    public static void Write(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>IdeHwInterrupt in dump mode: polled, so that "not mine" is normal, and deferred work is done at once.</summary>
        private static byte InterruptInDump({{scope.Extension}}* channel)
        {
            // A port driver allows less than 1 ms of stalls in one routine.
            const uint StallStep = 20;
            const uint StallLimit = 900;

            if (channel->State.IsStopped)
            {
                return 0;
            }

            uint cause = {{scope.Call("Claim")}};
            if (cause == 0)
            {
                cause = {{scope.Call("Poll")}};
            }

            if (cause == 0)
            {
                return 0;
            }

            uint stalled = 0;
            while (true)
            {
                cause = {{scope.Call("Dismiss", ", cause")}};
                if ({{scope.Call("Service", ", cause")}} != {{Ata.Contract}}.InterruptOutcome.Defer)
                {
                    return 1;
                }

                {{scope.Call("Work", ", cause")}};

                // What the work started is finished here, if it finishes soon; else in the next call.
                while ((cause = {{scope.Call("Poll")}}) == 0)
                {
                    if (stalled >= StallLimit)
                    {
                        return 1;
                    }

                    {{Ata.Port}}.StallExecution(StallStep);
                    stalled = unchecked(stalled + StallStep);
                }
            }
        }
        """);
}
