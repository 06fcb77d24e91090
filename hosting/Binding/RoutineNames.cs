namespace Tophalf.Hosting.Binding;

/// <summary>The miniport's routines by their names in the contract.</summary>
internal static class RoutineNames
{
    public static string Of(MiniportContext context) => context switch
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
        MiniportContext.Dump => "IdeHwInterrupt, polled,",
        MiniportContext.Worker => "the worker routine",
        MiniportContext.Timer => "the timer routine",
        MiniportContext.SynchronizedRoutine => "the synchronized routine",
        MiniportContext.ControllerSyncRoutine => "the controller synchronized routine",
        _ => context.ToString(),
    };
}
