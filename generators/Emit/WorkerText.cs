namespace Tophalf.Generators.Emit;

/// <summary>The deferral, from the worker on: finish, enable, look once more, drain, release.</summary>
internal static class WorkerText
{
    public static void Write(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>The worker: (4) completes what was deferred; (5) enables interrupts, and only then looks once more.</summary>
        private static void Worker({{scope.Extension}}* channel)
        {
            if (channel->State.TryTakeOwed())
            {
                // An earlier request came through after all, and found the channel unmasked.
                Mask(channel);
                if (!channel->State.TryKeep<{{scope.Type}}>(0))
                {
                    return;
                }
            }
            else if (!channel->State.TryBeginWork())
            {
                // Called off by a reset, a stop or a power-down; or an earlier callback has done it.
                return;
            }

            while (true)
            {
                uint cause = channel->State.TakePosted();
                if (cause != 0)
                {
                    {{scope.Call("Work", ", cause")}};
                }

                if (!Unmask(channel))
                {
                    return;
                }

                // What completed while interrupts were disabled may never interrupt.
                cause = {{scope.Call("Poll")}};
                if (cause != 0)
                {
                    channel->State.Post<{{scope.Type}}>({{scope.Call("Dismiss", ", cause")}});
                }

                // Serve that, and what interrupts have posted since.
                do
                {
                    cause = channel->State.TakePostedOrRelease();
                    if (cause == 0)
                    {
                        return;
                    }
                }
                while ({{scope.Call("Service", ", cause")}} != {{Ata.Contract}}.InterruptOutcome.Defer);

                // More work: this is the worker already.
                Mask(channel);
                if (!channel->State.TryKeep<{{scope.Type}}>(cause))
                {
                    return;
                }
            }
        }
        """);
}
