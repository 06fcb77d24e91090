using Microsoft.Extensions.Logging;
using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortNotification and its wrappers: noted here, in whatever context, and followed elsewhere.</summary>
internal static unsafe class NotificationRoutines
{
    private const string Routine = "AtaPortNotification";

    public static void Notification(IdeNotificationType notificationType, void* channelExtension, nint argument0, nint argument1, nint argument2)
    {
        PortCall.Begin(PortRoutine.Notification, (long)notificationType);
        if (HostedExtensions.Channel(channelExtension, Routine) is not HostedChannel channel)
        {
            return;
        }

        bool isAll = argument0 == QueueTag.Untagged && notificationType != IdeNotificationType.PowerStateChange;
        if (!isAll && argument0 is < 0 or >= IdeLimits.Devices)
        {
            Violations.Record(Routine, $"There is no target {argument0}.", channel);
            return;
        }

        Write(channel, notificationType, argument0);
        switch (notificationType)
        {
            case IdeNotificationType.DeviceArrival:
                channel.Notes.Arrived((byte)argument0);
                break;

            case IdeNotificationType.DeviceRemoval:
                channel.Notes.Removed((byte)argument0);
                break;

            case IdeNotificationType.PowerStateChange when argument2 is (nint)IdePowerState.D0 or (nint)IdePowerState.D3:
                channel.Notes.Power((byte)argument0, (IdePowerState)argument2);
                break;

            default:
                Violations.Record(Routine, $"{(int)notificationType} with {argument2} is no notification.", channel);
                return;
        }

        channel.Queue.Wake();
    }

    private static void Write(HostedChannel channel, IdeNotificationType notificationType, nint target)
    {
        ILogger logger = channel.Controller.Options.Logger;
        if (!logger.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread();
        Log.Notified(logger, channel.Controller.Name, channel.Number, notificationType.ToString(), target);
        HostThread.Current.HostBytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
    }
}
