using System;

namespace Tophalf;

/// <summary>The routines of a miniport, as contexts in which code runs. Rules are stated in terms of them.</summary>
[Flags]
public enum MiniportContext
{
    /// <summary>No context of a miniport.</summary>
    None = 0,

    /// <summary>DriverEntry: the image is loaded.</summary>
    DriverEntry = 1 << 0,

    /// <summary>AtaAdapterControl: the controller is started, stopped or powered.</summary>
    [InDump(AdapterControl | Dump)]
    AdapterControl = 1 << 1,

    /// <summary>AtaControllerChannelEnabled.</summary>
    ChannelEnabled = 1 << 2,

    /// <summary>AtaControllerTransferModeSelect.</summary>
    TransferModeSelect = 1 << 3,

    /// <summary>AtaChannelInitRoutine.</summary>
    [InDump(ChannelInit | Dump)]
    ChannelInit = 1 << 4,

    /// <summary>IdeHwInitialize: a device was found.</summary>
    [InDump(Initialize | Dump)]
    Initialize = 1 << 5,

    /// <summary>IdeHwBuildIo: a request is prepared, without locks.</summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    [InDump(BuildIo | Dump)]
    BuildIo = 1 << 6,

    /// <summary>IdeHwStartIo: a request is started, synchronized by the port driver.</summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    [InDump(StartIo | Dump)]
    StartIo = 1 << 7,

    /// <summary>
    /// IdeHwInterrupt, at device interrupt level. In dump mode it is polled: what it would defer it does at once, and that
    /// is a worker's business.
    /// </summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    [InDump(Worker | Dump)]
    Interrupt = 1 << 8,

    /// <summary>IdeHwReset.</summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    [InDump(Reset | Dump)]
    Reset = 1 << 9,

    /// <summary>IdeHwControl: the channel is started, stopped or powered.</summary>
    [InDump(Control | Dump)]
    Control = 1 << 10,

    /// <summary>A worker routine: DISPATCH_LEVEL, not synchronized with the interrupt.</summary>
    [Forbids(MiniportEffects.Blocks | MiniportEffects.RunsUnbounded)]
    Worker = 1 << 11,

    /// <summary>A timer routine.</summary>
    [Forbids(MiniportEffects.Blocks | MiniportEffects.RunsUnbounded)]
    Timer = 1 << 12,

    /// <summary>A routine synchronized with the interrupt of its channel: a stall here is a stall in the interrupt.</summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    SynchronizedRoutine = 1 << 13,

    /// <summary>A routine synchronized across all channels of the controller.</summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    ControllerSyncRoutine = 1 << 14,

    /// <summary>Any routine while the miniport is loaded for a crash dump or hibernation: one processor, no callbacks, no registry.</summary>
    [Forbids(MiniportEffects.Allocates | MiniportEffects.Blocks | MiniportEffects.Throws | MiniportEffects.RunsUnbounded)]
    Dump = 1 << 15,
}
