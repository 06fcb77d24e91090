using Tophalf.Ata;
using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Binding;

/// <summary>
/// What the host knows about a thread that is in a miniport: whose, in which routine. Routines without a handle
/// (stall, time, debug print) find their port driver by it.
/// </summary>
internal sealed class HostThread
{
    [ThreadStatic]
    private static HostThread? s_current;

    public static HostThread Current => s_current ??= new HostThread();

    public HostedController? Controller { get; private set; }

    public HostedChannel? Channel { get; private set; }

    public MiniportContext Context { get; private set; }

    /// <summary>The action, while a control routine runs.</summary>
    public IdeControlAction? Action { get; private set; }

    /// <summary>The channels, a bit each, whose command blocks were accessed in this call.</summary>
    public uint Touched { get; set; }

    /// <summary>The channels, a bit each, of which requests were completed in this call.</summary>
    public uint Completed { get; set; }

    /// <summary>Bytes that the host itself allocated in this call, to record what went wrong.</summary>
    public long HostBytes { get; set; }

    /// <summary>Enters a routine of the miniport; disposing the result leaves it.</summary>
    public static Call Enter(HostedController controller, HostedChannel? channel, MiniportContext context, IdeControlAction? action = null)
    {
        HostThread thread = Current;
        controller.Gate.Enter();
        thread.Controller = controller;
        thread.Channel = channel;
        thread.Context = controller.Mode == IdeOperationMode.Dump ? DumpContexts.Of(context) : context;
        thread.Action = action;
        thread.Touched = 0;
        thread.Completed = 0;
        thread.HostBytes = 0;
        return new Call(thread);
    }

    public static Call Enter(HostedChannel channel, MiniportContext context, IdeControlAction? action = null) =>
        Enter(channel.Controller, channel, context, action);

    /// <summary>A call into the miniport.</summary>
    internal readonly ref struct Call(HostThread thread)
    {
        public HostThread Thread => thread;

        public void Dispose()
        {
            thread.Controller!.Gate.Leave();
            thread.Controller = null;
            thread.Channel = null;
            thread.Context = MiniportContext.None;
            thread.Action = null;
        }
    }
}
