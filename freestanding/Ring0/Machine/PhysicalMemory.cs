using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tophalf.Ring0.Machine;

/// <summary>The memory behind the image, handed out for good. Its addresses are the physical ones.</summary>
internal static unsafe class PhysicalMemory
{
    /// <summary>A page.</summary>
    public const uint PageSize = 4096;

    private const uint Magic = 0x336EC578;
    private const uint Ram = 1;

    // What is mapped.
    private const ulong Limit = 1ul << 32;

    private static ulong s_next;
    private static ulong s_end;

    /// <summary>How much memory there is from an address on.</summary>
    public static uint LengthFrom(void* address)
    {
        ulong length = (ulong)address < s_end ? s_end - (ulong)address : 0;
        return length < uint.MaxValue ? (uint)length : uint.MaxValue;
    }

    /// <summary>Finds the memory in what the boot loader says. After that, a null pointer is an exception.</summary>
    /// <returns>False: there is none behind the image.</returns>
    public static bool TryInitialize(StartInfo* info)
    {
        if (info->Magic != Magic)
        {
            return false;
        }

        ulong image = (ulong)ImageEnd();
        for (uint index = 0; index < info->MapLength; index++)
        {
            MapEntry* entry = &((MapEntry*)info->Map)[index];
            if (entry->Type == Ram && entry->Address <= image && image < entry->Address + entry->Size)
            {
                s_next = image;
                s_end = entry->Address + entry->Size;
                s_end = s_end < Limit ? s_end : Limit;
                UnmapFirstPage();
                return true;
            }
        }

        return false;
    }

    /// <summary>Hands out memory, all of it 0.</summary>
    /// <param name="size">How many bytes.</param>
    /// <param name="alignment">A power of two.</param>
    /// <returns>Null: there is not so much left.</returns>
    public static void* Allocate(ulong size, uint alignment)
    {
        ulong address = (s_next + alignment - 1) & ~((ulong)alignment - 1);
        if (address > s_end || s_end - address < size)
        {
            return null;
        }

        s_next = address + size;
        for (ulong at = 0; at < size; at++)
        {
            ((byte*)address)[at] = 0;
        }

        return (void*)address;
    }

    [RuntimeImport("*", "Ring0UnmapFirstPage")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void UnmapFirstPage();

    [RuntimeImport("*", "Ring0ImageEnd")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void* ImageEnd();

#pragma warning disable CS0649 // The boot loader writes it.
    private struct MapEntry
    {
        public ulong Address;
        public ulong Size;
        public uint Type;
        public uint Reserved;
    }
#pragma warning restore CS0649
}
