using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Requests a callback of any kind.</summary>
    /// <param name="callbackType">The kind.</param>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <param name="microseconds">After how many microseconds, for a timer; otherwise 0.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestCallback</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestCallback(
        IdeCallbackType callbackType,
        void* channelExtension,
        [RunsIn(MiniportContext.Timer | MiniportContext.Worker | MiniportContext.SynchronizedRoutine | MiniportContext.ControllerSyncRoutine)]
        delegate* unmanaged<void*, void> routine,
        uint microseconds) =>
        AtaPortBinding.Table.RequestCallback(callbackType, channelExtension, routine, microseconds) != 0;

    /// <summary>Requests a callback of any kind.</summary>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="callbackType">The kind.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <param name="microseconds">After how many microseconds, for a timer; otherwise 0.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestCallback</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestCallback<TChannel>(
        IdeCallbackType callbackType,
        ref TChannel channel,
        [RunsIn(MiniportContext.Timer | MiniportContext.Worker | MiniportContext.SynchronizedRoutine | MiniportContext.ControllerSyncRoutine)]
        delegate* unmanaged<void*, void> routine,
        uint microseconds)
        where TChannel : unmanaged, IChannelExtension =>
        RequestCallback(callbackType, Unsafe.AsPointer(ref channel), routine, microseconds);

    /// <summary>Requests a worker routine: called at DISPATCH_LEVEL, not synchronized with the interrupt.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>The third step of a deferral, after the interrupt was dismissed and disabled.</para>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestWorkerRoutine</c>. Source: nf-irb-ataportrequestworkerroutine.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestWorkerRoutine(
        void* channelExtension,
        [RunsIn(MiniportContext.Worker)] delegate* unmanaged<void*, void> routine) =>
        RequestCallback(IdeCallbackType.WorkerRoutine, channelExtension, routine, 0);

    /// <summary>Requests a worker routine: called at DISPATCH_LEVEL, not synchronized with the interrupt.</summary>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>The third step of a deferral, after the interrupt was dismissed and disabled.</para>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestWorkerRoutine</c>. Source: nf-irb-ataportrequestworkerroutine.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestWorkerRoutine<TChannel>(
        ref TChannel channel,
        [RunsIn(MiniportContext.Worker)] delegate* unmanaged<void*, void> routine)
        where TChannel : unmanaged, IChannelExtension =>
        RequestWorkerRoutine(Unsafe.AsPointer(ref channel), routine);

    /// <summary>Requests a routine that runs synchronized with the interrupt routine of the channel.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>A stall in it is a stall in the interrupt. Only the routine that was requested last is remembered.</para>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestSynchronizedRoutine</c>. Source: nf-irb-ataportrequestsynchronizedroutine.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestSynchronizedRoutine(
        void* channelExtension,
        [RunsIn(MiniportContext.SynchronizedRoutine)] delegate* unmanaged<void*, void> routine) =>
        RequestCallback(IdeCallbackType.SynchronizedRoutine, channelExtension, routine, 0);

    /// <summary>Requests a routine that runs synchronized with the interrupt routine of the channel.</summary>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>A stall in it is a stall in the interrupt. Only the routine that was requested last is remembered.</para>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestSynchronizedRoutine</c>. Source: nf-irb-ataportrequestsynchronizedroutine.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestSynchronizedRoutine<TChannel>(
        ref TChannel channel,
        [RunsIn(MiniportContext.SynchronizedRoutine)] delegate* unmanaged<void*, void> routine)
        where TChannel : unmanaged, IChannelExtension =>
        RequestSynchronizedRoutine(Unsafe.AsPointer(ref channel), routine);

    /// <summary>
    /// Requests a routine that runs synchronized across all channels of the controller. To be used sparingly.
    /// </summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortControllerSyncRoutine</c>. Source: nf-irb-ataportcontrollersyncroutine.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ControllerSyncRoutine(
        void* channelExtension,
        [RunsIn(MiniportContext.ControllerSyncRoutine)] delegate* unmanaged<void*, void> routine) =>
        RequestCallback(IdeCallbackType.ControllerSyncRoutine, channelExtension, routine, 0);

    /// <summary>
    /// Requests a routine that runs synchronized across all channels of the controller. To be used sparingly.
    /// </summary>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortControllerSyncRoutine</c>. Source: nf-irb-ataportcontrollersyncroutine.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ControllerSyncRoutine<TChannel>(
        ref TChannel channel,
        [RunsIn(MiniportContext.ControllerSyncRoutine)] delegate* unmanaged<void*, void> routine)
        where TChannel : unmanaged, IChannelExtension =>
        ControllerSyncRoutine(Unsafe.AsPointer(ref channel), routine);

    /// <summary>Requests a routine that is called later.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <param name="microseconds">After how many microseconds.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestTimer</c>. Source: nf-irb-ataportrequesttimer.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestTimer(
        void* channelExtension,
        [RunsIn(MiniportContext.Timer)] delegate* unmanaged<void*, void> routine,
        uint microseconds) =>
        RequestCallback(IdeCallbackType.TimerRoutine, channelExtension, routine, microseconds);

    /// <summary>Requests a routine that is called later.</summary>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="routine">The routine to call; its argument is the channel extension.</param>
    /// <param name="microseconds">After how many microseconds.</param>
    /// <returns><see langword="false"/> when the request was refused: the routine will not be called.</returns>
    /// <remarks>
    /// <para>Context: any but BuildIo; not Dump.</para>
    /// <para>Native: <c>AtaPortRequestTimer</c>. Source: nf-irb-ataportrequesttimer.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [NeverIn(MiniportContext.Dump, Reason = NoCallbacksInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RequestTimer<TChannel>(
        ref TChannel channel,
        [RunsIn(MiniportContext.Timer)] delegate* unmanaged<void*, void> routine,
        uint microseconds)
        where TChannel : unmanaged, IChannelExtension =>
        RequestTimer(Unsafe.AsPointer(ref channel), routine, microseconds);
}
