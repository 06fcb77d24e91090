using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Sets up the tags of a logical unit.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <param name="maxQueueTag">The highest tag.</param>
    /// <returns><see langword="false"/> when there are no tags to be had.</returns>
    /// <remarks>
    /// <para>
    /// Comes before <see cref="AllocateQueueTag(void*, byte, byte)"/> and
    /// <see cref="ReleaseQueueTag(void*, byte, byte, byte)"/>.
    /// </para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortInitializeQueueTag</c>. Source: nf-irb-ataportinitializequeuetag.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool InitializeQueueTag(void* channelExtension, byte targetId, byte lun, byte maxQueueTag) =>
        AtaPortBinding.Table.InitializeQueueTag(channelExtension, targetId, lun, maxQueueTag) != 0;

    /// <inheritdoc cref="InitializeQueueTag(void*, byte, byte, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <param name="maxQueueTag">The highest tag.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool InitializeQueueTag<TChannel>(ref TChannel channel, byte targetId, byte lun, byte maxQueueTag)
        where TChannel : unmanaged, IChannelExtension =>
        InitializeQueueTag(Unsafe.AsPointer(ref channel), targetId, lun, maxQueueTag);

    /// <summary>Takes a tag of a logical unit.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <returns>The tag; 0 when none was free.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortAllocateQueueTag</c>. Source: nf-irb-ataportallocatequeuetag.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte AllocateQueueTag(void* channelExtension, byte targetId, byte lun) =>
        AtaPortBinding.Table.AllocateQueueTag(channelExtension, targetId, lun);

    /// <inheritdoc cref="AllocateQueueTag(void*, byte, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte AllocateQueueTag<TChannel>(ref TChannel channel, byte targetId, byte lun)
        where TChannel : unmanaged, IChannelExtension =>
        AllocateQueueTag(Unsafe.AsPointer(ref channel), targetId, lun);

    /// <summary>Gives a tag of a logical unit back.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <param name="queueTag">The tag.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReleaseQueueTag</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReleaseQueueTag(void* channelExtension, byte targetId, byte lun, byte queueTag) =>
        AtaPortBinding.Table.ReleaseQueueTag(channelExtension, targetId, lun, queueTag);

    /// <inheritdoc cref="ReleaseQueueTag(void*, byte, byte, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <param name="queueTag">The tag.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReleaseQueueTag<TChannel>(ref TChannel channel, byte targetId, byte lun, byte queueTag)
        where TChannel : unmanaged, IChannelExtension =>
        ReleaseQueueTag(Unsafe.AsPointer(ref channel), targetId, lun, queueTag);
}
