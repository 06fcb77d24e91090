namespace Tophalf.Analyzers.Execution;

/// <summary>Where a loop over an array or a span is: it counts, and reads the element that is there then.</summary>
/// <param name="window">What it goes through.</param>
internal sealed class WindowWalk(Window window)
{
    private int _at = -1;

    /// <summary>The element that it is at; not known before the first and after the last.</summary>
    public object? Current
    {
        get => window.Has(_at) ? window[_at] : Unknown.Value;
        set => window[_at] = value;
    }

    /// <summary>Whether it is at an element.</summary>
    public bool IsAtElement => window.Has(_at);

    /// <summary>The array.</summary>
    public Thing Array => window.Array;

    public bool MoveNext() => window.Has(++_at);
}
