using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>
    /// Pauses or resumes the request queue of a device: what <see cref="DeviceBusy(void*, byte, byte, uint)"/> and
    /// <see cref="DeviceReady(void*, byte, byte)"/> call.
    /// </summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="busyTimeout">For how many seconds the queue pauses; 0 resumes it.</param>
    /// <remarks>
    /// <para>With a time-out that may be other than 0 it is DeviceBusy by another name, and the same rule holds.</para>
    /// <para>Context: any but BuildIo; Interrupt only with the constant 0 as <c>busyTimeout</c>.</para>
    /// <para>Native: <c>AtaPortDeviceStateChange</c>. Source: the inline wrappers of the header.</para>
    /// </remarks>
    [NeverIn(MiniportContext.Interrupt, UnlessParameter = "busyTimeout", UnlessValue = 0, Reason = DeferToWorker)]
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceStateChange(void* channelExtension, byte targetId, byte lun, uint busyTimeout) =>
        AtaPortBinding.Table.DeviceStateChange(channelExtension, targetId, lun, busyTimeout);

    /// <inheritdoc cref="DeviceStateChange(void*, byte, byte, uint)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="busyTimeout">For how many seconds the queue pauses; 0 resumes it.</param>
    [NeverIn(MiniportContext.Interrupt, UnlessParameter = "busyTimeout", UnlessValue = 0, Reason = DeferToWorker)]
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceStateChange<TChannel>(ref TChannel channel, byte targetId, byte lun, uint busyTimeout)
        where TChannel : unmanaged, IChannelExtension =>
        DeviceStateChange(Unsafe.AsPointer(ref channel), targetId, lun, busyTimeout);

    /// <summary>Pauses the request queue of a device.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="busyTimeout">
    /// For how many seconds the queue pauses, unless <see cref="DeviceReady(void*, byte, byte)"/> comes first.
    /// </param>
    /// <remarks>
    /// <para>Not in the interrupt routine: it defers, and a worker routine calls this.</para>
    /// <para>Context: Worker and others; not Interrupt, not BuildIo.</para>
    /// <para>Native: <c>AtaPortDeviceBusy</c>. Source: IDE_HW_INTERRUPT; nf-irb-ataportdevicebusy.</para>
    /// </remarks>
    [NeverIn(MiniportContext.Interrupt, Reason = DeferToWorker)]
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceBusy(void* channelExtension, byte targetId, byte lun, uint busyTimeout) =>
        DeviceStateChange(channelExtension, targetId, lun, busyTimeout);

    /// <inheritdoc cref="DeviceBusy(void*, byte, byte, uint)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="busyTimeout">
    /// For how many seconds the queue pauses, unless <see cref="DeviceReady(void*, byte, byte)"/> comes first.
    /// </param>
    [NeverIn(MiniportContext.Interrupt, Reason = DeferToWorker)]
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceBusy<TChannel>(ref TChannel channel, byte targetId, byte lun, uint busyTimeout)
        where TChannel : unmanaged, IChannelExtension =>
        DeviceBusy(Unsafe.AsPointer(ref channel), targetId, lun, busyTimeout);

    /// <summary>Resumes the request queue of a device.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="targetId">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortDeviceReady</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceReady(void* channelExtension, byte targetId, byte lun) =>
        DeviceStateChange(channelExtension, targetId, lun, 0);

    /// <inheritdoc cref="DeviceReady(void*, byte, byte)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="targetId">The device, or <see cref="QueueTag.Untagged"/> for all.</param>
    /// <param name="lun">The logical unit, or <see cref="QueueTag.Untagged"/> for all.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DeviceReady<TChannel>(ref TChannel channel, byte targetId, byte lun)
        where TChannel : unmanaged, IChannelExtension =>
        DeviceReady(Unsafe.AsPointer(ref channel), targetId, lun);
}
