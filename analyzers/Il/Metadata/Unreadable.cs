namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>
/// What reading metadata throws when the bytes are truncated, obfuscated or made by a newer compiler. Such input is unknown,
/// never an error of the analyzer's.
/// </summary>
internal static class Unreadable
{
    public static bool Is(Exception exception) =>
        exception is BadImageFormatException or InvalidOperationException or ArgumentException or InvalidCastException
            or IndexOutOfRangeException or OverflowException or NotSupportedException or IOException or UnauthorizedAccessException
            or KeyNotFoundException or NullReferenceException;
}
