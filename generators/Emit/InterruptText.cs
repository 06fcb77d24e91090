namespace Tophalf.Generators.Emit;

/// <summary>The interrupt routine: whose interrupt is it? Straight-line for one and two channels.</summary>
internal static class InterruptText
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        if (scope.HasOthers)
        {
            WriteMany(writer, scope);
            writer.Space();
            WriteAskHeld(writer, scope);
        }
        else
        {
            Write(writer, scope, scope.HasSibling ? scope.Sibling : null);
        }
    }

    /// <summary>The straight-line form.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="scope">Who is asked first.</param>
    /// <param name="sibling">Who is asked then, if anybody.</param>
    public static void Write(SourceWriter writer, DispatchScope scope, ChannelScope? sibling)
    {
        writer.Write($"""
            /// <summary>
            /// {scope.InterruptSummary} FALSE as quickly as possible
            /// otherwise: nothing is written, counted or locked on that way.
            /// </summary>
            """);
        writer.Open($"internal static byte Interrupt({scope.Extension}* {scope.Word})");
        writer.Write($$"""
            {{scope.BeforeClaim}}// Did the {{scope.Word}} that was passed in interrupt?
            if ({{scope.Word}}->State.Flags == 0)
            {
                uint cause = {{scope.ClaimInPlace}};
                if (cause != 0)
                {
                    return Serve({{scope.Word}}, cause);
                }
            }
            else if (AskHeld({{scope.Word}}) != 0)
            {
                return 1;
            }
            """);
        if (sibling is not null)
        {
            WriteSibling(writer, scope, sibling);
        }

        writer.Write("""

            // Not ours.
            return 0;
            """);
        writer.Close();
        writer.Space();
        WriteAskHeld(writer, scope);
    }

    private static void WriteSibling(SourceWriter writer, DispatchScope scope, ChannelScope sibling)
    {
        string routines = sibling.Extension == scope.Extension ? "" : sibling.Extension + ".";
        writer.Write($$"""

            // It did not: ask the controller's other channel, once.
            {{sibling.Extension}}* sibling = channel->Sibling;
            if (sibling != null)
            {
                if (sibling->State.Flags == 0)
                {
                    uint cause = {{sibling.CallInPlace("Claim", variable: "sibling", controller: "controller")}};
                    if (cause != 0)
                    {
                        return {{routines}}Serve(sibling, cause);
                    }
                }
                else
                {
                    return {{routines}}AskHeld(sibling);
                }
            }
            """);
    }

    private static void WriteMany(SourceWriter writer, ChannelScope scope)
    {
        writer.Write($$"""
            /// <summary>
            /// IdeHwInterrupt. TRUE if one of the controller's channels interrupted. All implemented channels are asked,
            /// the one that was passed in first: those that share a latched interrupt are not raised again one by one.
            /// </summary>
            internal static byte Interrupt({{scope.Extension}}* channel)
            {
                ControllerExtension* controller = channel->Controller;
                byte answer = Ask(channel);
                for (uint rest = controller->Implemented & ~(1u << (int)channel->Number); rest != 0; rest = unchecked(rest & (rest - 1)))
                {
                    answer |= ControllerExtension.Ask(controller, global::System.Numerics.BitOperations.TrailingZeroCount(rest));
                }

                return answer;
            }

            /// <summary>Asks this channel, and serves it if it interrupted.</summary>
            {{MiniportFile.Inline}}
            internal static byte Ask({{scope.Extension}}* channel)
            {
                if (channel->State.Flags != 0)
                {
                    return AskHeld(channel);
                }

                uint cause = {{scope.CallInPlace("Claim")}};
                return cause != 0 ? Serve(channel, cause) : (byte)0;
            }
            """);
    }

    private static void WriteAskHeld(SourceWriter writer, DispatchScope scope) => writer.Write($$"""
        /// <summary>Asks a {{scope.Word}} that is not free.</summary>
        {{MiniportFile.NotInline}}
        internal static byte AskHeld({{scope.Extension}}* {{scope.Word}})
        {
            // Masked, stopped or powered down: it does not interrupt, and its registers may not answer.
            if (!{{scope.Word}}->State.IsAsked)
            {
                return 0;
            }

            // Held, but unmasked. The interrupt has to be dismissed even so: on one processor, the holder does not run
            // on before the line drops.
            uint cause = {{scope.Call("Claim")}};
            if (cause != 0)
            {
                return ServeHeld({{scope.Word}}, {{scope.Call("Dismiss", ", cause")}});
            }

            // The worker that was refused is owed: ask again.
            if ({{scope.Word}}->State.TryTakeOwed())
            {
                Defer({{scope.Word}}, 0);
            }

            return 0;
        }
        """);
}
