using Tophalf.Ata;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Registry;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Life;

/// <summary>One channel of a hosted miniport: its extension, its routines, and what the port driver keeps for it.</summary>
internal sealed unsafe class HostedChannel
{
    /// <summary>What AtaChannelInitRoutine filled in.</summary>
    public IdeChannelInterface Interface;

    public HostedChannel(HostedController controller, int number, InterruptSource line, InterruptLock interruptLock)
    {
        Controller = controller;
        Number = number;
        Line = line;
        Lock = interruptLock;
        Trace = controller.CreateTrace(number);
        Dismissal = new DismissalWatch(this);
        Watch = new RequestWatch(this);
        Queue = new ChannelQueue(this);
        RegistryBuffer = new RegistryBuffer(this);
    }

    public HostedController Controller { get; }

    public int Number { get; }

    public InterruptSource Line { get; }

    /// <summary>What synchronizes its start-io, reset and synchronized routines with its interrupt.</summary>
    public InterruptLock Lock { get; }

    public ChannelCounters Counters { get; } = new();

    /// <summary>Its last events; null when nothing is verified.</summary>
    public TraceRing? Trace { get; }

    /// <summary>Whether its interrupts are dismissed.</summary>
    public DismissalWatch Dismissal { get; }

    /// <summary>What explains a time-out.</summary>
    public RequestWatch Watch { get; }

    public ChannelQueue Queue { get; }

    /// <summary>The channel extension.</summary>
    public void* Extension { get; set; }

    /// <summary>How many requests the miniport takes at a time.</summary>
    public OverlapLimits Overlap { get; } = new();

    /// <summary>What the miniport has notified.</summary>
    public BusNotes Notes { get; } = new();

    /// <summary>Held by who looks for devices while the miniport is at work: one at a time.</summary>
    public SemaphoreSlim Scan { get; } = new(1);

    /// <summary>The queue tags of each device.</summary>
    public QueueTags[] Tags { get; } = [.. Enumerable.Range(0, IdeLimits.Devices).Select(_ => new QueueTags())];

    /// <summary>What fetches the sense data of each device.</summary>
    public RequestSense[] Sense { get; set; } = [];

    /// <summary>What the miniport reads and writes the registry with.</summary>
    public RegistryBuffer RegistryBuffer { get; }

    public IrbFrames Frames { get; set; } = null!;

    /// <summary>Bytes of request extension that the miniport asked for.</summary>
    public uint IrbExtensionSize { get; set; }

    /// <summary>The uncached extension; it is handed out once.</summary>
    public byte* UncachedExtension { get; set; }

    public uint UncachedExtensionSize { get; set; }

    /// <summary>The highest target that the miniport serves.</summary>
    public int MaximumTarget { get; set; }

    public bool IsStarted { get; set; }
}
