using System.Collections.Immutable;

namespace Tophalf.Analyzers.Requests;

/// <summary>
/// The requests that a method knows: which of them each variable holds, and what happened to them. A request is named by
/// where it came from: the parameter, field or local it was first seen in, or the assignment.
/// </summary>
internal sealed class RequestState : IEquatable<RequestState>
{
    public static readonly RequestState Empty = new(
        ImmutableDictionary<object, object>.Empty, ImmutableDictionary<object, RequestMarks>.Empty);

    private readonly ImmutableDictionary<object, object> _held;
    private readonly ImmutableDictionary<object, RequestMarks> _marks;

    private RequestState(ImmutableDictionary<object, object> held, ImmutableDictionary<object, RequestMarks> marks)
    {
        _held = held;
        _marks = marks;
    }

    /// <summary>The request that a variable holds.</summary>
    public object HeldBy(object variable) => _held.TryGetValue(variable, out object? request) ? request : variable;

    public RequestMarks Of(object request) => _marks.TryGetValue(request, out RequestMarks marks) ? marks : RequestMarks.None;

    /// <summary>The state when a variable holds a request.</summary>
    public RequestState Holding(object variable, object request) => new(_held.SetItem(variable, request), _marks);

    public RequestState With(object request, RequestMarks marks) =>
        new(_held, marks == RequestMarks.None ? _marks.Remove(request) : _marks.SetItem(request, marks));

    public RequestState Adding(object request, RequestMarks marks) => With(request, Of(request) | marks);

    /// <summary>What is left when variables that somebody else may have changed are forgotten.</summary>
    public RequestState Without(Func<object, bool> isForgotten) =>
        new(_held.RemoveRange(_held.Keys.Where(isForgotten)), _marks.RemoveRange(_marks.Keys.Where(isForgotten)));

    public bool Equals(RequestState? other) => other is not null && Same(_held, other._held) && Same(_marks, other._marks);

    public override bool Equals(object? obj) => Equals(obj as RequestState);

    public override int GetHashCode() => (_held.Count * 31) + _marks.Count;

    private static bool Same<TValue>(ImmutableDictionary<object, TValue> left, ImmutableDictionary<object, TValue> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out TValue? value) && Equals(value, entry.Value));
}
