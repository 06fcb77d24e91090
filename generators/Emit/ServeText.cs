namespace Tophalf.Generators.Emit;

/// <summary>What happens to an interrupt once it is claimed: dismiss, take the channel, serve, release.</summary>
internal static class ServeText
{
    public static void Write(SourceWriter writer, DispatchScope scope)
    {
        if (scope.HasSharedLock)
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

    private static void WriteAtomic(SourceWriter writer, DispatchScope scope) => writer.Write($$"""
        /// <summary>Serves an interrupt that this {{scope.Word}} claimed.</summary>
        /// <remarks>The cause comes widened, so that asking need not move it to where a call wants it.</remarks>
        {{MiniportFile.NotInline}}
        internal static byte Serve({{scope.Extension}}* {{scope.Word}}, nuint claimed)
        {
            // Dismiss first: what the device does next interrupts again.
            uint cause = {{scope.CallInPlace("Dismiss", ", (uint)claimed")}};

            // Another processor may have been faster.
            if (!{{scope.Word}}->State.TryTake())
            {
                return ServeHeld({{scope.Word}}, cause);
            }

            if ({{scope.CallInPlace("Service", ", cause")}} == {{Ata.Contract}}.InterruptOutcome.Defer)
            {
                Defer({{scope.Word}}, cause);
            }
            else if (!{{scope.Word}}->State.TryRelease())
            {
                // Posted meanwhile, by who found the {{scope.Word}} taken.
                DrainOrDefer({{scope.Word}});
            }

            return 1;
        }
        """);

    private static void WriteLocked(SourceWriter writer, DispatchScope scope) => writer.Write($$"""
        /// <summary>Serves an interrupt that this {{scope.Word}} claimed.</summary>
        /// <remarks>The cause comes widened, so that asking need not move it to where a call wants it.</remarks>
        {{MiniportFile.NotInline}}
        internal static byte Serve({{scope.Extension}}* {{scope.Word}}, nuint claimed)
        {
            // Dismiss first: what the device does next interrupts again.
            uint cause = {{scope.CallInPlace("Dismiss", ", (uint)claimed")}};

            // One interrupt lock for all channels, declared by the author: only a worker can hold the {{scope.Word}}, and a
            // worker never takes one that is free. So a free {{scope.Word}} need not be taken.
            if ({{scope.Word}}->State.Flags != 0)
            {
                return ServeHeld({{scope.Word}}, cause);
            }

            if ({{scope.CallInPlace("Service", ", cause")}} == {{Ata.Contract}}.InterruptOutcome.Defer)
            {
                Defer({{scope.Word}}, cause);
            }

            return 1;
        }
        """);

    private static void WriteHeld(SourceWriter writer, DispatchScope scope) => writer.Write($$"""
        /// <summary>The interrupt is dismissed, but somebody holds the {{scope.Word}}: post the cause, and leave it to the holder.</summary>
        {{MiniportFile.Inline}}
        private static byte ServeHeld({{scope.Extension}}* {{scope.Word}}, uint cause)
        {
            switch ({{scope.Word}}->State.Post<{{scope.Type}}>(cause))
            {
                case {{Ata.Post}}.Taken:
                    DrainOrDefer({{scope.Word}});
                    break;

                case {{Ata.Post}}.Owed:
                    Defer({{scope.Word}}, 0);
                    break;
            }

            return 1;
        }

        /// <summary>Serves what is posted and releases the {{scope.Word}}; or answers a cause that is to be deferred.</summary>
        private static uint Drain({{scope.Extension}}* {{scope.Word}})
        {
            while (true)
            {
                switch ({{scope.Word}}->State.Advance(out uint cause))
                {
                    case {{Ata.Step}}.Serve:
                        if ({{scope.Call("Service", ", cause")}} == {{Ata.Contract}}.InterruptOutcome.Defer)
                        {
                            return cause;
                        }

                        break;

                    // Left to the holder by a reset or a start.
                    case {{Ata.Step}}.Enable:
                        if (!EnableAndLook({{scope.Word}}))
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
        private static void DrainOrDefer({{scope.Extension}}* {{scope.Word}})
        {
            uint cause = Drain({{scope.Word}});
            if (cause != 0)
            {
                Defer({{scope.Word}}, cause);
            }
        }
        """);
}
