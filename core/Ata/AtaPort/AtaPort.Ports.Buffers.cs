using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Reads one port again and again (a data port), 8 bits at a time.</summary>
    /// <param name="port">The port.</param>
    /// <param name="buffer">Receives the values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadPortBufferUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadPortBufferUchar(byte* port, byte* buffer, uint count) =>
        AtaPortBinding.Table.ReadPortBufferUchar(port, buffer, count);

    /// <summary>Writes one port again and again (a data port), 8 bits at a time.</summary>
    /// <param name="port">The port.</param>
    /// <param name="buffer">The values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWritePortBufferUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePortBufferUchar(byte* port, byte* buffer, uint count) =>
        AtaPortBinding.Table.WritePortBufferUchar(port, buffer, count);

    /// <summary>Reads one port again and again (a data port), 16 bits at a time.</summary>
    /// <param name="port">The port.</param>
    /// <param name="buffer">Receives the values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadPortBufferUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadPortBufferUshort(ushort* port, ushort* buffer, uint count) =>
        AtaPortBinding.Table.ReadPortBufferUshort(port, buffer, count);

    /// <summary>Writes one port again and again (a data port), 16 bits at a time.</summary>
    /// <param name="port">The port.</param>
    /// <param name="buffer">The values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWritePortBufferUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePortBufferUshort(ushort* port, ushort* buffer, uint count) =>
        AtaPortBinding.Table.WritePortBufferUshort(port, buffer, count);

    /// <summary>Reads one port again and again (a data port), 32 bits at a time.</summary>
    /// <param name="port">The port.</param>
    /// <param name="buffer">Receives the values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadPortBufferUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadPortBufferUlong(uint* port, uint* buffer, uint count) =>
        AtaPortBinding.Table.ReadPortBufferUlong(port, buffer, count);

    /// <summary>Writes one port again and again (a data port), 32 bits at a time.</summary>
    /// <param name="port">The port.</param>
    /// <param name="buffer">The values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWritePortBufferUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePortBufferUlong(uint* port, uint* buffer, uint count) =>
        AtaPortBinding.Table.WritePortBufferUlong(port, buffer, count);
}
