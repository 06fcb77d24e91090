namespace Tophalf.Analyzers.Execution;

/// <summary>
/// What a collection of the class library may keep without knowing what it is. Whoever looks at it all the same, to compare
/// it or to write it as a text, learns nothing.
/// </summary>
internal abstract class Opaque : IComparable
{
    public sealed override bool Equals(object? other) => throw new LookedAtException();

    public sealed override int GetHashCode() => throw new LookedAtException();

    public sealed override string ToString() => throw new LookedAtException();

    public int CompareTo(object? other) => throw new LookedAtException();

    /// <summary>A member of the class library looked at what it cannot know.</summary>
    public sealed class LookedAtException : Exception;
}
