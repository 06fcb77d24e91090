using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>The sectors of a channel that fail, and how often. Everything is called under the lock of the channel.</summary>
internal sealed class FaultTable
{
    private readonly List<Entry> _entries = [];

    public void Add(int unit, MediaKind kind, long lba, int times, MediaErrorReport report) =>
        _entries.Add(new Entry(unit, kind, lba, times, report == MediaErrorReport.Uncorrectable ? AtaError.Uncorrectable : AtaError.Aborted));

    public void Clear() => _entries.Clear();

    /// <summary>How much of an access can be done before the first sector that fails.</summary>
    /// <returns>All of it when none fails; all of it, too, when the very first one does.</returns>
    public int SectorsBefore(int unit, MediaKind kind, long lba, int count)
    {
        int found = Find(unit, kind, lba, count);
        return found < 0 || _entries[found].Lba == lba ? count : (int)(_entries[found].Lba - lba);
    }

    /// <summary>Uses up a fault when an access meets one.</summary>
    /// <returns>Whether the access fails.</returns>
    public bool TryTake(int unit, MediaKind kind, long lba, int count, out MediaResult fault)
    {
        fault = default;
        int found = Find(unit, kind, lba, count);
        if (found < 0)
        {
            return false;
        }

        Entry entry = _entries[found];
        fault = new MediaResult(entry.Error, entry.Lba);
        if (entry.Times == 1)
        {
            _entries.RemoveAt(found);
        }
        else
        {
            _entries[found] = entry with { Times = entry.Times - 1 };
        }

        return true;
    }

    private int Find(int unit, MediaKind kind, long lba, int count)
    {
        kind = kind switch
        {
            MediaKind.Verify => MediaKind.Read,
            MediaKind.Trim => MediaKind.Write,
            _ => kind,
        };
        int found = -1;
        for (int i = 0; i < _entries.Count; i++)
        {
            Entry entry = _entries[i];
            bool isMet = entry.Unit == unit && entry.Kind == kind
                && (kind == MediaKind.Flush || (entry.Lba >= lba && entry.Lba < lba + count));
            if (isMet && (found < 0 || entry.Lba < _entries[found].Lba))
            {
                found = i;
            }
        }

        return found;
    }

    private readonly record struct Entry(int Unit, MediaKind Kind, long Lba, int Times, AtaError Error);
}
