using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tophalf.Ring0.Machine;

/// <summary>The ports of the processor, for the devices of the machine itself.</summary>
internal static class Ports
{
    public static byte Read8(ushort port) => (byte)ReadPort8(port);

    [RuntimeImport("*", "Ring0WritePort8")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Write8(ushort port, byte value);

    [RuntimeImport("*", "Ring0ReadPort32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern uint Read32(ushort port);

    [RuntimeImport("*", "Ring0WritePort32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void Write32(ushort port, uint value);

    [RuntimeImport("*", "Ring0ReadPort8")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint ReadPort8(ushort port);
}
