using Tophalf.Ata;
using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>Has the port driver refuse a worker routine when told to, as Windows may at any time.</summary>
internal sealed class Refusals
{
    private const int Nobody = -1;

    private int _channel = Nobody;

    /// <summary>Refuses the next worker routine that a channel asks for.</summary>
    public void RefuseNextWorker(int channel) => Volatile.Write(ref _channel, channel);

    /// <summary>Refuses nothing any more.</summary>
    public void Clear() => Volatile.Write(ref _channel, Nobody);

    /// <summary>The policy. Called in the interrupt routine: it neither allocates nor blocks.</summary>
    public bool Allows(in CallbackRequest request) =>
        request.Kind != IdeCallbackType.WorkerRoutine
        || Interlocked.CompareExchange(ref _channel, Nobody, request.Channel) != request.Channel;
}
