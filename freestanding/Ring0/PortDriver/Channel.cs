using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <summary>A channel, as the port driver keeps it. Its extension belongs to the miniport.</summary>
internal unsafe struct Channel
{
    /// <summary>What one request can move.</summary>
    public const uint MaximumTransferLength = 128 * 1024;

    private const uint Fragments = MaximumTransferLength / PhysicalMemory.PageSize;

    /// <summary>The miniport's.</summary>
    public void* Extension;

    /// <summary>The routines of the miniport.</summary>
    public IdeChannelInterface Routines;

    /// <summary>0 or 1.</summary>
    public byte Number;

    /// <summary>The request: one at a time.</summary>
    public Request Request;

    /// <summary>What the miniport asked to be called for.</summary>
    public Callbacks Callbacks;

    /// <summary>What its interrupt routine answered.</summary>
    public InterruptCounts Interrupts;

    /// <summary>The channel of an extension. Where it lies is written in front of the extension.</summary>
    /// <returns>Null: the extension is that of the controller.</returns>
    public static Channel* Of(void* extension) => ((Channel**)extension)[-1];

    /// <summary>Makes a channel with memory for its extension and a request.</summary>
    /// <returns>Null: there is not enough memory.</returns>
    public static Channel* Allocate(byte number, uint extensionSize)
    {
        Channel* channel = (Channel*)PhysicalMemory.Allocate((ulong)sizeof(Channel), PhysicalMemory.PageSize);
        void* extension = AllocateExtension(channel, extensionSize);
        IdeScatterGatherList* list = (IdeScatterGatherList*)PhysicalMemory.Allocate(
            (ulong)(sizeof(IdeScatterGatherList) + (Fragments * sizeof(IdeScatterGatherElement))), PhysicalMemory.PageSize);
        byte* data = (byte*)PhysicalMemory.Allocate(MaximumTransferLength, PhysicalMemory.PageSize);
        if (channel == null || extension == null || list == null || data == null)
        {
            return null;
        }

        channel->Number = number;
        channel->Extension = extension;
        channel->Request.List = list;
        channel->Request.Data = data;
        return channel;
    }

    /// <summary>Makes an extension, with what leads back from it in front.</summary>
    public static void* AllocateExtension(Channel* owner, uint size)
    {
        const uint front = 16;
        byte* memory = (byte*)PhysicalMemory.Allocate(front + size, front);
        if (memory == null)
        {
            return null;
        }

        byte* extension = memory + front;
        ((Channel**)extension)[-1] = owner;
        return extension;
    }
}
