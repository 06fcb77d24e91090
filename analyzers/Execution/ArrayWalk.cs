namespace Tophalf.Analyzers.Execution;

/// <summary>Where a loop over an array is: the compiler counts, and reads the element that is there then.</summary>
/// <param name="array">The array.</param>
internal sealed class ArrayWalk(Thing array)
{
    private int _at = -1;

    public object? Current => _at < array.Elements!.Length ? array.Elements[_at] : Unknown.Value;

    /// <summary>The array.</summary>
    public Thing Array => array;

    public bool MoveNext() => ++_at < array.Elements!.Length;
}
