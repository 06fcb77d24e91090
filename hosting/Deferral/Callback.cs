using Tophalf.Ata;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Deferral;

/// <summary>A callback that was granted.</summary>
internal readonly unsafe struct Callback(HostedChannel channel, IdeCallbackType kind, delegate* unmanaged<void*, void> routine, long due)
{
    public HostedChannel Channel { get; } = channel;

    public IdeCallbackType Kind { get; } = kind;

    public delegate* unmanaged<void*, void> Routine { get; } = routine;

    /// <summary>For a timer, the time stamp at which it runs.</summary>
    public long Due { get; init; } = due;
}
