using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Writes an entry to the trace.</summary>
    /// <param name="notificationType">The kind of entry: <see cref="TraceNotificationType"/>.</param>
    /// <param name="channelExtension">The channel extension, or null.</param>
    /// <remarks>
    /// <para>The native routine takes any number of arguments; three are bound.</para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortTraceNotification</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TraceNotification(uint notificationType, void* channelExtension) =>
        TraceNotification(notificationType, channelExtension, 0, 0, 0);

    /// <inheritdoc cref="TraceNotification(uint, void*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="notificationType">The kind of entry: <see cref="TraceNotificationType"/>.</param>
    /// <param name="channel">The channel.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TraceNotification<TChannel>(uint notificationType, ref TChannel channel)
        where TChannel : unmanaged, IChannelExtension =>
        TraceNotification(notificationType, Unsafe.AsPointer(ref channel));

    /// <inheritdoc cref="TraceNotification(uint, void*)"/>
    /// <param name="notificationType">The kind of entry: <see cref="TraceNotificationType"/>.</param>
    /// <param name="channelExtension">The channel extension, or null.</param>
    /// <param name="argument0">Argument 0.</param>
    /// <param name="argument1">Argument 1.</param>
    /// <param name="argument2">Argument 2.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TraceNotification(
        uint notificationType,
        void* channelExtension,
        nint argument0,
        nint argument1,
        nint argument2) =>
        AtaPortBinding.Table.TraceNotification(notificationType, channelExtension, argument0, argument1, argument2);

    /// <inheritdoc cref="TraceNotification(uint, void*, nint, nint, nint)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="notificationType">The kind of entry: <see cref="TraceNotificationType"/>.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="argument0">Argument 0.</param>
    /// <param name="argument1">Argument 1.</param>
    /// <param name="argument2">Argument 2.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TraceNotification<TChannel>(
        uint notificationType,
        ref TChannel channel,
        nint argument0,
        nint argument1,
        nint argument2)
        where TChannel : unmanaged, IChannelExtension =>
        TraceNotification(notificationType, Unsafe.AsPointer(ref channel), argument0, argument1, argument2);
}
