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

                if (!EnableAndLook(channel))
                {
                    return;
                }

                // Serve what it found, and what interrupts have posted since.
                cause = Drain(channel);
                if (cause == 0)
                {
                    return;
                }

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
