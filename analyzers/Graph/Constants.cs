using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What is known to be constant at a point of a method: parameters that the caller gave constants, locals that were
/// assigned one, and what the compiler keeps while it evaluates an expression. Keys are symbols and capture ids.
/// </summary>
/// <remarks>There are few at any point, and every step of a path compares them: a short list beats a dictionary.</remarks>
internal sealed class Constants : IEquatable<Constants>
{
    public static readonly Constants None = new([], 0);

    private readonly (object Key, object? Value)[] _entries;

    // The sum of those of the entries, in whatever order they are.
    private readonly int _hash;

    private Constants((object Key, object? Value)[] entries, int hash)
    {
        _entries = entries;
        _hash = hash;
    }

    public bool TryGet(object key, out object? value)
    {
        int place = Find(key);
        value = place < 0 ? null : _entries[place].Value;
        return place >= 0;
    }

    public Constants With(object key, Optional<object?> value)
    {
        int place = Find(key);
        if (!value.HasValue)
        {
            return place < 0 ? this : Without(place);
        }

        if (place >= 0 && Equals(_entries[place].Value, value.Value))
        {
            return this;
        }

        (object Key, object? Value)[] entries = new (object, object?)[place < 0 ? _entries.Length + 1 : _entries.Length];
        _entries.CopyTo(entries, 0);
        int hash = _hash + HashOf((key, value.Value)) - (place < 0 ? 0 : HashOf(_entries[place]));
        entries[place < 0 ? _entries.Length : place] = (key, value.Value);
        return new Constants(entries, hash);
    }

    /// <summary>What holds on both of two ways.</summary>
    public Constants Meet(Constants other)
    {
        Constants both = this;
        foreach ((object key, object? value) in ReferenceEquals(other, this) ? [] : _entries)
        {
            if (!other.TryGet(key, out object? there))
            {
                both = both.With(key, default);
            }
            else if (!Equals(there, value))
            {
                both = both.With(key, MethodValue.Either(value, there) is { } either ? either : default(Optional<object?>));
            }
        }

        return both;
    }

    public bool Equals(Constants? other)
    {
        if (other is null || other._hash != _hash || other._entries.Length != _entries.Length)
        {
            return false;
        }

        foreach ((object key, object? value) in ReferenceEquals(other, this) ? [] : _entries)
        {
            if (!other.TryGet(key, out object? there) || !Equals(there, value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Constants);

    public override int GetHashCode() => _hash;

    private static int HashOf((object Key, object? Value) entry) => entry.Key.GetHashCode() ^ ((entry.Value?.GetHashCode() ?? 0) * 397);

    private int Find(object key)
    {
        for (int place = 0; place < _entries.Length; place++)
        {
            if (ReferenceEquals(_entries[place].Key, key) || _entries[place].Key.Equals(key))
            {
                return place;
            }
        }

        return -1;
    }

    private Constants Without(int place)
    {
        if (_entries.Length == 1)
        {
            return None;
        }

        (object Key, object? Value)[] entries = new (object, object?)[_entries.Length - 1];
        Array.Copy(_entries, entries, place);
        Array.Copy(_entries, place + 1, entries, place, entries.Length - place);
        return new Constants(entries, _hash - HashOf(_entries[place]));
    }
}
