namespace Tophalf.Analyzers.Execution;

/// <summary>Elements of an array one after the other: what a span shows, and what a loop goes through.</summary>
/// <param name="array">The array.</param>
/// <param name="start">The first of them.</param>
/// <param name="length">How many there are.</param>
internal sealed class Window(Thing array, int start, int length)
{
    public Window(Thing array)
        : this(array, 0, array.Elements!.Length)
    {
    }

    public Thing Array => array;

    public int Length => length;

    public IEnumerable<object?> Elements => array.Elements!.Skip(start).Take(length);

    public object? this[int at]
    {
        get => array.Elements![start + at];
        set => array.Elements![start + at] = value;
    }

    public bool Has(long at) => at >= 0 && at < length;

    /// <summary>Some of the elements; null: there are not so many.</summary>
    public Window? Slice(long from, long count) => from >= 0 && count >= 0 && from <= length && count <= length - from ? new(array, start + (int)from, (int)count) : null;

    /// <summary>Stores the elements of another, which may be of the same array.</summary>
    public void Take(Window other)
    {
        object?[] elements = [.. other.Elements.Select(Thing.Copy)];
        elements.CopyTo(array.Elements!, start);
    }
}
