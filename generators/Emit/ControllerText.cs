using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>The controller extension, DriverEntry, and the routines of IDE_CONTROLLER_INTERFACE.</summary>
internal static class ControllerText
{
    public static void Write(SourceWriter writer, MiniportInfo miniport)
    {
        WriteDriverEntry(writer, miniport);
        writer.Space();
        WriteChannelInit(writer, miniport);
        writer.Space();
        WriteEntries(writer, miniport);
        writer.Space();
        WriteStructures(writer, miniport);
        writer.Space();
        WriteExtension(writer, miniport);
    }

    private static void WriteDriverEntry(SourceWriter writer, MiniportInfo miniport)
    {
        // One size a line: a controller may have many kinds of channels.
        string largest = string.Concat(miniport.Channels.Skip(1).Select(static channel =>
            $"\n    table.ChannelExtensionSize = global::System.Math.Max(table.ChannelExtensionSize, (uint)sizeof({channel.ExtensionName}));"));

        writer.Write($$"""
            /// <summary>DriverEntry: the table of the controller, which is this routine's own variable, is filled and handed over.</summary>
            internal static uint DriverEntry(void* driverObject, void* registryPath)
            {
                {{Ata.Type("IdeControllerInterface")}} table = default;
                table.Version = (ushort)sizeof({{Ata.Type("IdeControllerInterface")}});
                table.ControllerExtensionSize = (uint)sizeof(ControllerExtension);

                // One size for the extensions of all channels: the largest.
                table.ChannelExtensionSize = (uint)sizeof({{miniport.Channels[0].ExtensionName}});{{largest}}
                table.AlignmentMask = {{miniport.AlignmentMask}};
                table.AtaChannelInitRoutine = &AtaChannelInitRoutine;
                table.AtaControllerChannelEnabled = {{(Has(miniport, ControllerRoutines.ChannelEnabled) ? "&AtaControllerChannelEnabled" : "null")}};
                table.AtaControllerTransferModeSelect = &AtaControllerTransferModeSelect;
                table.AtaAdapterControl = &AtaAdapterControl;
                return {{Ata.Port}}.InitializeEx(driverObject, registryPath, &table);
            }
            """);
    }

    private static void WriteChannelInit(SourceWriter writer, MiniportInfo miniport)
    {
        writer.Open($"private static byte ChannelInit(void* channelExtension, {Ata.Type("IdeChannelInterface")}* table, ControllerExtension* controller)");
        writer.Write($$"""
            // The port driver says which table it means: one that is smaller than this one is not filled.
            if (table->Version < sizeof({{Ata.Type("IdeChannelInterface")}}))
            {
                return 0;
            }

            uint number = table->ChannelNumber;
            """);
        foreach (ChannelInfo channel in miniport.Channels)
        {
            writer.Write($$"""
                if (number < {{channel.First + channel.Count}})
                {
                    {{channel.ExtensionName}}.Link(({{channel.ExtensionName}}*)channelExtension, controller, number);
                    {{channel.ExtensionName}}.FillTable(table, controller);
                    return 1;
                }

                """);
        }

        writer.Write($"// This controller has {miniport.ChannelCount} channel{(miniport.ChannelCount == 1 ? "" : "s")}.");
        writer.Write("return 0;");
        writer.Close();
    }

    private static void WriteEntries(SourceWriter writer, MiniportInfo miniport)
    {
        const string channelInit = "AtaChannelInitRoutine";
        EntryText.Write(writer, new Entry(
            Summary: "AtaChannelInitRoutine: links the channel to its controller and fills IDE_CHANNEL_INTERFACE.",
            Returns: "byte",
            Name: channelInit,
            Parameters: $"void* channelExtension, {Ata.Type("IdeChannelInterface")}* channelInterface, void* initContext",
            Context: "ChannelInit",
            Extension: "channelExtension",
            Call: "ChannelInit(channelExtension, channelInterface, (ControllerExtension*)initContext)",
            Failed: "0"));
        writer.Space();
        EntryText.Write(writer, new Entry(
            Summary: "AtaAdapterControl: starts, stops and powers the controller.",
            Returns: "byte",
            Name: "AtaAdapterControl",
            Parameters: $"void* controllerExtension, {Ata.Action} controlAction, void* parameters",
            Context: "AdapterControl",
            Extension: "controllerExtension",
            Call: "ControllerExtension.Control((ControllerExtension*)controllerExtension, controlAction, parameters)",
            Failed: "0"));
        writer.Space();
        if (Has(miniport, ControllerRoutines.ChannelEnabled))
        {
            EntryText.Write(writer, new Entry(
                Summary: "AtaControllerChannelEnabled: says whether a channel is enabled on this controller.",
                Returns: Ata.Type("AtaChannelState"),
                Name: "AtaControllerChannelEnabled",
                Parameters: "void* controllerExtension, uint channel",
                Context: "ChannelEnabled",
                Extension: "controllerExtension",
                Call: $"{miniport.FullName}.ChannelEnabled(ref Of((ControllerExtension*)controllerExtension), channel)",
                Failed: $"{Ata.Type("AtaChannelState")}.Unknown"));
            writer.Space();
        }

        EntryText.Write(writer, new Entry(
            Summary: "AtaControllerTransferModeSelect: picks the transfer modes of a channel's devices.",
            Returns: "byte",
            Name: "AtaControllerTransferModeSelect",
            Parameters: $"void* controllerExtension, {Ata.Type("IdeTransferModeParameters")}* transferModeSelect",
            Context: "TransferModeSelect",
            Extension: "controllerExtension",
            Call: "ControllerExtension.TransferModeSelect((ControllerExtension*)controllerExtension, transferModeSelect)",
            Failed: "0"));
    }

    private static void WriteStructures(SourceWriter writer, MiniportInfo miniport)
    {
        writer.Write($$"""
            // The structures of the author lie at offset 0 of their extensions, so a cast finds them, and the compiler
            // has no field to check for null.
            {{MiniportFile.Inline}}
            private static ref {{miniport.FullName}} Of(ControllerExtension* controller) => ref *({{miniport.FullName}}*)controller;
            """);
        foreach (ChannelInfo channel in miniport.Channels)
        {
            writer.Space();
            writer.Write($$"""
                {{MiniportFile.Inline}}
                private static ref {{channel.FullName}} Of({{channel.ExtensionName}}* channel) => ref *({{channel.FullName}}*)channel;
                """);
        }
    }

    private static void WriteExtension(SourceWriter writer, MiniportInfo miniport)
    {
        writer.Write("/// <summary>The controller extension. The port driver allocates it, filled with zeros.</summary>");
        writer.Write("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]");
        writer.Open("internal struct ControllerExtension");
        writer.Write($"""
            // At offset 0: its address is the PVOID ControllerExtension.
            internal {miniport.FullName} Controller;

            // The channels, each in an extension of its own. Null: not implemented, or not initialized yet.
            """);
        foreach (ChannelInfo channel in miniport.Channels)
        {
            for (int number = channel.First; number < channel.First + channel.Count; number++)
            {
                writer.Write($"internal {channel.ExtensionName}* Channel{number};");
            }
        }

        writer.Write($$"""

            // One bit a channel: which of the pointers above are there.
            internal uint Implemented;
            internal {{Ata.Mode}} Mode;

            internal static byte Control(ControllerExtension* controller, {{Ata.Action}} action, void* parameters)
            {
                if (action == {{Ata.Action}}.Start)
                {
                    {{Ata.Type("IdeControllerConfiguration")}}* configuration = ({{Ata.Type("IdeControllerConfiguration")}}*)parameters;
                    if (configuration->Version < sizeof({{Ata.Type("IdeControllerConfiguration")}}))
                    {
                        return 0;
                    }

                    // Dump mode is known before any channel is initialized: those get the polled routine.
                    controller->Mode = configuration->ControllerMode;
                    configuration->NumberOfChannels = {{miniport.ChannelCount}};
                }

                {{(Has(miniport, ControllerRoutines.Control)
                    ? $"return {miniport.FullName}.Control(ref Of(controller), action, parameters) ? (byte)1 : (byte)0;"
                    : "return 1;")}}
            }

            internal static byte TransferModeSelect(ControllerExtension* controller, {{Ata.Type("IdeTransferModeParameters")}}* parameters)
            {
            """);
        writer.Write(Has(miniport, ControllerRoutines.TransferModeSelect)
            ? $"    return {miniport.FullName}.TransferModeSelect(ref Of(controller), parameters) ? (byte)1 : (byte)0;"
            : """
                  // The author selects nothing: what is current stays.
                  parameters->DeviceTransferModeSelected[0] = parameters->DeviceTransferModeCurrent[0];
                  parameters->DeviceTransferModeSelected[1] = parameters->DeviceTransferModeCurrent[1];
                  return 1;
              """);
        writer.Write("}");
        if (miniport.ChannelCount > 2)
        {
            writer.Space();
            WriteAsk(writer, miniport);
        }

        writer.Close();
    }

    private static void WriteAsk(SourceWriter writer, MiniportInfo miniport)
    {
        writer.Write("/// <summary>Asks one implemented channel, by its number.</summary>");
        writer.Open("internal static byte Ask(ControllerExtension* controller, int number)");
        writer.Write("void** channels = (void**)&controller->Channel0;");
        foreach (ChannelInfo channel in miniport.Channels.Take(miniport.Channels.Count - 1))
        {
            writer.Write($$"""
                if (number < {{channel.First + channel.Count}})
                {
                    return {{channel.ExtensionName}}.Ask(({{channel.ExtensionName}}*)channels[number]);
                }

                """);
        }

        string last = miniport.Channels[miniport.Channels.Count - 1].ExtensionName;
        writer.Write($"return {last}.Ask(({last}*)channels[number]);");
        writer.Close();
    }

    private static bool Has(MiniportInfo miniport, ControllerRoutines routine) => (miniport.Routines & routine) != 0;
}
