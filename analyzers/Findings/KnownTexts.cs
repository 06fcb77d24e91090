namespace Tophalf.Analyzers.Findings;

/// <summary>What a member of a text returns, where the text and the arguments are known.</summary>
internal static class KnownTexts
{
    /// <summary>Null: that is not known, or it is a new text although it looks the same.</summary>
    public static string? ResultOf(string member, string text, object?[] given) => (member, given) switch
    {
        ("Trim", []) => text.Trim(),
        ("TrimStart", []) => text.TrimStart(),
        ("TrimEnd", []) => text.TrimEnd(),
        ("Trim", [char one]) => text.Trim(one),
        ("TrimStart", [char one]) => text.TrimStart(one),
        ("TrimEnd", [char one]) => text.TrimEnd(one),
        ("ToLowerInvariant" or "ToLower", []) => text.ToLowerInvariant(),
        ("ToUpperInvariant" or "ToUpper", []) => text.ToUpperInvariant(),
        ("PadLeft" or "PadRight", [int width, ..]) when width <= text.Length => text,
        ("Substring", [int start]) when start >= 0 && start <= text.Length => text.Substring(start),
        ("Substring", [0, int length]) when length == text.Length => text,
        ("Remove", [int start]) when start == 0 || start == text.Length => text.Remove(start),
        ("ReplaceLineEndings", []) when text.IndexOfAny(['\r', '\n', '\f', '\u0085', '\u2028', '\u2029']) < 0 => text,
        ("Replace", [char old, char @new]) when old == @new => text,
        ("Replace", [char old, char]) when text.IndexOf(old) < 0 => text,
        ("Replace", [string { Length: > 0 } old, string]) when text.IndexOf(old, StringComparison.Ordinal) < 0 => text,
        _ => null,
    };
}
