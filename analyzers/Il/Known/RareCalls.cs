using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Known;

/// <summary>
/// What the class library calls to fill a cache or a pool of its own that is found full ever after, or for values that hardly come:
/// half a character, a format that nobody writes, an exception that is passed on. Measured: with ordinary values nothing is allocated.
/// What is done there counts as done the first time.
/// </summary>
internal static class RareCalls
{
    private static readonly HashSet<string> s_called = new(StringComparer.Ordinal)
    {
        // Dates: the formats f and U, quoted spaces, the table of names of a culture, which is kept.
        "System.DateTimeFormat.PrepareFormatU", "System.DateTimeFormat.ExpandStandardFormatToCustomPattern", "System.DateTimeParse.ExpandPredefinedFormat",
        "System.DateTimeParse.MatchEraName", "System.__DTString.RemoveLeadingInQuoteSpaces", "System.__DTString.RemoveTrailingInQuoteSpaces",
        "System.Globalization.DateTimeFormatInfo.CreateTokenHashTable", "System.Globalization.DateTimeFormatInfo.InitializeFormatFlags",
        "System.Globalization.DateTimeFormatInfo.get_GeneralLongTimePattern", "System.Globalization.DateTimeFormatInfo.get_GeneralShortTimePattern",
        "System.Globalization.DateTimeFormatInfo.get_FullDateTimePattern", "System.Globalization.DateTimeFormatInfo.get_DateTimeOffsetPattern", "System.Globalization.DateTimeFormatInfo.get_FullTimeSpanPositivePattern",
        "System.Globalization.DateTimeFormatInfo.get_FullTimeSpanNegativePattern",

        // Durations that are not written as the invariant culture does; identifiers with spaces in them.
        "System.Globalization.TimeSpanParse.TimeSpanRawInfo.get_PositiveLocalized", "System.Globalization.TimeSpanParse.TimeSpanRawInfo.get_NegativeLocalized",
        "System.Guid.EatAllWhitespace",

        // What stands for characters that an encoding does not have.
        "System.Text.Encoder.get_FallbackBuffer", "System.Text.Decoder.get_FallbackBuffer", "System.Text.DecoderFallbackBuffer.TryInternalFallbackGetChars",
        "System.Text.EncoderFallback.CreateFallbackBuffer", "System.Text.EncoderReplacementFallback.CreateFallbackBuffer",
        "System.Text.DecoderFallback.CreateFallbackBuffer", "System.Text.DecoderReplacementFallback.CreateFallbackBuffer",

        // Enumerators that are given back; the one object that a search in a text needs, which its expression keeps.
        "System.Collections.Immutable.ImmutableList`1.Enumerator..ctor", "System.Collections.Immutable.ImmutableList`1.Enumerator.PushNext", "System.Collections.Immutable.ImmutableList`1.Enumerator.ResetStack",
        "System.Collections.Immutable.SecureObjectPool`2.TryAdd", "System.Text.StringBuilder.ChunkEnumerator..ctor", "System.Text.RegularExpressions.RegexRunner.InitializeForScan",

        // References to objects of COM; the list of the timers' queues, one for each processor; nesting deeper than 64.
        "System.ComAwareWeakReference.ComInfo.FromObject", "System.ComAwareWeakReference.EnsureComAwareReference", "System.ComAwareWeakReference.RehydrateTarget",
        "System.Threading.TimerQueue.SetTimer", "System.Text.Json.BitStack.PushToArray",

        // What is done to pass an exception on belongs to the throw.
        "System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture",
    };

    private static readonly HashSet<string> s_pairs = new(StringComparer.Ordinal)
    {
        // More than seven digits of a second, or a year of more than four.
        "System.DateTimeFormat.FormatCustomized > System.String.Concat", "System.DateTimeFormat.FormatCustomized > System.Int32.ToString",

        // Two keys with the same hash.
        "System.Collections.Immutable.ImmutableDictionary`2.HashBucket.TryGetValue > System.Collections.Immutable.ImmutableList`1.Node.IndexOf",
        "System.Collections.Immutable.ImmutableHashSet`1.HashBucket.Contains > System.Collections.Immutable.ImmutableList`1.Node.IndexOf",
    };

    public static bool Has(IlMethod caller, IlMethod callee) =>
        caller.Image.World.IsFramework && (s_called.Contains(NameOf(callee)) || s_pairs.Contains($"{NameOf(caller)} > {NameOf(callee)}"));

    private static string NameOf(IlMethod method) => $"{method.Type.FullName}.{method.Name}";
}
