using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Tracing;

/// <summary>Trace entries in words.</summary>
internal static class TraceText
{
    public static string Of(in TraceEntry entry)
    {
        var context = (MiniportContext)entry.Context;
        return entry.Kind switch
        {
            TraceKind.Entered => $"{RoutineNames.Of(context)} entered{Subject(context, entry.Argument)}",
            TraceKind.Left => $"{RoutineNames.Of(context)} left{(entry.Result < 0 ? "" : $": {entry.Result}")}",
            TraceKind.Called => $"{entry.Routine.Name()}({ArgumentOf(entry)})",
            TraceKind.Written => $"{entry.Routine.Name()}({ArgumentOf(entry)}, 0x{entry.Result:X})",
            TraceKind.Answered => $"{entry.Routine.Name()}({ArgumentOf(entry)}): 0x{entry.Result:X}",
            TraceKind.LineRaised => $"interrupt line {entry.Argument} raised",
            TraceKind.LineLowered => $"interrupt line {entry.Argument} lowered",
            TraceKind.RequestStarted => $"request {entry.Argument} started, function 0x{entry.Result:X}",
            TraceKind.RequestCompleted => $"request {entry.Argument} completed, {IrbStatusText.Of((byte)entry.Result)}",
            TraceKind.RequestTimedOut => $"request {entry.Argument} timed out",
            TraceKind.CallbackGranted => $"{NameOf((IdeCallbackType)entry.Argument)} granted",
            TraceKind.CallbackRefused => $"{NameOf((IdeCallbackType)entry.Argument)} REFUSED",
            TraceKind.Violated => $"VIOLATION {entry.Argument + 1}",
            _ => $"{entry.Kind}",
        };
    }

    private static string Subject(MiniportContext context, long argument) => (context & ~MiniportContext.Dump) switch
    {
        MiniportContext.Control or MiniportContext.AdapterControl => $", Ide{(IdeControlAction)argument}",
        MiniportContext.StartIo or MiniportContext.BuildIo => $", request {argument}",
        _ => "",
    };

    // A number is read more easily as one; the rest are addresses and bits.
    private static string ArgumentOf(in TraceEntry entry) =>
        entry.Routine == PortRoutine.StallExecution ? $"{entry.Argument}" : $"0x{entry.Argument:X}";

    private static string NameOf(IdeCallbackType kind) => kind switch
    {
        IdeCallbackType.TimerRoutine => "timer routine",
        IdeCallbackType.WorkerRoutine => "worker routine",
        IdeCallbackType.SynchronizedRoutine => "synchronized routine",
        IdeCallbackType.ControllerSyncRoutine => "controller synchronized routine",
        _ => $"callback {kind}",
    };
}
