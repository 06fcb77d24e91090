using Tophalf.Ata;

namespace Tophalf.Hosting.Life;

/// <summary>What the miniport has notified about the devices of a channel, until somebody follows it. Any context.</summary>
internal sealed class BusNotes
{
    private const uint All = (1u << IdeLimits.Devices) - 1;

    private readonly int[] _power = new int[IdeLimits.Devices];
    private uint _arrived;
    private uint _removed;
    private int _hasNews;

    /// <param name="target">The device; <see cref="QueueTag.Untagged"/> for all.</param>
    public void Arrived(byte target) => Note(ref _arrived, target);

    /// <inheritdoc cref="Arrived"/>
    public void Removed(byte target) => Note(ref _removed, target);

    public void Power(byte target, IdePowerState state)
    {
        Volatile.Write(ref _power[target], (int)state);
        Volatile.Write(ref _hasNews, 1);
    }

    /// <summary>Takes what there is.</summary>
    /// <returns><see langword="false"/> when there is nothing.</returns>
    public bool TryTake(out BusNews news)
    {
        if (Interlocked.Exchange(ref _hasNews, 0) == 0)
        {
            news = default;
            return false;
        }

        news = new BusNews(
            Interlocked.Exchange(ref _arrived, 0), Interlocked.Exchange(ref _removed, 0),
            [.. Enumerable.Range(0, _power.Length).Select(target => (IdePowerState)Interlocked.Exchange(ref _power[target], 0))]);
        return true;
    }

    private void Note(ref uint devices, byte target)
    {
        Interlocked.Or(ref devices, target == QueueTag.Untagged ? All : 1u << target);
        Volatile.Write(ref _hasNews, 1);
    }
}

/// <summary>What was notified.</summary>
/// <param name="Arrived">The targets to look at, a bit each.</param>
/// <param name="Removed">The targets that are gone, a bit each.</param>
/// <param name="Power">The power state that is wanted of each target.</param>
internal readonly record struct BusNews(uint Arrived, uint Removed, IdePowerState[] Power);
