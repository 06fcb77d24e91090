using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Reads a registry value.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="channelSubKey">
    /// <see langword="true"/> for the key of the channel, <see langword="false"/> for that of the controller.
    /// </param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">Receives the data; from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">The length of the buffer in bytes; receives that of the data.</param>
    /// <returns><see langword="true"/> if it was read.</returns>
    /// <remarks>
    /// <para>Called from anywhere else it returns <see langword="false"/>.</para>
    /// <para>Context: ChannelInit; Control under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryRead</c>. Source: nf-irb-ataportregistryread.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryRead(
        void* channelExtension,
        byte controllerNumber,
        bool channelSubKey,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength) =>
        AtaPortBinding.Table.RegistryRead(channelExtension, controllerNumber, channelSubKey ? (byte)1 : (byte)0, valueName, valueType, buffer, bufferLength) != 0;

    /// <inheritdoc cref="RegistryRead(void*, byte, bool, byte*, byte, byte*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="channelSubKey">
    /// <see langword="true"/> for the key of the channel, <see langword="false"/> for that of the controller.
    /// </param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">Receives the data; from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">The length of the buffer in bytes; receives that of the data.</param>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryRead<TChannel>(
        ref TChannel channel,
        byte controllerNumber,
        bool channelSubKey,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryRead(Unsafe.AsPointer(ref channel), controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength);

    /// <summary>Writes a registry value.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="channelSubKey">
    /// <see langword="true"/> for the key of the channel, <see langword="false"/> for that of the controller.
    /// </param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">The data, in a buffer from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">Its length in bytes.</param>
    /// <returns><see langword="true"/> if it was written.</returns>
    /// <remarks>
    /// <para>Called from anywhere else it returns <see langword="false"/>.</para>
    /// <para>Context: ChannelInit; Control under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryWrite</c>. Source: nf-irb-ataportregistrywrite.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryWrite(
        void* channelExtension,
        byte controllerNumber,
        bool channelSubKey,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength) =>
        AtaPortBinding.Table.RegistryWrite(channelExtension, controllerNumber, channelSubKey ? (byte)1 : (byte)0, valueName, valueType, buffer, bufferLength) != 0;

    /// <inheritdoc cref="RegistryWrite(void*, byte, bool, byte*, byte, byte*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="channelSubKey">
    /// <see langword="true"/> for the key of the channel, <see langword="false"/> for that of the controller.
    /// </param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">The data, in a buffer from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">Its length in bytes.</param>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryWrite<TChannel>(
        ref TChannel channel,
        byte controllerNumber,
        bool channelSubKey,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryWrite(Unsafe.AsPointer(ref channel), controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength);

    /// <summary>Writes a registry value when the buffer is freed.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="channelSubKey">
    /// <see langword="true"/> for the key of the channel, <see langword="false"/> for that of the controller.
    /// </param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">The data, in a buffer from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">Its length in bytes.</param>
    /// <returns><see langword="true"/> if it will be written.</returns>
    /// <remarks>
    /// <para>
    /// The buffer must not be used again: it is written when <see cref="RegistryFreeBuffer(void*, void*)"/> is called.
    /// </para>
    /// <para>Called from anywhere else it returns <see langword="false"/>.</para>
    /// <para>Context: ChannelInit; Control under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryWriteDeferred</c>. Source: nf-irb-ataportregistrywritedeferred.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryWriteDeferred(
        void* channelExtension,
        byte controllerNumber,
        bool channelSubKey,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength) =>
        AtaPortBinding.Table.RegistryWriteDeferred(channelExtension, controllerNumber, channelSubKey ? (byte)1 : (byte)0, valueName, valueType, buffer, bufferLength) != 0;

    /// <inheritdoc cref="RegistryWriteDeferred(void*, byte, bool, byte*, byte, byte*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="channelSubKey">
    /// <see langword="true"/> for the key of the channel, <see langword="false"/> for that of the controller.
    /// </param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">The data, in a buffer from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">Its length in bytes.</param>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryWriteDeferred<TChannel>(
        ref TChannel channel,
        byte controllerNumber,
        bool channelSubKey,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryWriteDeferred(Unsafe.AsPointer(ref channel), controllerNumber, channelSubKey, valueName, valueType, buffer, bufferLength);
}
