using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Registers the miniport with the port driver.</summary>
    /// <param name="driverObject">The driver object that DriverEntry got.</param>
    /// <param name="registryPath">The registry path that DriverEntry got.</param>
    /// <param name="controllerInterface">The sizes and routines of the miniport, its version filled in.</param>
    /// <returns>The NTSTATUS that DriverEntry returns.</returns>
    /// <remarks>
    /// <para>Context: DriverEntry.</para>
    /// <para>Native: <c>AtaPortInitializeEx</c>. Source: nf-irb-ataportinitializeex.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.DriverEntry)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint InitializeEx(void* driverObject, void* registryPath, IdeControllerInterface* controllerInterface) =>
        AtaPortBinding.Table.InitializeEx(driverObject, registryPath, controllerInterface);

    /// <summary>
    /// Allocates memory that processor and device share without a cache, and sets the size of request extensions.
    /// </summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="uncachedExtensionSize">How many bytes of it.</param>
    /// <param name="irbExtensionSize">How many bytes <see cref="IdeRequestBlock.IrbExtension"/> gets.</param>
    /// <returns>The memory; null when there was none.</returns>
    /// <remarks>
    /// <para>From any other routine it misbehaves or crashes the system.</para>
    /// <para>Context: Control under <see cref="IdeControlAction.Start"/>.</para>
    /// <para>Native: <c>AtaPortGetUnCachedExtension</c>. Source: nf-irb-ataportgetuncachedextension.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* GetUnCachedExtension(void* channelExtension, uint uncachedExtensionSize, uint irbExtensionSize) =>
        AtaPortBinding.Table.GetUnCachedExtension(channelExtension, uncachedExtensionSize, irbExtensionSize);

    /// <inheritdoc cref="GetUnCachedExtension(void*, uint, uint)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="uncachedExtensionSize">How many bytes of it.</param>
    /// <param name="irbExtensionSize">How many bytes <see cref="IdeRequestBlock.IrbExtension"/> gets.</param>
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* GetUnCachedExtension<TChannel>(
        ref TChannel channel,
        uint uncachedExtensionSize,
        uint irbExtensionSize)
        where TChannel : unmanaged, IChannelExtension =>
        GetUnCachedExtension(Unsafe.AsPointer(ref channel), uncachedExtensionSize, irbExtensionSize);
}
