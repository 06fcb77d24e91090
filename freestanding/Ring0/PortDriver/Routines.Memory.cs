using System.Runtime;
using System.Runtime.CompilerServices;
using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <content>Memory and time. Every address is the physical one.</content>
internal static unsafe partial class Routines
{
    [RuntimeExport("AtaPortGetDeviceBase")]
    private static void* GetDeviceBase(void* extension, ulong address, uint length) => (void*)address;

    [RuntimeExport("AtaPortGetUnCachedExtension")]
    private static void* GetUnCachedExtension(void* channelExtension, uint size, uint irbExtensionSize)
    {
        return Channel.Of(channelExtension)->Request.TrySetExtension(irbExtensionSize)
            ? PhysicalMemory.Allocate(size, PhysicalMemory.PageSize)
            : null;
    }

    [RuntimeExport("AtaPortGetPhysicalAddress")]
    private static ulong GetPhysicalAddress(void* channelExtension, IdeRequestBlock* irb, void* address, uint* length)
    {
        // All memory is in one piece.
        *length = PhysicalMemory.LengthFrom(address);
        return (ulong)address;
    }

    [RuntimeExport("AtaPortConvertPhysicalAddressToUlong")]
    private static uint ConvertPhysicalAddressToUlong(ulong address) => (uint)address;

    [RuntimeExport("AtaPortCopyMemory")]
    private static void CopyMemory(void* to, void* from, uint length) => MoveMemory(to, from, length);

    [RuntimeExport("AtaPortMoveMemory")]
    private static void MoveMemory(void* to, void* from, uint length) =>
        System.SpanHelpers.Memmove(ref Unsafe.AsRef<byte>(to), ref Unsafe.AsRef<byte>(from), length);

    [RuntimeExport("AtaPortStallExecution")]
    private static void StallExecution(uint microseconds) => Clock.Stall(microseconds);

    // In units of 100 ns; the year is not known here.
    [RuntimeExport("AtaPortQuerySystemTime")]
    private static void QuerySystemTime(long* time) => *time = (long)(Clock.Ticks * (10_000_000 / Clock.TicksPerSecond));
}
