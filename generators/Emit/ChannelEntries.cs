using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>The routines of IDE_CHANNEL_INTERFACE, as the port driver calls them.</summary>
internal static class ChannelEntries
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        string channel = $"({scope.Extension}*)channelExtension";
        Write(writer, "IdeHwInterrupt", "Interrupt", $"Interrupt({channel})");
        Write(writer, "IdeHwInterruptInDump", "Dump", $"InterruptInDump({channel})");
        Write(writer, "IdeHwStartIo", "StartIo", $"StartIo({channel}, irb)", $", {Ata.Irb}* irb");
        if (scope.Has(ChannelRoutines.BuildIo))
        {
            Write(writer, "IdeHwBuildIo", "BuildIo", $"BuildIo({channel}, irb)", $", {Ata.Irb}* irb");
        }

        Write(writer, "IdeHwDpc", "Worker", $"Worker({channel})", returns: "void");
        Write(writer, "IdeHwReset", "Reset", $"Reset({channel})");
        Write(
            writer,
            "IdeHwControl",
            "Control",
            $"Control({channel}, controlAction, parameters)",
            $", {Ata.Action} controlAction, void* parameters");
        Write(
            writer,
            "IdeHwInitialize",
            "Initialize",
            $"Initialize({channel}, deviceParameters, identifyData)",
            $", {Ata.Type("IdeDeviceParameters")}* deviceParameters, {Ata.Type("IdentifyDeviceData")}* identifyData",
            last: true);
    }

    private static void Write(
        SourceWriter writer, string name, string context, string call, string more = "", string returns = "byte", bool last = false)
    {
        string summary = name switch
        {
            "IdeHwDpc" => "The worker, and the timer when the worker was refused.",
            "IdeHwInterruptInDump" => "IdeHwInterrupt, as installed in dump mode.",
            _ => $"{name}, as the port driver calls it.",
        };
        EntryText.Write(writer, new Entry(
            summary, returns, name, "void* channelExtension" + more, context, "channelExtension", call, Failed: "0"));
        if (!last)
        {
            writer.Space();
        }
    }
}
