using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Tells the port driver something without being asked.</summary>
    /// <param name="notificationType">What it is about.</param>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="argument0">The device; <see cref="QueueTag.Untagged"/> when the whole bus is to be scanned.</param>
    /// <param name="argument1">The logical unit, for a change of power state; otherwise 0.</param>
    /// <param name="argument2">The power state that is wanted, for a change of power state; otherwise 0.</param>
    /// <remarks>
    /// <para>
    /// The native routine takes any number of arguments; every notification that is defined takes three at most.
    /// </para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortNotification</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Notification(
        IdeNotificationType notificationType,
        void* channelExtension,
        nint argument0,
        nint argument1,
        nint argument2) =>
        AtaPortBinding.Table.Notification(notificationType, channelExtension, argument0, argument1, argument2);

    /// <inheritdoc cref="Notification(IdeNotificationType, void*, nint, nint, nint)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="notificationType">What it is about.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="argument0">The device; <see cref="QueueTag.Untagged"/> when the whole bus is to be scanned.</param>
    /// <param name="argument1">The logical unit, for a change of power state; otherwise 0.</param>
    /// <param name="argument2">The power state that is wanted, for a change of power state; otherwise 0.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Notification<TChannel>(
        IdeNotificationType notificationType,
        ref TChannel channel,
        nint argument0,
        nint argument1,
        nint argument2)
        where TChannel : unmanaged, IChannelExtension =>
        Notification(notificationType, Unsafe.AsPointer(ref channel), argument0, argument1, argument2);

    /// <summary>Says that devices came or went: the port driver scans the channel.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortBusChangeDetected</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BusChangeDetected(void* channelExtension) =>
        Notification(IdeNotificationType.DeviceArrival, channelExtension, QueueTag.Untagged, 0, 0);

    /// <inheritdoc cref="BusChangeDetected(void*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BusChangeDetected<TChannel>(ref TChannel channel)
        where TChannel : unmanaged, IChannelExtension =>
        BusChangeDetected(Unsafe.AsPointer(ref channel));

    /// <summary>Says that a device came.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortDeviceArrived</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceArrived(void* channelExtension, byte targetId) =>
        Notification(IdeNotificationType.DeviceArrival, channelExtension, targetId, 0, 0);

    /// <inheritdoc cref="DeviceArrived(void*, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device on the channel.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceArrived<TChannel>(ref TChannel channel, byte targetId)
        where TChannel : unmanaged, IChannelExtension =>
        DeviceArrived(Unsafe.AsPointer(ref channel), targetId);

    /// <summary>Says that a device went.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortDeviceRemoved</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceRemoved(void* channelExtension, byte targetId) =>
        Notification(IdeNotificationType.DeviceRemoval, channelExtension, targetId, 0, 0);

    /// <inheritdoc cref="DeviceRemoved(void*, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device on the channel.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceRemoved<TChannel>(ref TChannel channel, byte targetId)
        where TChannel : unmanaged, IChannelExtension =>
        DeviceRemoved(Unsafe.AsPointer(ref channel), targetId);

    /// <summary>Asks for a change of a device's power state.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <param name="desiredPowerState">The power state that is wanted.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortRequestPowerStateChange</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequestPowerStateChange(
        void* channelExtension,
        byte targetId,
        byte lun,
        IdePowerState desiredPowerState) =>
        Notification(IdeNotificationType.PowerStateChange, channelExtension, targetId, lun, (nint)desiredPowerState);

    /// <inheritdoc cref="RequestPowerStateChange(void*, byte, byte, IdePowerState)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device on the channel.</param>
    /// <param name="lun">The logical unit of the device.</param>
    /// <param name="desiredPowerState">The power state that is wanted.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequestPowerStateChange<TChannel>(
        ref TChannel channel,
        byte targetId,
        byte lun,
        IdePowerState desiredPowerState)
        where TChannel : unmanaged, IChannelExtension =>
        RequestPowerStateChange(Unsafe.AsPointer(ref channel), targetId, lun, desiredPowerState);
}
