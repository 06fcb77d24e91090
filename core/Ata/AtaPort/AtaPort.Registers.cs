using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Reads an 8-bit memory register.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadRegisterUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ReadRegisterUchar(byte* register) =>
        AtaPortBinding.ReadRegisterUchar(register);

    /// <summary>Writes an 8-bit memory register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="value">The value.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWriteRegisterUchar</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteRegisterUchar(byte* register, byte value) =>
        AtaPortBinding.WriteRegisterUchar(register, value);

    /// <summary>Reads a 16-bit memory register.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadRegisterUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ReadRegisterUshort(ushort* register) =>
        AtaPortBinding.ReadRegisterUshort(register);

    /// <summary>Writes a 16-bit memory register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="value">The value.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWriteRegisterUshort</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteRegisterUshort(ushort* register, ushort value) =>
        AtaPortBinding.WriteRegisterUshort(register, value);

    /// <summary>Reads a 32-bit memory register.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReadRegisterUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ReadsDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadRegisterUlong(uint* register) =>
        AtaPortBinding.ReadRegisterUlong(register);

    /// <summary>Writes a 32-bit memory register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="value">The value.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortWriteRegisterUlong</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [WritesDevice]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteRegisterUlong(uint* register, uint value) =>
        AtaPortBinding.WriteRegisterUlong(register, value);
}
