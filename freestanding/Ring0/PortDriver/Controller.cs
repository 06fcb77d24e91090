using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <summary>The one controller, on its two legacy interrupt lines.</summary>
internal static unsafe class Controller
{
    /// <summary>An IDE controller has two channels.</summary>
    public const int Channels = 2;

    private const ushort IdeClass = 0x0101;
    private const uint NativeModes = 0x5;
    private const byte BusMasterBar = 4;
    private const uint BusMasterLength = 16;
    private const byte FirstLine = 14;

    private static IdeControllerInterface s_routines;
    private static PciFunction s_function;
    private static void* s_extension;
    private static Channel* s_first;
    private static Channel* s_second;
    private static InterruptLine* s_lines;

    /// <summary>Where it is on the bus.</summary>
    public static PciFunction Function => s_function;

    /// <summary>A channel, by its number.</summary>
    public static Channel* ChannelOf(int number) => number == 0 ? s_first : s_second;

    /// <summary>The interrupt line of a channel.</summary>
    public static InterruptLine* LineOf(int number) => &s_lines[number];

    /// <summary>Whether the lines are served as one that is shared.</summary>
    public static void Share(bool isShared)
    {
        Processor.DisableInterrupts();
        s_lines[0].IsShared = isShared;
        s_lines[1].IsShared = isShared;
        Processor.EnableInterrupts();
    }

    /// <summary>Finds the controller, loads the miniport over it, and starts both.</summary>
    /// <returns>What went wrong; empty: nothing.</returns>
    public static ReadOnlySpan<byte> Start()
    {
        if (!PciFunction.TryFind(IdeClass, out s_function))
        {
            return "there is no IDE controller on the PCI bus"u8;
        }

        if ((s_function.Class & NativeModes) != 0)
        {
            return "the IDE controller is in native mode, and only lines 14 and 15 are served here"u8;
        }

        s_function.EnableBusMaster();
        if (DriverEntry(null, null) != 0)
        {
            return "DriverEntry failed"u8;
        }

        s_extension = Channel.AllocateExtension(null, s_routines.ControllerExtensionSize);
        s_first = Channel.Allocate(0, s_routines.ChannelExtensionSize);
        s_second = Channel.Allocate(1, s_routines.ChannelExtensionSize);
        s_lines = (InterruptLine*)PhysicalMemory.Allocate((ulong)(Channels * sizeof(InterruptLine)), PhysicalMemory.PageSize);
        if (s_extension == null || s_first == null || s_second == null || s_lines == null)
        {
            return "there is not enough memory for the extensions"u8;
        }

        IdeAccessRange busMaster = new() { RangeStart = s_function.PortsAt(BusMasterBar), RangeLength = BusMasterLength, Bar = BusMasterBar };
        IdeMiniportResources resources = new() { NumberOfAccessRanges = busMaster.RangeStart == 0 ? 0u : 1u, IdeAccessRange = &busMaster };
        IdeControllerConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeControllerConfiguration),
            ControllerResources = &resources,
        };
        if (s_routines.AtaAdapterControl(s_extension, IdeControlAction.Start, &configuration) == 0)
        {
            return "AtaAdapterControl refused to start the controller"u8;
        }

        for (int number = 0; number < Channels; number++)
        {
            if (!TryStart(ChannelOf(number)))
            {
                return "a channel refused to start"u8;
            }
        }

        return default;
    }

    /// <summary>Stops the channels.</summary>
    public static void Stop()
    {
        for (int number = 0; number < Channels; number++)
        {
            Channel* channel = ChannelOf(number);
            channel->Routines.IdeHwControl(channel->Extension, IdeControlAction.Stop, null);
        }
    }

    /// <summary>Runs what the miniport asked for, and sleeps when there is nothing to do but wait.</summary>
    public static void Wait()
    {
        Callbacks.Run(s_first);
        Callbacks.Run(s_second);
        Processor.DisableInterrupts();
        bool busy = s_first->Callbacks.IsWaiting || s_second->Callbacks.IsWaiting
            || s_first->Request.State == RequestState.Completed || s_second->Request.State == RequestState.Completed;
        if (busy)
        {
            Processor.EnableInterrupts();
        }
        else
        {
            Processor.WaitForInterrupt();
        }
    }

    /// <summary>AtaPortInitializeEx.</summary>
    [RuntimeExport("AtaPortInitializeEx")]
    private static uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* routines)
    {
        const uint revisionMismatch = 0xC000_0059;
        if (routines->Version < sizeof(IdeControllerInterface))
        {
            return revisionMismatch;
        }

        s_routines = *routines;
        return 0;
    }

    private static bool TryStart(Channel* channel)
    {
        IdeChannelInterface table = new() { Version = (ushort)sizeof(IdeChannelInterface), ChannelNumber = channel->Number };
        if (s_routines.AtaChannelInitRoutine(channel->Extension, &table, s_extension) == 0)
        {
            return false;
        }

        channel->Routines = table;

        // Connected first: an interrupt that firmware left is claimed as soon as the channel is started.
        InterruptLine.Connect(LineOf(channel->Number), (byte)(FirstLine + channel->Number), channel);
        IdeAccessRange* ranges = stackalloc IdeAccessRange[2];
        ranges[0] = new IdeAccessRange { RangeStart = channel->Number == 0 ? 0x1F0u : 0x170u, RangeLength = 8 };
        ranges[1] = new IdeAccessRange { RangeStart = channel->Number == 0 ? 0x3F6u : 0x376u, RangeLength = 1 };
        IdeMiniportResources resources = new() { NumberOfAccessRanges = 2, IdeAccessRange = ranges };
        IdeChannelConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeChannelConfiguration),
            ChannelNumber = channel->Number,
            NumberOfOverlappedRequests = 1,
            ChannelResources = &resources,
        };
        return channel->Routines.IdeHwControl(channel->Extension, IdeControlAction.Start, &configuration) != 0;
    }

    [RuntimeImport("*", "DriverEntry")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint DriverEntry(void* driverObject, void* registryPath);
}
