using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

public static unsafe partial class AtaPort
{
    /// <summary>Writes an entry to the system's error log.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <param name="errorLogEntry">The entry.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortLogError</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LogError(void* channelExtension, IdeErrorLogEntry* errorLogEntry) =>
        AtaPortBinding.Table.LogError(channelExtension, errorLogEntry);

    /// <inheritdoc cref="LogError(void*, IdeErrorLogEntry*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    /// <param name="errorLogEntry">The entry.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LogError<TChannel>(ref TChannel channel, IdeErrorLogEntry* errorLogEntry)
        where TChannel : unmanaged, IChannelExtension =>
        LogError(Unsafe.AsPointer(ref channel), errorLogEntry);

    /// <summary>Breaks into the debugger.</summary>
    /// <param name="channelExtension">The channel extension.</param>
    /// <remarks>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortDebugBreak</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DebugBreak(void* channelExtension) =>
        AtaPortBinding.Table.DebugBreak(channelExtension);

    /// <inheritdoc cref="DebugBreak(void*)"/>
    /// <typeparam name="TChannel">The structure at the start of the channel extension.</typeparam>
    /// <param name="channel">The channel.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DebugBreak<TChannel>(ref TChannel channel)
        where TChannel : unmanaged, IChannelExtension =>
        DebugBreak(Unsafe.AsPointer(ref channel));

    /// <summary>Prints a message in the debugger.</summary>
    /// <param name="debugPrintLevel">How important the message is; the port driver prints those below its level.</param>
    /// <param name="debugMessage">The message, with the conversions of printf: ASCII, ending in a zero.</param>
    /// <remarks>
    /// <para>The native routine takes any number of arguments; three are bound.</para>
    /// <para>Context: any but BuildIo.</para>
    /// <para>Native: <c>AtaPortDebugPrint</c>.</para>
    /// </remarks>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DebugPrint(uint debugPrintLevel, byte* debugMessage) =>
        DebugPrint(debugPrintLevel, debugMessage, 0, 0, 0);

    /// <inheritdoc cref="DebugPrint(uint, byte*)"/>
    /// <param name="debugPrintLevel">How important the message is; the port driver prints those below its level.</param>
    /// <param name="debugMessage">The message, with the conversions of printf: ASCII, ending in a zero.</param>
    /// <param name="argument0">Argument 0.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DebugPrint(uint debugPrintLevel, byte* debugMessage, nint argument0) =>
        DebugPrint(debugPrintLevel, debugMessage, argument0, 0, 0);

    /// <inheritdoc cref="DebugPrint(uint, byte*)"/>
    /// <param name="debugPrintLevel">How important the message is; the port driver prints those below its level.</param>
    /// <param name="debugMessage">The message, with the conversions of printf: ASCII, ending in a zero.</param>
    /// <param name="argument0">Argument 0.</param>
    /// <param name="argument1">Argument 1.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DebugPrint(uint debugPrintLevel, byte* debugMessage, nint argument0, nint argument1) =>
        DebugPrint(debugPrintLevel, debugMessage, argument0, argument1, 0);

    /// <inheritdoc cref="DebugPrint(uint, byte*)"/>
    /// <param name="debugPrintLevel">How important the message is; the port driver prints those below its level.</param>
    /// <param name="debugMessage">The message, with the conversions of printf: ASCII, ending in a zero.</param>
    /// <param name="argument0">Argument 0.</param>
    /// <param name="argument1">Argument 1.</param>
    /// <param name="argument2">Argument 2.</param>
    [NeverIn(MiniportContext.BuildIo, Reason = NothingInBuildIo)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DebugPrint(
        uint debugPrintLevel,
        byte* debugMessage,
        nint argument0,
        nint argument1,
        nint argument2) =>
        AtaPortBinding.Table.DebugPrint(debugPrintLevel, debugMessage, argument0, argument1, argument2);
}
