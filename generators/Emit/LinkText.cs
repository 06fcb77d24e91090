using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>AtaChannelInitRoutine for one kind of channel: the links both ways, and the table.</summary>
internal static class LinkText
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        writer.Write("/// <summary>Links the channel to its controller and, both ways, to the channels that are there already.</summary>");
        writer.Open($"internal static void Link({scope.Extension}* channel, ControllerExtension* controller, uint number)");
        writer.Write("""
            // Not asked before it is started.
            channel->State.Stop();
            channel->Controller = controller;
            channel->Number = number;
            """);
        for (int number = scope.Channel.First; number < scope.Channel.First + scope.Channel.Count; number++)
        {
            writer.Write($$"""

                if (number == {{number}})
                {
                    controller->Channel{{number}} = channel;
                """);
            if (scope.HasSibling)
            {
                writer.Write($"    channel->Sibling = controller->Channel{1 - number};");
            }

            writer.Write("}");
        }

        if (scope.HasSibling)
        {
            writer.Write($$"""

                if (channel->Sibling != null)
                {
                    channel->Sibling->Sibling = channel;
                }
                """);
        }

        writer.Write($"""

            {Ata.Interlocked}.Or(ref controller->Implemented, 1u << (int)number);
            """);
        writer.Close();
        writer.Space();
        WriteTable(writer, scope);
    }

    private static void WriteTable(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>Fills IDE_CHANNEL_INTERFACE. In dump mode the interrupt routine is polled, and is another one.</summary>
        internal static void FillTable({{Ata.Type("IdeChannelInterface")}}* table, ControllerExtension* controller)
        {
            table->IdeHwInitialize = &IdeHwInitialize;
            table->IdeHwBuildIo = {{(scope.Has(ChannelRoutines.BuildIo) ? "&IdeHwBuildIo" : "null")}};
            table->IdeHwStartIo = &IdeHwStartIo;
            if (controller->Mode == {{Ata.Mode}}.Dump)
            {
                table->IdeHwInterrupt = &IdeHwInterruptInDump;
            }
            else
            {
            #if TOPHALF_IMAGE
                // Without a runtime this is called as the port driver calls: nothing stands between them.
                table->IdeHwInterrupt = (delegate* unmanaged<void*, byte>)(delegate*<{{scope.Extension}}*, byte>)&Interrupt;
            #else
                table->IdeHwInterrupt = &IdeHwInterrupt;
            #endif
            }

            table->IdeHwReset = &IdeHwReset;
            table->IdeHwControl = &IdeHwControl;
        }
        """);
}
