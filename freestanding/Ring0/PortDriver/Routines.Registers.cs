using System.Runtime;
using System.Threading;

namespace Tophalf.Ring0.PortDriver;

/// <content>Registers in memory, each read and written once for a call. A buffer is the same register again and again. Ports are in Start/ports.s.</content>
internal static unsafe partial class Routines
{
    [RuntimeExport("AtaPortReadRegisterUchar")]
    private static uint ReadRegisterUchar(byte* register) => Volatile.Read(ref *register);

    [RuntimeExport("AtaPortWriteRegisterUchar")]
    private static void WriteRegisterUchar(byte* register, byte value) => Volatile.Write(ref *register, value);

    [RuntimeExport("AtaPortReadRegisterBufferUchar")]
    private static void ReadRegisterBufferUchar(byte* register, byte* buffer, uint count)
    {
        for (uint at = 0; at < count; at++)
        {
            buffer[at] = Volatile.Read(ref *register);
        }
    }

    [RuntimeExport("AtaPortWriteRegisterBufferUchar")]
    private static void WriteRegisterBufferUchar(byte* register, byte* buffer, uint count)
    {
        for (uint at = 0; at < count; at++)
        {
            Volatile.Write(ref *register, buffer[at]);
        }
    }

    [RuntimeExport("AtaPortReadRegisterUshort")]
    private static uint ReadRegisterUshort(ushort* register) => Volatile.Read(ref *register);

    [RuntimeExport("AtaPortWriteRegisterUshort")]
    private static void WriteRegisterUshort(ushort* register, ushort value) => Volatile.Write(ref *register, value);

    [RuntimeExport("AtaPortReadRegisterBufferUshort")]
    private static void ReadRegisterBufferUshort(ushort* register, ushort* buffer, uint count)
    {
        for (uint at = 0; at < count; at++)
        {
            buffer[at] = Volatile.Read(ref *register);
        }
    }

    [RuntimeExport("AtaPortWriteRegisterBufferUshort")]
    private static void WriteRegisterBufferUshort(ushort* register, ushort* buffer, uint count)
    {
        for (uint at = 0; at < count; at++)
        {
            Volatile.Write(ref *register, buffer[at]);
        }
    }

    [RuntimeExport("AtaPortReadRegisterUlong")]
    private static uint ReadRegisterUlong(uint* register) => Volatile.Read(ref *register);

    [RuntimeExport("AtaPortWriteRegisterUlong")]
    private static void WriteRegisterUlong(uint* register, uint value) => Volatile.Write(ref *register, value);

    [RuntimeExport("AtaPortReadRegisterBufferUlong")]
    private static void ReadRegisterBufferUlong(uint* register, uint* buffer, uint count)
    {
        for (uint at = 0; at < count; at++)
        {
            buffer[at] = Volatile.Read(ref *register);
        }
    }

    [RuntimeExport("AtaPortWriteRegisterBufferUlong")]
    private static void WriteRegisterBufferUlong(uint* register, uint* buffer, uint count)
    {
        for (uint at = 0; at < count; at++)
        {
            Volatile.Write(ref *register, buffer[at]);
        }
    }
}
