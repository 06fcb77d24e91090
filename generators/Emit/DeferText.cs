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
            Mask(channel);

            // From here on the worker holds the channel. Stopped meanwhile: nobody does, and nothing is left to do.
            if (!channel->State.TryDefer<{{scope.Type}}>(cause))
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

            // Refused too: the work stays posted, interrupts come back, and the next entry asks again. Unless an
            // earlier callback has begun with it, or a reset has called it off.
            if (channel->State.TryWithdraw() && Unmask(channel))
            {
                channel->State.Owe();
            }
        }

        /// <summary>Disables interrupts on the channel.</summary>
        private static void Mask({{scope.Extension}}* channel)
        {
            {{Ata.Interlocked}}.Increment(ref channel->Generation);
            {{scope.Call("DisableInterrupts")}};
        }

        /// <summary>Enables interrupts on the channel. FALSE when it was stopped meanwhile: it is released.</summary>
        private static bool Unmask({{scope.Extension}}* channel)
        {
            // The flag first: an interrupt that comes at once, on this processor, must find the channel asked.
            if (!channel->State.TryUnmask())
            {
                return false;
            }

            {{scope.Call("EnableInterrupts")}};
            {{Ata.Interlocked}}.Increment(ref channel->Generation);
            if (!channel->State.IsStopped)
            {
                return true;
            }

            // Stopped between the two: as it was.
            {{scope.Call("DisableInterrupts")}};
            channel->State.TryUnmask();
            return false;
        }
        """);
}
