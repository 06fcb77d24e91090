using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Copies memory. The two ranges must not overlap.</summary>
    /// <param name="writeBuffer">Where to.</param>
    /// <param name="readBuffer">Where from.</param>
    /// <param name="length">How many bytes.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortCopyMemory</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyMemory(void* writeBuffer, void* readBuffer, uint length) =>
        AtaPortBinding.Table.CopyMemory(writeBuffer, readBuffer, length);

    /// <summary>Copies memory. The two ranges may overlap.</summary>
    /// <param name="writeBuffer">Where to.</param>
    /// <param name="readBuffer">Where from.</param>
    /// <param name="length">How many bytes.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortMoveMemory</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MoveMemory(void* writeBuffer, void* readBuffer, uint length) =>
        AtaPortBinding.Table.MoveMemory(writeBuffer, readBuffer, length);

    /// <summary>A physical address as a 32-bit number.</summary>
    /// <param name="address">The physical address, below 4 GB.</param>
    /// <returns>The address.</returns>
    /// <remarks>
    /// <para>Not for an address above 4 GB, which it would truncate.</para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortConvertPhysicalAddressToUlong</c>. Source: nf-irb-ataportconvertphysicaladdresstoulong.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ConvertPhysicalAddressToUlong(ulong address) =>
        AtaPortBinding.Table.ConvertPhysicalAddressToUlong(address);

    /// <summary>A number as a physical address.</summary>
    /// <param name="ulongAddress">The number.</param>
    /// <returns>The address.</returns>
    /// <remarks>
    /// <para>The port driver does not export it: it is done here.</para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortConvertUlongToPhysicalAddress</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ConvertUlongToPhysicalAddress(nuint ulongAddress) =>
        ulongAddress;
}
