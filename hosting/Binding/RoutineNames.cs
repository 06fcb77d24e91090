using Tophalf.Hosting.Dump;

namespace Tophalf.Hosting.Binding;

/// <summary>Routines by their names in the contract: the miniport's, and the port driver's.</summary>
internal static class RoutineNames
{
    public static string Name(this PortRoutine routine) => "AtaPort" + routine;

    public static string Of(MiniportContext context) => (context & ~MiniportContext.Dump) switch
    {
        MiniportContext.DriverEntry => "DriverEntry",
        MiniportContext.AdapterControl => "AtaAdapterControl",
        MiniportContext.ChannelEnabled => "AtaControllerChannelEnabled",
        MiniportContext.TransferModeSelect => "AtaControllerTransferModeSelect",
        MiniportContext.ChannelInit => "AtaChannelInitRoutine",
        MiniportContext.Initialize => "IdeHwInitialize",
        MiniportContext.BuildIo => "IdeHwBuildIo",
        MiniportContext.StartIo => "IdeHwStartIo",
        MiniportContext.Interrupt => "IdeHwInterrupt",
        MiniportContext.Reset => "IdeHwReset",
        MiniportContext.Control => "IdeHwControl",
        MiniportContext.Worker when context != MiniportContext.Worker => DumpContexts.Polled,
        MiniportContext.Worker => "the worker routine",
        MiniportContext.Timer => "the timer routine",
        MiniportContext.SynchronizedRoutine => "the synchronized routine",
        MiniportContext.ControllerSyncRoutine => "the controller synchronized routine",
        MiniportContext.None when context == MiniportContext.Dump => DumpContexts.Polled,
        _ => context.ToString(),
    };
}
