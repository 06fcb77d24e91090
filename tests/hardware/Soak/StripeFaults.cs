namespace Tophalf.Hardware.Tests.Soak;

/// <summary>
/// The faults that a stream of requests has set up and not met yet. Of some it is not certain: a request that was
/// cancelled may have met them.
/// </summary>
internal sealed class StripeFaults
{
    private readonly Dictionary<(SoakKind Kind, int Sector), bool> _isCertain = [];

    /// <returns><see langword="false"/> when there may be one already.</returns>
    public bool TryAdd(SoakKind kind, int sector) => _isCertain.TryAdd((kind, sector), true);

    /// <summary>A request failed.</summary>
    /// <returns>Whether a fault explains it.</returns>
    public bool Explains(SoakKind kind, int start, int sectors)
    {
        (SoakKind, int)[] met = [.. In(kind, start, sectors)];
        if (met.Length == 1)
        {
            _isCertain.Remove(met[0]);
        }
        else
        {
            // One of them: the first, if that is still there.
            Doubt(kind, start, sectors);
        }

        return met.Length != 0;
    }

    /// <summary>A request did not fail.</summary>
    /// <returns>Whether it should have.</returns>
    public bool Contradicts(SoakKind kind, int start, int sectors)
    {
        bool should = false;
        foreach ((SoakKind, int) fault in In(kind, start, sectors).ToArray())
        {
            should |= _isCertain[fault];
            _isCertain.Remove(fault);
        }

        return should;
    }

    /// <summary>A request was cancelled, before or after it met its fault.</summary>
    public void Doubt(SoakKind kind, int start, int sectors)
    {
        foreach ((SoakKind, int) fault in In(kind, start, sectors).ToArray())
        {
            _isCertain[fault] = false;
        }
    }

    private IEnumerable<(SoakKind Kind, int Sector)> In(SoakKind kind, int start, int sectors) =>
        _isCertain.Keys.Where(fault => fault.Kind == kind && fault.Sector >= start && fault.Sector < start + sectors);
}
