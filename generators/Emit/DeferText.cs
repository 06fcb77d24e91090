namespace Tophalf.Generators.Emit;

/// <summary>The deferral, up to the worker: disable, request, and what happens when the port driver refuses.</summary>
internal static class DeferText
{
    public static void Write(SourceWriter writer, DispatchScope scope) => writer.Write($$"""
        /// <summary>Defers: (1) the interrupt is dismissed; (2) disable interrupts; (3) request the worker, which does the rest.</summary>
        /// <remarks>Called by the holder. A cause of 0: it is posted already.</remarks>
        {{MiniportFile.NotInline}}
        private static void Defer({{scope.Extension}}* {{scope.Word}}, uint cause)
        {
            uint ticket = Mask({{scope.Word}});

            // From here on the worker holds the {{scope.Word}}. Stopped or reset meanwhile: nothing is to be requested.
            if (!{{scope.Word}}->State.TryDefer<{{scope.Type}}>(cause, ticket))
            {
                return;
            }

            {{scope.RequestWorker.Replace("\n", "\n    ")}}
            // Nobody runs it: interrupts come back, the work stays posted, and the next entry asks again. Unless an
            // earlier callback has begun with it, or a reset has called it off.
            if ({{scope.Word}}->State.TryWithdraw(ticket))
            {
                while (EnableAndLook({{scope.Word}}) && !{{scope.Word}}->State.TryOwe())
                {
                }
            }
        }

        /// <summary>Disables interrupts on the {{scope.Word}}. Called by the holder. The answer numbers the deferral.</summary>
        {{MiniportFile.Inline}}
        private static uint Mask({{scope.Extension}}* {{scope.Word}})
        {
            uint generation = {{Ata.Interlocked}}.Increment(ref {{scope.Word}}->Generation);
            {{scope.Call("DisableInterrupts")}};
            return generation;
        }

        /// <summary>Enables interrupts on the {{scope.Word}}. Called by the holder. FALSE: stopped, or being reset; it is released.</summary>
        private static bool Unmask({{scope.Extension}}* {{scope.Word}})
        {
            // The flag first: an interrupt that comes at once, on this processor, must find the {{scope.Word}} asked.
            while ({{scope.Word}}->State.TryUnmask())
            {
                {{scope.Call("EnableInterrupts")}};
                {{Ata.Interlocked}}.Increment(ref {{scope.Word}}->Generation);
                if (!{{scope.Word}}->State.IsStopped)
                {
                    return true;
                }

                // Stopped between the two: as it was. And if it is started again by now, once more.
                {{scope.Call("DisableInterrupts")}};
            }

            return false;
        }

        /// <summary>Enables interrupts, and only then looks: what completed while they were disabled may never interrupt.</summary>
        private static bool EnableAndLook({{scope.Extension}}* {{scope.Word}})
        {
            if (!Unmask({{scope.Word}}))
            {
                return false;
            }

            // Not dismissed: what still interrupts is dismissed by the interrupt. Doing it here could be interrupted half
            // way, and an interrupt that has lost its mark and not its line is nobody's.
            uint cause = {{scope.Call("Poll")}};
            if (cause != 0)
            {
                {{scope.Word}}->State.Post<{{scope.Type}}>(cause);
            }

            return true;
        }
        """);
}
