using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Allocates the buffer for the registry routines.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="bufferSize">How many bytes.</param>
    /// <returns>The buffer; null when there is no memory, or when the last one was not freed.</returns>
    /// <remarks>
    /// <para>There is one buffer at a time.</para>
    /// <para>Context: ChannelInit; Control under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryAllocateBuffer</c>. Source: nf-irb-ataportregistryallocatebuffer.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* RegistryAllocateBuffer(void* channelExtension, uint bufferSize) =>
        AtaPortBinding.Table.RegistryAllocateBuffer(channelExtension, bufferSize);

    /// <inheritdoc cref="RegistryAllocateBuffer(void*, uint)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="bufferSize">How many bytes.</param>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* RegistryAllocateBuffer<TChannel>(ref TChannel channel, uint bufferSize)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryAllocateBuffer(Unsafe.AsPointer(ref channel), bufferSize);

    /// <summary>Frees the buffer for the registry routines, and flushes what was written deferred.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="buffer">What <see cref="RegistryAllocateBuffer(void*, uint)"/> returned.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryFreeBuffer</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RegistryFreeBuffer(void* channelExtension, void* buffer) =>
        AtaPortBinding.Table.RegistryFreeBuffer(channelExtension, buffer);

    /// <inheritdoc cref="RegistryFreeBuffer(void*, void*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="buffer">What <see cref="RegistryAllocateBuffer(void*, uint)"/> returned.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RegistryFreeBuffer<TChannel>(ref TChannel channel, void* buffer)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryFreeBuffer(Unsafe.AsPointer(ref channel), buffer);
}
