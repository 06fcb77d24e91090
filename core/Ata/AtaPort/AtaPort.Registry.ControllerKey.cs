using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Reads a registry value from the key of the controller.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">Receives the data; from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">The length of the buffer in bytes; receives that of the data.</param>
    /// <returns><see langword="true"/> if it was read.</returns>
    /// <remarks>
    /// <para>Called from anywhere else it returns <see langword="false"/>.</para>
    /// <para>Context: ChannelInit; Control under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryControllerKeyRead</c>. Source: nf-irb-ataportregistrycontrollerkeyread.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryControllerKeyRead(
        void* channelExtension,
        byte controllerNumber,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength) =>
        RegistryRead(channelExtension, controllerNumber, false, valueName, valueType, buffer, bufferLength);

    /// <inheritdoc cref="RegistryControllerKeyRead(void*, byte, byte*, byte, byte*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
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
    public static bool RegistryControllerKeyRead<TChannel>(
        ref TChannel channel,
        byte controllerNumber,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryControllerKeyRead(Unsafe.AsPointer(ref channel), controllerNumber, valueName, valueType, buffer, bufferLength);

    /// <summary>Writes a registry value to the key of the controller.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
    /// <param name="valueName">The name of the value: ASCII, ending in a zero.</param>
    /// <param name="valueType">The type of the value: one of <see cref="RegistryValueType"/>.</param>
    /// <param name="buffer">The data, in a buffer from <see cref="RegistryAllocateBuffer(void*, uint)"/>.</param>
    /// <param name="bufferLength">Its length in bytes.</param>
    /// <returns><see langword="true"/> if it was written.</returns>
    /// <remarks>
    /// <para>Called from anywhere else it returns <see langword="false"/>.</para>
    /// <para>Context: ChannelInit; Control under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>; not Dump.</para>
    /// <para>Native: <c>AtaPortRegistryControllerKeyWrite</c>. Source: nf-irb-ataportregistrycontrollerkeywrite.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryControllerKeyWrite(
        void* channelExtension,
        byte controllerNumber,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength) =>
        RegistryWrite(channelExtension, controllerNumber, false, valueName, valueType, buffer, bufferLength);

    /// <inheritdoc cref="RegistryControllerKeyWrite(void*, byte, byte*, byte, byte*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
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
    public static bool RegistryControllerKeyWrite<TChannel>(
        ref TChannel channel,
        byte controllerNumber,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryControllerKeyWrite(Unsafe.AsPointer(ref channel), controllerNumber, valueName, valueType, buffer, bufferLength);

    /// <summary>Writes a registry value to the key of the controller when the buffer is freed.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
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
    /// <para>Native: <c>AtaPortRegistryControllerKeyWriteDeferred</c>. Source: nf-irb-ataportregistrycontrollerkeywritedeferred.</para>
    /// </remarks>
    [OnlyIn(MiniportContext.ChannelInit)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Start)]
    [OnlyIn(MiniportContext.Control, IdeControlAction.Stop)]
    [NeverIn(MiniportContext.Dump, Reason = NoRegistryInDump)]
    [ResultMustBeInspected]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool RegistryControllerKeyWriteDeferred(
        void* channelExtension,
        byte controllerNumber,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength) =>
        RegistryWriteDeferred(channelExtension, controllerNumber, false, valueName, valueType, buffer, bufferLength);

    /// <inheritdoc cref="RegistryControllerKeyWriteDeferred(void*, byte, byte*, byte, byte*, uint*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="controllerNumber">The number of the controller, as in the name of its key.</param>
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
    public static bool RegistryControllerKeyWriteDeferred<TChannel>(
        ref TChannel channel,
        byte controllerNumber,
        byte* valueName,
        byte valueType,
        byte* buffer,
        uint* bufferLength)
        where TChannel : unmanaged, IChannelExtension =>
        RegistryControllerKeyWriteDeferred(Unsafe.AsPointer(ref channel), controllerNumber, valueName, valueType, buffer, bufferLength);
}
