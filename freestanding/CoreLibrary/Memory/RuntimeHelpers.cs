namespace System.Runtime.CompilerServices;

/// <summary>The compiler has the body: a constant array of numbers becomes data of the image.</summary>
public static class RuntimeHelpers
{
    [Intrinsic]
    public static ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle field) => CreateSpan<T>(field);
}
