using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Completes a request: hands it back to the port driver.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="irb">The request, with its status set.</param>
    /// <remarks>
    /// <para>
    /// The request must not be touched afterwards, and its <see cref="IdeRequestBlock.IrbStatus"/> must not be
    /// <see cref="IrbStatus.Pending"/>.
    /// </para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortCompleteRequest</c>. Source: nf-irb-ataportcompleterequest.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CompleteRequest(void* channelExtension, [HandedBack] IdeRequestBlock* irb) =>
        AtaPortBinding.Table.CompleteRequest(channelExtension, irb);

    /// <inheritdoc cref="CompleteRequest(void*, IdeRequestBlock*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="irb">The request, with its status set.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CompleteRequest<TChannel>(ref TChannel channel, [HandedBack] IdeRequestBlock* irb)
        where TChannel : unmanaged, IChannelExtension =>
        CompleteRequest(Unsafe.AsPointer(ref channel), irb);

    /// <summary>Completes every active request of a device, or of all devices, with one status.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="target">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="irbStatus">The status: one of <see cref="IrbStatus"/>, not <see cref="IrbStatus.Pending"/>.</param>
    /// <remarks>
    /// <para>Not in the interrupt routine: it defers, and a worker routine calls this.</para>
    /// <para>Context: Worker and others; not Interrupt, not BuildIo.</para>
    /// <para>Native: <c>AtaPortCompleteAllActiveRequests</c>. Source: IDE_HW_INTERRUPT; nf-irb-ataportcompleteallactiverequests.</para>
    /// </remarks>
    [NeverIn(MiniportContext.Interrupt, Reason = DeferToWorker)]
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CompleteAllActiveRequests(void* channelExtension, byte target, byte lun, byte irbStatus) =>
        AtaPortBinding.Table.CompleteAllActiveRequests(channelExtension, target, lun, irbStatus);

    /// <inheritdoc cref="CompleteAllActiveRequests(void*, byte, byte, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="target">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="irbStatus">The status: one of <see cref="IrbStatus"/>, not <see cref="IrbStatus.Pending"/>.</param>
    [NeverIn(MiniportContext.Interrupt, Reason = DeferToWorker)]
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CompleteAllActiveRequests<TChannel>(ref TChannel channel, byte target, byte lun, byte irbStatus)
        where TChannel : unmanaged, IChannelExtension =>
        CompleteAllActiveRequests(Unsafe.AsPointer(ref channel), target, lun, irbStatus);

    /// <summary>Builds a request for the sense data of a packet command that failed.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="irb">The request that failed.</param>
    /// <returns>The new request; null when one is outstanding for the logical unit already.</returns>
    /// <remarks>
    /// <para>
    /// The request that failed is completed only after the new one.
    /// <see cref="ReleaseRequestSenseIrb(void*, IdeRequestBlock*)"/> gives the new one back.
    /// </para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortBuildRequestSenseIrb</c>. Source: nf-irb-ataportbuildrequestsenseirb.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IdeRequestBlock* BuildRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb) =>
        AtaPortBinding.Table.BuildRequestSenseIrb(channelExtension, irb);

    /// <inheritdoc cref="BuildRequestSenseIrb(void*, IdeRequestBlock*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="irb">The request that failed.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IdeRequestBlock* BuildRequestSenseIrb<TChannel>(ref TChannel channel, IdeRequestBlock* irb)
        where TChannel : unmanaged, IChannelExtension =>
        BuildRequestSenseIrb(Unsafe.AsPointer(ref channel), irb);

    /// <summary>Gives a request for sense data back.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="irb">What <see cref="BuildRequestSenseIrb(void*, IdeRequestBlock*)"/> returned.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortReleaseRequestSenseIrb</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReleaseRequestSenseIrb(void* channelExtension, [HandedBack] IdeRequestBlock* irb) =>
        AtaPortBinding.Table.ReleaseRequestSenseIrb(channelExtension, irb);

    /// <inheritdoc cref="ReleaseRequestSenseIrb(void*, IdeRequestBlock*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="irb">What <see cref="BuildRequestSenseIrb(void*, IdeRequestBlock*)"/> returned.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReleaseRequestSenseIrb<TChannel>(ref TChannel channel, [HandedBack] IdeRequestBlock* irb)
        where TChannel : unmanaged, IChannelExtension =>
        ReleaseRequestSenseIrb(Unsafe.AsPointer(ref channel), irb);

    /// <summary>The physical runs of a request's data buffer.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="irb">The request.</param>
    /// <returns>The list; null when the request has no <see cref="IrbFlags.UseDma"/>.</returns>
    /// <remarks>
    /// <para>The list is read-only.</para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortGetScatterGatherList</c>. Source: nf-irb-ataportgetscattergatherlist.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IdeScatterGatherList* GetScatterGatherList(void* channelExtension, IdeRequestBlock* irb) =>
        AtaPortBinding.Table.GetScatterGatherList(channelExtension, irb);

    /// <inheritdoc cref="GetScatterGatherList(void*, IdeRequestBlock*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="irb">The request.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IdeScatterGatherList* GetScatterGatherList<TChannel>(ref TChannel channel, IdeRequestBlock* irb)
        where TChannel : unmanaged, IChannelExtension =>
        GetScatterGatherList(Unsafe.AsPointer(ref channel), irb);

    /// <summary>
    /// The physical address of memory that a device may reach: of a request's buffer, or of the uncached extension.
    /// </summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="irb">The request that the memory belongs to, or null.</param>
    /// <param name="virtualAddress">The memory.</param>
    /// <param name="length">Receives how many bytes are contiguous from there.</param>
    /// <returns>The address; 0 when there is none.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortGetPhysicalAddress</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong GetPhysicalAddress(
        void* channelExtension,
        IdeRequestBlock* irb,
        void* virtualAddress,
        uint* length) =>
        AtaPortBinding.Table.GetPhysicalAddress(channelExtension, irb, virtualAddress, length);

    /// <inheritdoc cref="GetPhysicalAddress(void*, IdeRequestBlock*, void*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="irb">The request that the memory belongs to, or null.</param>
    /// <param name="virtualAddress">The memory.</param>
    /// <param name="length">Receives how many bytes are contiguous from there.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong GetPhysicalAddress<TChannel>(
        ref TChannel channel,
        IdeRequestBlock* irb,
        void* virtualAddress,
        uint* length)
        where TChannel : unmanaged, IChannelExtension =>
        GetPhysicalAddress(Unsafe.AsPointer(ref channel), irb, virtualAddress, length);
}
