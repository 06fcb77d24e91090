using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortReadPort..., WritePort..., ReadRegister... and WriteRegister... of one value. Where nobody answers, all ones are read.</summary>
// Ports and memory are told apart by their addresses.
internal static unsafe class RegisterRoutines
{
    public static byte ReadPortUchar(byte* port) => (byte)Read(PortRoutine.ReadPortUchar, (nuint)port, sizeof(byte));

    public static ushort ReadPortUshort(ushort* port) => (ushort)Read(PortRoutine.ReadPortUshort, (nuint)port, sizeof(ushort));

    public static uint ReadPortUlong(uint* port) => Read(PortRoutine.ReadPortUlong, (nuint)port, sizeof(uint));

    public static void WritePortUchar(byte* port, byte value) => Write(PortRoutine.WritePortUchar, (nuint)port, sizeof(byte), value);

    public static void WritePortUshort(ushort* port, ushort value) => Write(PortRoutine.WritePortUshort, (nuint)port, sizeof(ushort), value);

    public static void WritePortUlong(uint* port, uint value) => Write(PortRoutine.WritePortUlong, (nuint)port, sizeof(uint), value);

    public static byte ReadRegisterUchar(byte* register) => (byte)Read(PortRoutine.ReadRegisterUchar, (nuint)register, sizeof(byte));

    public static ushort ReadRegisterUshort(ushort* register) => (ushort)Read(PortRoutine.ReadRegisterUshort, (nuint)register, sizeof(ushort));

    public static uint ReadRegisterUlong(uint* register) => Read(PortRoutine.ReadRegisterUlong, (nuint)register, sizeof(uint));

    public static void WriteRegisterUchar(byte* register, byte value) => Write(PortRoutine.WriteRegisterUchar, (nuint)register, sizeof(byte), value);

    public static void WriteRegisterUshort(ushort* register, ushort value) => Write(PortRoutine.WriteRegisterUshort, (nuint)register, sizeof(ushort), value);

    public static void WriteRegisterUlong(uint* register, uint value) => Write(PortRoutine.WriteRegisterUlong, (nuint)register, sizeof(uint), value);

    private static uint Read(PortRoutine routine, nuint address, int width)
    {
        HostThread thread = HostThread.Current;
        uint value = RegisterAccess.TryFind(thread, routine, address, width, out IHba hba, out ulong busAddress)
            ? hba.Read(busAddress, width)
            : uint.MaxValue >> (32 - (8 * width));
        thread.Trace?.Write(TraceKind.Answered, thread.Context, (long)busAddress, value, routine);
        return value;
    }

    // Traced first: the write may be the one that raises the interrupt.
    private static void Write(PortRoutine routine, nuint address, int width, uint value)
    {
        HostThread thread = HostThread.Current;
        bool found = RegisterAccess.TryFind(thread, routine, address, width, out IHba hba, out ulong busAddress);
        thread.Trace?.Write(TraceKind.Written, thread.Context, (long)busAddress, value, routine);
        if (found)
        {
            hba.Write(busAddress, width, value);
        }
    }
}
