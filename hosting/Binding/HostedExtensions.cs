using Microsoft.Extensions.Logging.Abstractions;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>Finds the port driver of a PVOID ChannelExtension or ControllerExtension.</summary>
internal static unsafe class HostedExtensions
{
    private static readonly Lock s_gate = new();

    // Copied on every change: routines look things up in the interrupt, without a lock.
    private static volatile Dictionary<nint, HostedChannel> s_channels = [];
    private static volatile Dictionary<nint, HostedController> s_controllers = [];

    /// <summary>Violations on threads that no port driver has entered.</summary>
    public static ViolationLog Unowned { get; } = new(NullLogger.Instance);

    public static void Add(HostedController controller)
    {
        lock (s_gate)
        {
            s_controllers = new(s_controllers) { [(nint)controller.Extension] = controller };
        }
    }

    public static void Add(HostedChannel channel)
    {
        lock (s_gate)
        {
            s_channels = new(s_channels) { [(nint)channel.Extension] = channel };
        }
    }

    public static void Remove(HostedController controller)
    {
        lock (s_gate)
        {
            s_controllers = new(s_controllers.Where(entry => entry.Value != controller));
            s_channels = new(s_channels.Where(entry => entry.Value.Controller != controller));
        }
    }

    /// <summary>The channel of an extension; null, with a violation recorded, when there is none.</summary>
    public static HostedChannel? Channel(void* extension, string routine)
    {
        HostedChannel? current = HostThread.Current.Channel;
        if (current is not null && current.Extension == extension)
        {
            return current;
        }

        if (s_channels.TryGetValue((nint)extension, out HostedChannel? channel))
        {
            return channel;
        }

        Violations.Record(routine, $"0x{(nint)extension:X} is not a channel extension.");
        return null;
    }

    /// <summary>The controller of a controller extension; null, with a violation recorded, when there is none.</summary>
    public static HostedController? Controller(void* extension, string routine)
    {
        if (s_controllers.TryGetValue((nint)extension, out HostedController? controller))
        {
            return controller;
        }

        Violations.Record(routine, $"0x{(nint)extension:X} is not a controller extension.");
        return null;
    }

    /// <summary>The controller of an extension of either kind; null when it is neither.</summary>
    public static HostedController? Either(void* extension) =>
        s_channels.TryGetValue((nint)extension, out HostedChannel? channel) ? channel.Controller
        : s_controllers.GetValueOrDefault((nint)extension);
}
