using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Maps a range of the controller or channel.</summary>
    /// <param name="channelExtension">The channel extension, or the controller extension.</param>
    /// <param name="ioAddress">Where the range starts: <see cref="IdeAccessRange.RangeStart"/>.</param>
    /// <param name="numberOfBytes">How long it is.</param>
    /// <returns>Where the range can be reached with the port or register routines; null when it cannot.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortGetDeviceBase</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* GetDeviceBase(void* channelExtension, ulong ioAddress, uint numberOfBytes) =>
        AtaPortBinding.Table.GetDeviceBase(channelExtension, ioAddress, numberOfBytes);

    /// <inheritdoc cref="GetDeviceBase(void*, ulong, uint)"/>
    /// <typeparam name="TExtension">The structure at the start of the extension.</typeparam>
    /// <param name="extension">The channel, or the controller.</param>
    /// <param name="ioAddress">Where the range starts: <see cref="IdeAccessRange.RangeStart"/>.</param>
    /// <param name="numberOfBytes">How long it is.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* GetDeviceBase<TExtension>(ref TExtension extension, ulong ioAddress, uint numberOfBytes)
        where TExtension : unmanaged =>
        GetDeviceBase(Unsafe.AsPointer(ref extension), ioAddress, numberOfBytes);

    /// <summary>Reads the PCI configuration space of the controller.</summary>
    /// <param name="controllerExtension">The controller extension.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="configDataOffset">Where in configuration space, in bytes.</param>
    /// <param name="bufferLength">How many bytes.</param>
    /// <returns>How many bytes were read.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortGetBusData</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint GetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength) =>
        AtaPortBinding.Table.GetBusData(controllerExtension, buffer, configDataOffset, bufferLength);

    /// <inheritdoc cref="GetBusData(void*, void*, uint, uint)"/>
    /// <typeparam name="TController">The structure at the start of the controller extension.</typeparam>
    /// <param name="controller">The controller.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="configDataOffset">Where in configuration space, in bytes.</param>
    /// <param name="bufferLength">How many bytes.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint GetBusData<TController>(
        ref TController controller,
        void* buffer,
        uint configDataOffset,
        uint bufferLength)
        where TController : unmanaged, IControllerExtension =>
        GetBusData(Unsafe.AsPointer(ref controller), buffer, configDataOffset, bufferLength);

    /// <summary>Writes the PCI configuration space of the controller.</summary>
    /// <param name="controllerExtension">The controller extension.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="configDataOffset">Where in configuration space, in bytes.</param>
    /// <param name="bufferLength">How many bytes.</param>
    /// <returns>How many bytes were written.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortSetBusData</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SetBusData(void* controllerExtension, void* buffer, uint configDataOffset, uint bufferLength) =>
        AtaPortBinding.Table.SetBusData(controllerExtension, buffer, configDataOffset, bufferLength);

    /// <inheritdoc cref="SetBusData(void*, void*, uint, uint)"/>
    /// <typeparam name="TController">The structure at the start of the controller extension.</typeparam>
    /// <param name="controller">The controller.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="configDataOffset">Where in configuration space, in bytes.</param>
    /// <param name="bufferLength">How many bytes.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SetBusData<TController>(
        ref TController controller,
        void* buffer,
        uint configDataOffset,
        uint bufferLength)
        where TController : unmanaged, IControllerExtension =>
        SetBusData(Unsafe.AsPointer(ref controller), buffer, configDataOffset, bufferLength);
}
