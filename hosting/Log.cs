using Microsoft.Extensions.Logging;

namespace Tophalf.Hosting;

/// <summary>What the port driver logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Hba}: miniport loaded; {Channels} channels, {Devices} devices.")]
    public static partial void Loaded(ILogger logger, string hba, int channels, int devices);

    [LoggerMessage(2, LogLevel.Information, "{Hba}: miniport stopped.")]
    public static partial void Stopped(ILogger logger, string hba);

    [LoggerMessage(3, LogLevel.Information, "{Hba}, channel {Channel}, target {Target}: {Model}, {Sectors} sectors.")]
    public static partial void Found(ILogger logger, string hba, int channel, int target, string model, ulong sectors);

    [LoggerMessage(4, LogLevel.Debug, "{Hba}, channel {Channel}, target {Target}: no ATA device ({Reason}).")]
    public static partial void NotFound(ILogger logger, string hba, int channel, int target, string reason);

    [LoggerMessage(5, LogLevel.Error, "Violation: {Report}")]
    public static partial void Violated(ILogger logger, string report, Exception? exception);

    [LoggerMessage(6, LogLevel.Warning, "{Hba}, channel {Channel}: {Request} timed out, resetting.")]
    public static partial void TimedOut(ILogger logger, string hba, int channel, string request);

    [LoggerMessage(7, LogLevel.Warning, "{Hba}, channel {Channel}: IdeHwReset answered FALSE.")]
    public static partial void ResetFailed(ILogger logger, string hba, int channel);

    [LoggerMessage(8, LogLevel.Debug, "{Hba}, channel {Channel}: {Request} ended as {Status}, trying again.")]
    public static partial void Retrying(ILogger logger, string hba, int channel, string request, string status);

    [LoggerMessage(9, LogLevel.Warning, "{Hba}, channel {Channel}: {Command} for target {Target} failed, going on without it.")]
    public static partial void SettingFailed(ILogger logger, string hba, int channel, string command, int target, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "{Hba}: {Thread} is still in the miniport; its memory is not freed.")]
    public static partial void ThreadStuck(ILogger logger, string hba, string thread);

    [LoggerMessage(11, LogLevel.Warning, "{Hba}: {Routine} answered FALSE while stopping.")]
    public static partial void StopRefused(ILogger logger, string hba, string routine);

    [LoggerMessage(EventId = 12, Message = "Miniport: {Text}")]
    public static partial void Printed(ILogger logger, LogLevel level, string text);

    [LoggerMessage(13, LogLevel.Warning, "{Hba}, channel {Channel}, target {Target}: the miniport logs error {UniqueId}, {Status}, data '{Data}'.")]
    public static partial void ErrorLogged(ILogger logger, string hba, int channel, int target, byte uniqueId, string status, string data);

    [LoggerMessage(15, LogLevel.Warning, "{Hba}, channel {Channel}: the miniport's registry value '{Name}' of the key '{Key}' is not kept.")]
    public static partial void RegistryNotWritten(ILogger logger, string hba, int channel, string key, string name, Exception exception);

    [LoggerMessage(14, LogLevel.Debug, "{Hba}, channel {Channel}: the miniport notifies {Notification} for target {Target}.")]
    public static partial void Notified(ILogger logger, string hba, int channel, string notification, nint target);

    [LoggerMessage(16, LogLevel.Warning, "{Hba} was removed.")]
    public static partial void HbaRemoved(ILogger logger, string hba);

    [LoggerMessage(17, LogLevel.Warning, "{Hba}, channel {Channel}: looking for devices was given up.")]
    public static partial void ScanFailed(ILogger logger, string hba, int channel, Exception exception);

    [LoggerMessage(18, LogLevel.Error, "A listener to changes of devices failed for {Device}.")]
    public static partial void ListenerFailed(ILogger logger, string device, Exception exception);

    [LoggerMessage(19, LogLevel.Information, "{Hba}: {Transition}.")]
    public static partial void PowerChanged(ILogger logger, string hba, string transition);

    [LoggerMessage(20, LogLevel.Trace, "{Hba}: the miniport traces {Kind}: 0x{Argument0:X}, 0x{Argument1:X}, 0x{Argument2:X}.")]
    public static partial void Traced(ILogger logger, string hba, uint kind, nint argument0, nint argument1, nint argument2);

    [LoggerMessage(34, LogLevel.Information, "{Hba}, channel {Channel}, target {Target}: {Model}, takes packets.")]
    public static partial void FoundPacketDevice(ILogger logger, string hba, int channel, int target, string model);

    [LoggerMessage(35, LogLevel.Debug, "{Hba}, channel {Channel}, target {Target}: not a disk ({Reason}).")]
    public static partial void NotADisk(ILogger logger, string hba, int channel, int target, string reason);

    [LoggerMessage(21, LogLevel.Warning, "{Hba}: crashed; the miniport is not called any more.")]
    public static partial void Crashed(ILogger logger, string hba);

    [LoggerMessage(22, LogLevel.Information, "{Hba}: miniport loaded for a dump to channel {Channel}, target {Target}.")]
    public static partial void LoadedForDump(ILogger logger, string hba, int channel, int target);
}
