using System.Runtime;
using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <content>What the miniport says. Text goes to the serial line as it is, its arguments behind it.</content>
internal static unsafe partial class Routines
{
    [RuntimeExport("AtaPortDebugPrint")]
    private static void DebugPrint(uint level, byte* message, nint argument0, nint argument1, nint argument2)
    {
        SerialLine.Write("miniport: "u8);
        for (; *message != 0; message++)
        {
            if (*message != (byte)'\r' && *message != (byte)'\n')
            {
                SerialLine.Put(*message);
            }
        }

        SerialLine.Put((byte)' ');
        SerialLine.WriteHex((ulong)argument0, 16);
        SerialLine.Put((byte)' ');
        SerialLine.WriteHex((ulong)argument1, 16);
        SerialLine.Put((byte)' ');
        SerialLine.WriteHex((ulong)argument2, 16);
        SerialLine.EndLine();
    }

    [RuntimeExport("AtaPortDebugBreak")]
    private static void DebugBreak(void* channelExtension) => Stops.Stop("AtaPortDebugBreak: the miniport asked for a debugger"u8);

    [RuntimeExport("AtaPortLogError")]
    private static void LogError(void* channelExtension, IdeErrorLogEntry* entry)
    {
        SerialLine.Write("miniport: error "u8);
        SerialLine.Write(entry->UniqueId);
        SerialLine.Write(" of channel "u8);
        SerialLine.Write(entry->Channel);
        SerialLine.EndLine();
    }

    // Nothing comes or goes while the image runs.
    [RuntimeExport("AtaPortNotification")]
    private static void Notification(IdeNotificationType type, void* channelExtension, nint argument0, nint argument1, nint argument2)
    {
    }

    [RuntimeExport("AtaPortTraceNotification")]
    private static void TraceNotification(uint type, void* channelExtension, nint argument0, nint argument1, nint argument2)
    {
    }
}
