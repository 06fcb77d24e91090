using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Reads an 8-bit port.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadPortUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ReadPortUchar(byte* port) =>
        AtaPortBinding.ReadPortUchar(port);

    /// <summary>Writes an 8-bit port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="value">The value.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWritePortUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePortUchar(byte* port, byte value) =>
        AtaPortBinding.WritePortUchar(port, value);

    /// <summary>Reads a 16-bit port.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadPortUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ReadPortUshort(ushort* port) =>
        AtaPortBinding.ReadPortUshort(port);

    /// <summary>Writes a 16-bit port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="value">The value.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWritePortUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePortUshort(ushort* port, ushort value) =>
        AtaPortBinding.WritePortUshort(port, value);

    /// <summary>Reads a 32-bit port.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadPortUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadPortUlong(uint* port) =>
        AtaPortBinding.ReadPortUlong(port);

    /// <summary>Writes a 32-bit port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="value">The value.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWritePortUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePortUlong(uint* port, uint value) =>
        AtaPortBinding.WritePortUlong(port, value);
}
