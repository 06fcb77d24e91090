using System.Collections;
using System.Globalization;
using System.Text;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting;

/// <summary>The last events of a channel, or of the controller, oldest first: a copy.</summary>
public sealed class Trace : IReadOnlyList<TraceEvent>
{
    private readonly TraceEntry[] _entries;
    private readonly long _frequency;

    internal Trace(TraceEntry[] entries, long frequency)
    {
        _entries = entries;
        _frequency = frequency;
    }

    /// <inheritdoc/>
    public int Count => _entries.Length;

    internal static Trace Empty { get; } = new([], 1);

    /// <inheritdoc/>
    public TraceEvent this[int index] => new(
        TimeSpan.FromSeconds((double)(_entries[index].Timestamp - _entries[^1].Timestamp) / _frequency),
        _entries[index].Thread,
        (MiniportContext)_entries[index].Context,
        TraceText.Of(_entries[index]));

    /// <inheritdoc/>
    public IEnumerator<TraceEvent> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The events, a line each: microseconds before the last one, thread, context, what happened.</summary>
    /// <returns>The lines.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (TraceEvent one in this)
        {
            text.Append(CultureInfo.InvariantCulture, $"{one.Time.TotalMicroseconds,12:F1} us  thread {one.Thread,-3} {one.Context,-20} {one.Text}\n");
        }

        return text.ToString();
    }
}
