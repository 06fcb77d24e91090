using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>The generated file of one miniport, from top to bottom.</summary>
internal static class MiniportFile
{
    public const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public const string NotInline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public static string Write(MiniportInfo miniport)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer, Describe(miniport));
        FileHeader.OpenContainers(writer, miniport.Namespace, miniport.Containers);
        WriteMiniport(writer, miniport);
        writer.CloseAll();
        return writer.ToString();
    }

    private static void WriteMiniport(SourceWriter writer, MiniportInfo miniport)
    {
        writer.Open($"unsafe {miniport.Declaration} : {Ata.Contract}.IAtaMiniport");
        writer.Write($"""
            /// <summary>Fills the controller's table and hands it to the port driver.</summary>
            static uint {Ata.Contract}.IAtaMiniport.DriverEntry(void* driverObject, void* registryPath) =>
                {miniport.DispatcherName}.DriverEntry(driverObject, registryPath);

            /// <summary>Everything that stands between the port driver and the structures of the author.</summary>
            """);
        writer.Open($"private static class {miniport.DispatcherName}");
        ControllerText.Write(writer, miniport);
        foreach (ChannelInfo channel in miniport.Channels)
        {
            writer.Space();
            ChannelText.Write(writer, new ChannelScope(miniport, channel));
        }

        writer.Close();
        writer.Close();
    }

    private static IEnumerable<string> Describe(MiniportInfo miniport)
    {
        yield return $"The interrupt dispatcher of {miniport.DisplayName}.";
        foreach (ChannelInfo channel in miniport.Channels)
        {
            int last = channel.First + channel.Count - 1;
            yield return channel.Count == 1
                ? $"Channel {last}: {channel.DisplayName}."
                : $"Channels {channel.First} {(channel.Count == 2 ? "and" : "to")} {last}: {channel.DisplayName}.";
        }
    }
}
