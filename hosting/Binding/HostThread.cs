using Tophalf.Ata;
using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>
/// What the host knows about a thread that is in a miniport: whose, in which routine. Routines without a handle
/// (stall, time, debug print) find their port driver by it.
/// </summary>
internal sealed class HostThread
{
    private const long NoAnswer = -1;

    [ThreadStatic]
    private static HostThread? s_current;

    public static HostThread Current => s_current ??= new HostThread();

    /// <summary>How interrupts preempt what runs on this thread; null when they do not.</summary>
    public InterruptedThread? Preemption { get; set; }

    public HostedController? Controller { get; private set; }

    public HostedChannel? Channel { get; private set; }

    public MiniportContext Context { get; private set; }

    /// <summary>The context for the rules: none of them concerns it when nothing is verified.</summary>
    public MiniportContext Checked { get; private set; } = RoutineRule.Outside;

    /// <summary>Where events of this call go.</summary>
    public TraceRing? Trace { get; private set; }

    /// <summary>The action, while a control routine runs.</summary>
    public IdeControlAction? Action { get; private set; }

    /// <summary>The channels, a bit each, whose command blocks were accessed in this call.</summary>
    public uint Touched { get; set; }

    /// <summary>The channels, a bit each, of which requests were completed in this call.</summary>
    public uint Completed { get; set; }

    /// <summary>For how many microseconds this call has stalled the processor.</summary>
    public ulong Stalled { get; set; }

    /// <summary>Whether this is a call into a miniport that is verified.</summary>
    public bool IsVerified => Checked is not MiniportContext.None and not RoutineRule.Outside;

    /// <summary>What the routine answered; negative when it answers nothing.</summary>
    private long Answer { get; set; }

    /// <summary>How often this call has called the port driver.</summary>
    public int Calls { get; set; }

    /// <summary>Bytes that the host itself allocated in this call, to record what went wrong.</summary>
    public long HostBytes { get; set; }

    /// <summary>Has this thread be another one, as far as the host knows: an interrupt begins or ends on it.</summary>
    /// <returns>What it was.</returns>
    public static HostThread Replace(HostThread thread)
    {
        HostThread before = Current;
        s_current = thread;
        return before;
    }

    /// <summary>Enters a routine of the miniport; disposing the result leaves it.</summary>
    /// <param name="controller">Whose routine it is.</param>
    /// <param name="channel">The channel, when it is a channel's.</param>
    /// <param name="context">The routine.</param>
    /// <param name="action">For a control routine, the action.</param>
    /// <param name="request">For IdeHwBuildIo and IdeHwStartIo, the number of the request.</param>
    public static Call Enter(
        HostedController controller, HostedChannel? channel, MiniportContext context, IdeControlAction? action = null, long request = 0)
    {
        HostThread thread = Current;
        controller.Gate.Enter();
        thread.Controller = controller;
        thread.Channel = channel;
        thread.Context = controller.Mode == IdeOperationMode.Dump ? DumpContexts.Of(context) : context;
        thread.Checked = controller.Options.Verifier ? thread.Context : MiniportContext.None;
        thread.Trace = channel is null ? controller.Trace : channel.Trace;
        thread.Action = action;
        thread.Touched = 0;
        thread.Completed = 0;
        thread.HostBytes = 0;
        thread.Calls = 0;
        thread.Stalled = 0;
        thread.Answer = NoAnswer;
        thread.Trace?.Write(TraceKind.Entered, thread.Context, action is null ? request : (long)action);
        return new Call(thread);
    }

    public static Call Enter(HostedChannel channel, MiniportContext context, IdeControlAction? action = null, long request = 0) =>
        Enter(channel.Controller, channel, context, action, request);

    /// <summary>A call into the miniport.</summary>
    internal readonly ref struct Call(HostThread thread)
    {
        public HostThread Thread => thread;

        /// <summary>Takes note of what the routine answered.</summary>
        public byte Answered(byte answer)
        {
            thread.Answer = answer;
            return answer;
        }

        public void Dispose()
        {
            thread.Trace?.Write(TraceKind.Left, thread.Context, result: thread.Answer);
            thread.Trace = null;
            thread.Channel?.Watch.Returned(thread.Calls);
            thread.Checked = RoutineRule.Outside;
            thread.Controller!.Gate.Leave();
            thread.Controller = null;
            thread.Channel = null;
            thread.Context = MiniportContext.None;
            thread.Action = null;
        }
    }
}
