using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Memory;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Life;

/// <summary>Starts one channel: AtaControllerChannelEnabled, AtaChannelInitRoutine, IdeHwControl.</summary>
internal static unsafe class ChannelStart
{
    /// <summary>Asks whether a channel is used at all. A miniport without the routine uses all of them.</summary>
    public static bool IsEnabled(HostedController controller, int number)
    {
        if (controller.Interface.AtaControllerChannelEnabled == null)
        {
            return true;
        }

        AtaChannelState state;
        using (HostThread.Call call = HostThread.Enter(controller, null, MiniportContext.ChannelEnabled))
        {
            state = controller.Interface.AtaControllerChannelEnabled(controller.Extension, (uint)number);
            call.Answered((byte)state);
        }

        Step.ThrowOnFault(controller);
        return state != AtaChannelState.Disabled;
    }

    /// <summary>Allocates the channel extension and has its routines filled in.</summary>
    /// <exception cref="MiniportException">The miniport refused, or left a routine out.</exception>
    public static void Initialize(HostedChannel channel)
    {
        HostedController controller = channel.Controller;
        channel.Extension = controller.Blocks.Allocate(controller.Interface.ChannelExtensionSize);
        HostedExtensions.Add(channel);
        IdeChannelInterface table = new()
        {
            Version = (ushort)sizeof(IdeChannelInterface),
            ChannelNumber = (byte)channel.Number,
        };
        bool initialized;
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.ChannelInit))
        {
            initialized = call.Answered(controller.Interface.AtaChannelInitRoutine(channel.Extension, &table, controller.Extension)) != 0;
        }

        const string routine = "AtaChannelInitRoutine";
        Step.Require(controller, initialized, routine, channel.Number, "it answered FALSE: the channel cannot be initialized.");
        RequireRoutine(channel, table.IdeHwInitialize != null, "IdeHwInitialize");
        RequireRoutine(channel, table.IdeHwStartIo != null, "IdeHwStartIo");
        RequireRoutine(channel, table.IdeHwInterrupt != null, "IdeHwInterrupt");
        RequireRoutine(channel, table.IdeHwReset != null, "IdeHwReset");
        RequireRoutine(channel, table.IdeHwControl != null, "IdeHwControl");
        channel.Interface = table;
    }

    /// <summary>Starts the channel and connects its interrupt, which a dump does without.</summary>
    /// <exception cref="MiniportException">The miniport refused.</exception>
    public static void Start(HostedChannel channel)
    {
        HostedController controller = channel.Controller;
        IdeChannelConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeChannelConfiguration),
            ChannelNumber = (byte)channel.Number,
            ChannelMode = controller.Mode,
            NumberOfOverlappedRequests = 1,
            ChannelResources = ResourceList.Create(controller.Blocks, controller.Hba.ChannelRanges(channel.Number)),
        };
        const string routine = "IdeHwControl";
        Step.Require(
            controller, Control(channel, IdeControlAction.Start, &configuration), routine, channel.Number,
            "it answered FALSE to IdeStart: the channel cannot be started.");
        channel.IsStarted = true;
        Step.Require(
            controller, configuration.SyncWithIsr != 0 && configuration.SupportsWmi != 0, routine, channel.Number,
            "it left SyncWithIsr or SupportsWmi FALSE: both must be TRUE.");
        channel.MaximumTarget = Math.Min((int)configuration.MaxTargetId, IdeLimits.Devices - 1);
        channel.Overlap.OfChannel = controller.Mode == IdeOperationMode.Dump ? 1 : configuration.NumberOfOverlappedRequests;
        AllocateRequests(channel);
        if (controller.Mode == IdeOperationMode.Normal)
        {
            channel.Line.Ask(channel);
            channel.Queue.Start();
        }
    }

    /// <summary>Calls IdeHwControl.</summary>
    public static bool Control(HostedChannel channel, IdeControlAction action, void* parameters)
    {
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Control, action))
        {
            return call.Answered(channel.Interface.IdeHwControl(channel.Extension, action, parameters)) != 0;
        }
    }

    private static void AllocateRequests(HostedChannel channel)
    {
        PhysicalArena arena = channel.Controller.Arena;
        int extension = (int)channel.IrbExtensionSize;
        try
        {
            channel.Frames = new IrbFrames(channel, channel.Overlap.OfChannel, channel.Controller.MaximumTransferLength, extension);
            channel.Sense = [.. Enumerable.Range(0, IdeLimits.Devices).Select(_ => new RequestSense(arena, extension))];
        }
        catch (OutOfMemoryException exception)
        {
            throw new MiniportException(
                "AtaPortGetUnCachedExtension", channel.Number,
                $"there is no memory for {channel.Overlap.OfChannel} requests at a time with {extension} bytes of extension each.", exception);
        }
    }

    private static void RequireRoutine(HostedChannel channel, bool isThere, string routine) => Step.Require(
        channel.Controller, isThere, "AtaChannelInitRoutine", channel.Number, $"it left {routine} NULL, which is not optional.");
}
