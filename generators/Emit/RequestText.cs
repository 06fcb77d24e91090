using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>IdeHwBuildIo and IdeHwStartIo: the author's, and the look at what was missed while interrupts were disabled.</summary>
internal static class RequestText
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        if (scope.Has(ChannelRoutines.BuildIo))
        {
            WriteBuild(writer, scope);
            writer.Space();
        }

        WriteStart(writer, scope);
    }

    private static void WriteBuild(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>IdeHwBuildIo: prepares a request, without locks.</summary>
        private static byte BuildIo({{scope.Extension}}* channel, {{Ata.Irb}}* irb)
        {
            return {{scope.Call("BuildIo", ", irb")}} ? (byte)1 : (byte)0;
        }
        """);

    private static void WriteStart(SourceWriter writer, ChannelScope scope) => writer.Write($$"""
        /// <summary>IdeHwStartIo: starts a request, and looks whether its interrupt was missed.</summary>
        private static byte StartIo({{scope.Extension}}* channel, {{Ata.Irb}}* irb)
        {
            // A worker that was refused is owed: ask again.
            if (channel->State.TryTakeOwed())
            {
                Defer(channel, 0);
            }

            uint generation = {{Ata.Volatile}}.Read(ref channel->Generation);
            bool accepted = {{scope.Call("StartIo", ", irb")}};

            // Interrupts were disabled or enabled while the command was written: its completion may have been masked,
            // and whoever enabled them may have looked before the request was issued. So look now.
            {{Ata.Interlocked}}.MemoryBarrier();
            if ({{Ata.Volatile}}.Read(ref channel->Generation) != generation)
            {
                uint cause = {{scope.Call("Poll")}};
                if (cause != 0)
                {
                    Serve(channel, cause);
                }
            }

            return accepted ? (byte)1 : (byte)0;
        }
        """);
}
