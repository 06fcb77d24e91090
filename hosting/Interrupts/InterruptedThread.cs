using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// A thread on which interrupts preempt worker and timer routines, as on the processor that takes them both: the
/// interrupt routine runs on the stack of the routine, which does not run on before the line is down.
/// </summary>
/// <remarks>
/// While a routine runs, its thread has the processor of the line, so that nobody serves the line but this thread. It
/// does so within the calls of the port driver: that is where the routine touches hardware, so an interrupt that came
/// between two of them could not be told from one that comes at the second.
/// </remarks>
internal sealed class InterruptedThread(PreemptionPolicy policy)
{
    // What is known about the routine must still be known when the interrupt has returned.
    private readonly HostThread _interrupts = new();
    private HostedChannel? _channel;
    private MiniportContext _context;
    private int _calls;

    /// <summary>A routine is about to run.</summary>
    public void Begin(HostedChannel channel, MiniportContext context)
    {
        channel.Line.Line.TryTakeProcessor(Timeout.InfiniteTimeSpan);
        _calls = 0;
        _context = context;
        _channel = channel;
    }

    /// <summary>It has returned. What is pending now is for the thread of the line.</summary>
    public void End()
    {
        InterruptLine line = _channel!.Line.Line;
        _channel = null;
        line.ReleaseProcessor();
    }

    /// <summary>The thread calls the port driver.</summary>
    public void Pass()
    {
        if (_channel is not HostedChannel channel)
        {
            // A synchronized routine: it keeps interrupts away by their lock.
            return;
        }

        _calls++;
        InterruptLine line = channel.Line.Line;
        if (!policy(new PreemptionPoint(channel.Number, _context, _calls)) || !line.IsPending)
        {
            return;
        }

        channel.Counters.Preemptions++;
        HostThread routine = HostThread.Replace(_interrupts);
        do
        {
            line.Service.AskOnce();
        }
        while (line.IsPending);

        HostThread.Replace(routine);
    }
}
