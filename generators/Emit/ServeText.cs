namespace Tophalf.Generators.Emit;

/// <summary>What happens to an interrupt once it is claimed: dismiss, take the channel, serve, release.</summary>
internal static class ServeText
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        if (scope.Miniport.SharedInterruptLock)
        {
            WriteLocked(writer, scope);
        }
        else
        {
            WriteAtomic(writer, scope);
        }

        writer.Space();
        WriteHeld(writer, scope);
    }

    private static void WriteAtomic(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>Serves an interrupt that this channel claimed.</summary>
        /// <remarks>The cause comes widened, so that asking need not move it to where a call wants it.</remarks>
        {{MiniportFile.NotInline}}
        internal static byte Serve({{scope.Extension}}* channel, nuint claimed)
        {
            // Dismiss first: what the device does next interrupts again.
            uint cause = {{scope.CallInPlace("Dismiss", ", (uint)claimed")}};

            // Another processor may have been faster.
            if (!channel->State.TryTake())
            {
                return ServeHeld(channel, cause);
            }

            if ({{scope.CallInPlace("Service", ", cause")}} == {{Ata.Contract}}.InterruptOutcome.Defer)
            {
                Defer(channel, cause);
            }
            else if (!channel->State.TryRelease())
            {
                // Posted meanwhile, by who found the channel taken.
                DrainOrDefer(channel);
            }

            return 1;
        }
        """);

    private static void WriteLocked(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>Serves an interrupt that this channel claimed.</summary>
        /// <remarks>The cause comes widened, so that asking need not move it to where a call wants it.</remarks>
        {{MiniportFile.NotInline}}
        internal static byte Serve({{scope.Extension}}* channel, nuint claimed)
        {
            // Dismiss first: what the device does next interrupts again.
            uint cause = {{scope.CallInPlace("Dismiss", ", (uint)claimed")}};

            // One interrupt lock for all channels, declared by the author: only a worker can hold the channel, and a
            // worker never takes one that is free. So a free channel need not be taken.
            if (channel->State.Flags != 0)
            {
                return ServeHeld(channel, cause);
            }

            if ({{scope.CallInPlace("Service", ", cause")}} == {{Ata.Contract}}.InterruptOutcome.Defer)
            {
                Defer(channel, cause);
            }

            return 1;
        }
        """);

    private static void WriteHeld(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>The interrupt is dismissed, but somebody holds the channel: post the cause, and leave it to the holder.</summary>
        private static byte ServeHeld({{scope.Extension}}* channel, uint cause)
        {
            switch (channel->State.Post<{{scope.Type}}>(cause))
            {
                case {{Ata.Post}}.Taken:
                    DrainOrDefer(channel);
                    break;

                case {{Ata.Post}}.Owed:
                    Defer(channel, 0);
                    break;
            }

            return 1;
        }

        /// <summary>Serves what is posted and releases the channel; or answers a cause that is to be deferred.</summary>
        private static uint Drain({{scope.Extension}}* channel)
        {
            while (true)
            {
                switch (channel->State.Advance(out uint cause))
                {
                    case {{Ata.Step}}.Serve:
                        if ({{scope.Call("Service", ", cause")}} == {{Ata.Contract}}.InterruptOutcome.Defer)
                        {
                            return cause;
                        }

                        break;

                    // Left to the holder by a reset or a start.
                    case {{Ata.Step}}.Enable:
                        if (!EnableAndLook(channel))
                        {
                            return 0;
                        }

                        break;

                    default:
                        return 0;
                }
            }
        }

        /// <summary>Serves what is posted, and defers what takes longer.</summary>
        private static void DrainOrDefer({{scope.Extension}}* channel)
        {
            uint cause = Drain(channel);
            if (cause != 0)
            {
                Defer(channel, cause);
            }
        }
        """);
}
