using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

/// <summary>
/// Where calls of AtaPort go in an image: to the routines that the port driver exports, found by the linker. Takes the
/// place of the table of addresses that a host fills.
/// </summary>
/// <remarks>
/// A routine that returns less than 32 bits leaves the rest of the register undefined, and the compiler takes the whole
/// of what an import returns: such imports return 32 bits, and are cut here.
/// </remarks>
public static unsafe partial class AtaPortBinding
{
    public static byte ReadPortUchar(byte* port) => (byte)AtaPortReadPortUchar(port);

    [RuntimeImport("*", "AtaPortReadPortUchar")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint AtaPortReadPortUchar(byte* port);

    [RuntimeImport("*", "AtaPortReadPortUlong")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint ReadPortUlong(uint* port);

    public static ushort ReadPortUshort(ushort* port) => (ushort)AtaPortReadPortUshort(port);

    [RuntimeImport("*", "AtaPortReadPortUshort")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint AtaPortReadPortUshort(ushort* port);

    public static byte ReadRegisterUchar(byte* register) => (byte)AtaPortReadRegisterUchar(register);

    [RuntimeImport("*", "AtaPortReadRegisterUchar")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint AtaPortReadRegisterUchar(byte* register);

    [RuntimeImport("*", "AtaPortReadRegisterUlong")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint ReadRegisterUlong(uint* register);

    public static ushort ReadRegisterUshort(ushort* register) => (ushort)AtaPortReadRegisterUshort(register);

    [RuntimeImport("*", "AtaPortReadRegisterUshort")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint AtaPortReadRegisterUshort(ushort* register);

    [RuntimeImport("*", "AtaPortWritePortUchar")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WritePortUchar(byte* port, byte value);

    [RuntimeImport("*", "AtaPortWritePortUlong")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WritePortUlong(uint* port, uint value);

    [RuntimeImport("*", "AtaPortWritePortUshort")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WritePortUshort(ushort* port, ushort value);

    [RuntimeImport("*", "AtaPortWriteRegisterUchar")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteRegisterUchar(byte* register, byte value);

    [RuntimeImport("*", "AtaPortWriteRegisterUlong")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteRegisterUlong(uint* register, uint value);

    [RuntimeImport("*", "AtaPortWriteRegisterUshort")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void WriteRegisterUshort(ushort* register, ushort value);
}
