using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Reads consecutive registers, or memory of the device, 8 bits at a time.</summary>
    /// <param name="register">The first register.</param>
    /// <param name="buffer">Receives the values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadRegisterBufferUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadRegisterBufferUchar(byte* register, byte* buffer, uint count) =>
        AtaPortBinding.Table.ReadRegisterBufferUchar(register, buffer, count);

    /// <summary>Writes consecutive registers, or memory of the device, 8 bits at a time.</summary>
    /// <param name="register">The first register.</param>
    /// <param name="buffer">The values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWriteRegisterBufferUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteRegisterBufferUchar(byte* register, byte* buffer, uint count) =>
        AtaPortBinding.Table.WriteRegisterBufferUchar(register, buffer, count);

    /// <summary>Reads consecutive registers, or memory of the device, 16 bits at a time.</summary>
    /// <param name="register">The first register.</param>
    /// <param name="buffer">Receives the values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadRegisterBufferUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadRegisterBufferUshort(ushort* register, ushort* buffer, uint count) =>
        AtaPortBinding.Table.ReadRegisterBufferUshort(register, buffer, count);

    /// <summary>Writes consecutive registers, or memory of the device, 16 bits at a time.</summary>
    /// <param name="register">The first register.</param>
    /// <param name="buffer">The values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWriteRegisterBufferUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteRegisterBufferUshort(ushort* register, ushort* buffer, uint count) =>
        AtaPortBinding.Table.WriteRegisterBufferUshort(register, buffer, count);

    /// <summary>Reads consecutive registers, or memory of the device, 32 bits at a time.</summary>
    /// <param name="register">The first register.</param>
    /// <param name="buffer">Receives the values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadRegisterBufferUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReadRegisterBufferUlong(uint* register, uint* buffer, uint count) =>
        AtaPortBinding.Table.ReadRegisterBufferUlong(register, buffer, count);

    /// <summary>Writes consecutive registers, or memory of the device, 32 bits at a time.</summary>
    /// <param name="register">The first register.</param>
    /// <param name="buffer">The values.</param>
    /// <param name="count">How many values.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWriteRegisterBufferUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteRegisterBufferUlong(uint* register, uint* buffer, uint count) =>
        AtaPortBinding.Table.WriteRegisterBufferUlong(register, buffer, count);
}
