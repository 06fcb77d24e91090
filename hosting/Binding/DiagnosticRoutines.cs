using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortDebugPrint, AtaPortLogError and their relatives, and what becomes of exceptions of author code.</summary>
internal static unsafe class DiagnosticRoutines
{
    // The miniport's levels, as debuggers filter them: the lower, the more important. A constant: an array would be made at
    // the first message, and counted as the miniport's.
    private static ReadOnlySpan<LogLevel> Levels => [LogLevel.Error, LogLevel.Warning, LogLevel.Information, LogLevel.Debug];

    public static void DebugPrint(uint debugPrintLevel, byte* debugMessage, nint argument0, nint argument1, nint argument2)
    {
        PortCall.Begin(PortRoutine.DebugPrint, debugPrintLevel);
        HostThread thread = HostThread.Current;
        LogLevel level = debugPrintLevel < Levels.Length ? Levels[(int)debugPrintLevel] : LogLevel.Trace;
        if (debugMessage == null || thread.Controller is not HostedController controller || !controller.Options.Logger.IsEnabled(level))
        {
            return;
        }

        // A text costs memory; the miniport did not allocate it.
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        ReadOnlySpan<byte> format = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(debugMessage);
        Log.Printed(controller.Options.Logger, level, PrintFormat.Apply(format, [argument0, argument1, argument2]));
        thread.HostBytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
    }

    public static void DebugBreak(void* channelExtension)
    {
        PortCall.Begin(PortRoutine.DebugBreak);
        if (Debugger.IsAttached)
        {
            Debugger.Break();
        }
    }

    public static void LogError(void* channelExtension, IdeErrorLogEntry* errorLogEntry)
    {
        PortCall.Begin(PortRoutine.LogError);
        if (HostedExtensions.Channel(channelExtension, "AtaPortLogError") is not HostedChannel channel)
        {
            return;
        }

        if (errorLogEntry == null)
        {
            Violations.Record("AtaPortLogError", "There is no entry.", channel);
        }
        else
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            Log.ErrorLogged(
                channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, errorLogEntry->TargetId,
                errorLogEntry->UniqueId, IrbStatusText.Of(errorLogEntry->IrbStatus),
                Convert.ToHexString(new ReadOnlySpan<byte>(errorLogEntry->DumpData, errorLogEntry->DumpDataSize)));
            HostThread.Current.HostBytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
        }
    }

    public static void TraceNotification(uint notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2)
    {
        PortCall.Begin(PortRoutine.TraceNotification, notificationType);
        HostThread thread = HostThread.Current;
        if (thread.Controller is HostedController controller && controller.Options.Logger.IsEnabled(LogLevel.Trace))
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            Log.Traced(controller.Options.Logger, controller.Name, notificationType, argument0, argument1, argument2);
            thread.HostBytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
        }
    }

    /// <summary>Author code threw, and the entry caught it.</summary>
    public static void EntryFailed(void* extension, MiniportContext context, Exception exception)
    {
        HostThread thread = HostThread.Current;
        HostedController? controller = thread.Controller ?? HostedExtensions.Either(extension);
        Violations.Record(
            controller, thread.Channel, RoutineNames.Of(context), $"It threw {exception.GetType().Name}: {exception.Message}", context, exception);
    }
}
