using Tophalf.Ata;

namespace Tophalf.Benchmarks.Machine;

/// <summary>
/// Ports that are bytes of memory: an access costs what the binding costs, and nothing of a device. A read has no
/// effect, and a write is a write.
/// </summary>
internal static unsafe class MemoryPorts
{
    /// <summary>Serves these routines of the port driver from memory.</summary>
    public static void Serve(ref AtaPortTable table)
    {
        table.ReadPortUchar = &Read;
        table.WritePortUchar = &Write;
        table.WritePortUlong = &WriteUlong;
        table.GetDeviceBase = &Map;
    }

    private static byte Read(byte* port) => *port;

    private static void Write(byte* port, byte value) => *port = value;

    private static void WriteUlong(uint* port, uint value) => *port = value;

    // The address in a resource is the address in memory.
    private static void* Map(void* extension, ulong address, uint length) => (void*)address;
}
