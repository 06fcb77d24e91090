using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting.Verification;

/// <summary>Records violations for the miniport that this thread is in.</summary>
internal static class Violations
{
    public static void Record(string routine, string message, HostedChannel? channel = null, Exception? exception = null)
    {
        HostThread thread = HostThread.Current;
        channel ??= thread.Channel;
        Record(channel?.Controller ?? thread.Controller, channel, routine, message, thread.Context, exception);
    }

    public static void Record(
        HostedController? controller, HostedChannel? channel, string routine, string message, MiniportContext context, Exception? exception = null)
    {
        // Recording costs memory. That is the host's doing, not the interrupt routine's.
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        ViolationLog log = controller?.Violations ?? HostedExtensions.Unowned;
        TraceRing? trace = channel is null ? controller?.Trace : channel.Trace;
        trace?.Write(TraceKind.Violated, context, log.Count);
        Violation violation = new(routine, context, channel?.Number, message, exception)
        {
            Trace = trace?.Snapshot() ?? Trace.Empty,
        };
        log.Add(violation);
        if (exception is not null || controller?.Options.OnViolation == ViolationResponse.Fail)
        {
            channel?.Queue.Fail(violation);
            controller?.Fail(violation);
        }

        HostThread.Current.HostBytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
    }
}
