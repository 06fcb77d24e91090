namespace Tophalf.Generators.Emit;

/// <summary>The deferral, up to the worker: disable, request, and what happens when the port driver refuses.</summary>
internal static class DeferText
{
    public static void Write(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>Defers: (1) the interrupt is dismissed; (2) disable interrupts; (3) request the worker, which does the rest.</summary>
        /// <remarks>Called by the holder. A cause of 0: it is posted already.</remarks>
        {{MiniportFile.NotInline}}
        private static void Defer({{scope.Extension}}* channel, uint cause)
        {
            uint ticket = Mask(channel);

            // From here on the worker holds the channel. Stopped or reset meanwhile: nothing is to be requested.
            if (!channel->State.TryDefer<{{scope.Type}}>(cause, ticket))
            {
                return;
            }

            if ({{Ata.Port}}.RequestWorkerRoutine(channel, &IdeHwDpc))
            {
                return;
            }

            // Refused: a timer runs the same work, as soon as it can (1 us).
            if ({{Ata.Port}}.RequestTimer(channel, &IdeHwDpc, 1))
            {
                return;
            }

            // Refused too: interrupts come back, the work stays posted, and the next entry asks again. Unless an
            // earlier callback has begun with it, or a reset has called it off.
            if (channel->State.TryWithdraw(ticket))
            {
                while (EnableAndLook(channel) && !channel->State.TryOwe())
                {
                }
            }
        }

        /// <summary>Disables interrupts on the channel. Called by the holder. The answer numbers the deferral.</summary>
        private static uint Mask({{scope.Extension}}* channel)
        {
            uint generation = {{Ata.Interlocked}}.Increment(ref channel->Generation);
            {{scope.Call("DisableInterrupts")}};
            return generation;
        }

        /// <summary>Enables interrupts on the channel. Called by the holder. FALSE: stopped, or being reset; it is released.</summary>
        private static bool Unmask({{scope.Extension}}* channel)
        {
            // The flag first: an interrupt that comes at once, on this processor, must find the channel asked.
            while (channel->State.TryUnmask())
            {
                {{scope.Call("EnableInterrupts")}};
                {{Ata.Interlocked}}.Increment(ref channel->Generation);
                if (!channel->State.IsStopped)
                {
                    return true;
                }

                // Stopped between the two: as it was. And if it is started again by now, once more.
                {{scope.Call("DisableInterrupts")}};
            }

            return false;
        }

        /// <summary>Enables interrupts, and only then looks: what completed while they were disabled may never interrupt.</summary>
        private static bool EnableAndLook({{scope.Extension}}* channel)
        {
            if (!Unmask(channel))
            {
                return false;
            }

            // Not dismissed: what still interrupts is dismissed by the interrupt. Doing it here could be interrupted half
            // way, and an interrupt that has lost its mark and not its line is nobody's.
            uint cause = {{scope.Call("Poll")}};
            if (cause != 0)
            {
                channel->State.Post<{{scope.Type}}>(cause);
            }

            return true;
        }
        """);
}
