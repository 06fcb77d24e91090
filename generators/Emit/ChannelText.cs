namespace Tophalf.Generators.Emit;

/// <summary>The extension of one kind of channel, and everything that runs on it.</summary>
internal static class ChannelText
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        writer.Write($"/// <summary>The channel extension around {scope.Channel.DisplayName}. The port driver allocates it, filled with zeros.</summary>");
        writer.Write("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        writer.Open($"internal struct {scope.Extension}");
        WriteFields(writer, scope);
        writer.Space();
        InterruptText.Write(writer, scope);
        writer.Space();
        ServeText.Write(writer, scope);
        writer.Space();
        DeferText.Write(writer, scope);
        writer.Space();
        WorkerText.Write(writer, scope);
        writer.Space();
        DumpText.Write(writer, scope);
        writer.Space();
        RequestText.Write(writer, scope);
        writer.Space();
        LifeText.Write(writer, scope);
        writer.Space();
        LinkText.Write(writer, scope);
        writer.Space();
        ChannelEntries.Write(writer, scope);
        writer.Close();
    }

    private static void WriteFields(SourceWriter writer, ChannelScope scope)
    {
        writer.Write($"""
            // At offset 0: its address is the PVOID ChannelExtension.
            internal {scope.Type} Channel;
            internal ControllerExtension* Controller;
            """);
        if (scope.HasSibling)
        {
            writer.Write($"""

                // The controller's other channel. Null: not implemented, or not initialized yet.
                internal {scope.Sibling.Extension}* Sibling;
                """);
        }

        writer.Write($"""

            // Who holds the channel, and which causes wait.
            internal {Ata.State} State;

            // Counts how often interrupts were disabled and enabled on the channel: start-io sees by it that a
            // completion may have been missed.
            internal uint Generation;
            internal uint Number;
            """);
    }
}
