using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Memory;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortCopyMemory, AtaPortMoveMemory, and the physical addresses of memory.</summary>
internal static unsafe class MemoryRoutines
{
    private const string PhysicalAddress = "AtaPortGetPhysicalAddress";

    public static void CopyMemory(void* writeBuffer, void* readBuffer, uint length)
    {
        PortCall.Begin(PortRoutine.CopyMemory, length);
        Buffer.MemoryCopy(readBuffer, writeBuffer, length, length);
    }

    public static void MoveMemory(void* writeBuffer, void* readBuffer, uint length)
    {
        PortCall.Begin(PortRoutine.MoveMemory, length);
        Buffer.MemoryCopy(readBuffer, writeBuffer, length, length);
    }

    public static uint ConvertPhysicalAddressToUlong(ulong address)
    {
        PortCall.Begin(PortRoutine.ConvertPhysicalAddressToUlong, (long)address);
        if (address > uint.MaxValue)
        {
            Violations.Record("AtaPortConvertPhysicalAddressToUlong", $"0x{address:X} does not fit into 32 bits, and would be truncated.");
        }

        return (uint)address;
    }

    public static ulong GetPhysicalAddress(void* channelExtension, IdeRequestBlock* irb, void* virtualAddress, uint* length)
    {
        PortCall.Begin(PortRoutine.GetPhysicalAddress, (long)virtualAddress);
        uint contiguous = 0;
        ulong physicalAddress = 0;
        if (HostedExtensions.Channel(channelExtension, PhysicalAddress) is HostedChannel channel)
        {
            contiguous = Contiguous(channel, irb, (byte*)virtualAddress);
            if (contiguous == 0 || !channel.Controller.Arena.TryTranslate(virtualAddress, out physicalAddress))
            {
                contiguous = 0;
                physicalAddress = 0;
                Violations.Record(
                    PhysicalAddress, $"0x{(nint)virtualAddress:X} lies neither in the uncached extension nor in the request.", channel);
            }
        }

        if (length != null)
        {
            *length = contiguous;
        }

        return physicalAddress;
    }

    // The uncached extension is in one piece; the data of a request is, page by page.
    private static uint Contiguous(HostedChannel channel, IdeRequestBlock* irb, byte* address)
    {
        long inUncached = address - channel.UncachedExtension;
        if (channel.UncachedExtension != null && inUncached >= 0 && inUncached < channel.UncachedExtensionSize)
        {
            return channel.UncachedExtensionSize - (uint)inUncached;
        }

        IrbFrame? frame = irb == null ? null : channel.Frames?.Find(irb);
        if (SenseOf(channel, irb) is RequestSense sense)
        {
            // Its data goes where the request that failed wants its sense data: into that one's memory.
            long inSense = address - (byte*)sense.Irb->DataBuffer;
            return inSense >= 0 && inSense < sense.Irb->DataTransferLength ? sense.Irb->DataTransferLength - (uint)inSense : 0;
        }

        if (frame is null)
        {
            return 0;
        }

        long inData = address - frame.Data;
        if (inData >= 0 && inData < frame.RequestedLength)
        {
            return (uint)Math.Min(frame.RequestedLength - inData, PhysicalArena.PageSize - ((nint)address % PhysicalArena.PageSize));
        }

        long inExtension = address - frame.Extension;
        return frame.Extension != null && inExtension >= 0 && inExtension < channel.IrbExtensionSize
            ? channel.IrbExtensionSize - (uint)inExtension
            : 0;
    }

    private static RequestSense? SenseOf(HostedChannel channel, IdeRequestBlock* irb)
    {
        foreach (RequestSense sense in channel.Sense)
        {
            if (sense.Irb == irb)
            {
                return sense;
            }
        }

        return null;
    }
}
