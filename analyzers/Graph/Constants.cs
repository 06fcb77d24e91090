using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What is known to be constant at a point of a method: parameters that the caller gave constants, locals that were
/// assigned one, and what the compiler keeps while it evaluates an expression. Keys are symbols and capture ids.
/// </summary>
internal sealed class Constants : IEquatable<Constants>
{
    public static readonly Constants None = new(ImmutableDictionary<object, object?>.Empty);

    private readonly ImmutableDictionary<object, object?> _values;

    private Constants(ImmutableDictionary<object, object?> values) => _values = values;

    public bool TryGet(object key, out object? value) => _values.TryGetValue(key, out value);

    public Constants With(object key, Optional<object?> value) =>
        value.HasValue ? new(_values.SetItem(key, value.Value)) : _values.ContainsKey(key) ? new(_values.Remove(key)) : this;

    /// <summary>What holds on both of two ways.</summary>
    public Constants Meet(Constants other)
    {
        ImmutableDictionary<object, object?> both = _values;
        foreach (KeyValuePair<object, object?> entry in _values)
        {
            if (!other._values.TryGetValue(entry.Key, out object? value))
            {
                both = both.Remove(entry.Key);
            }
            else if (!Equals(value, entry.Value))
            {
                both = MethodValue.Either(entry.Value, value) is { } either ? both.SetItem(entry.Key, either) : both.Remove(entry.Key);
            }
        }

        return both == _values ? this : new(both);
    }

    public bool Equals(Constants? other) =>
        other is not null && other._values.Count == _values.Count && (ReferenceEquals(other, this) || _values.All(entry => other._values.TryGetValue(entry.Key, out object? value) && Equals(value, entry.Value)));

    public override bool Equals(object? obj) => Equals(obj as Constants);

    // In whatever order the entries come.
    public override int GetHashCode()
    {
        int hash = _values.Count;
        foreach (KeyValuePair<object, object?> entry in _values)
        {
            hash += entry.Key.GetHashCode() ^ ((entry.Value?.GetHashCode() ?? 0) * 397);
        }

        return hash;
    }
}
