using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tophalf.Analyzers.Options;

/// <summary>An option that an <c>.editorconfig</c> sets for files, or MSBuild for a project.</summary>
/// <param name="Key">What it is called there.</param>
/// <param name="Values">The values that it has; the first one holds where nothing is set.</param>
internal sealed record FileOption(string Key, ImmutableArray<string> Values)
{
    /// <summary>What every option in an <c>.editorconfig</c> begins with.</summary>
    public const string Prefix = "tophalf_";

    /// <summary>How what is not known is reported.</summary>
    public static readonly FileOption UnknownCalls = new("tophalf_unknown_calls", ["default", "none", "suggestion", "warning", "error"]);

    /// <summary>Whether checks that may fail are reported.</summary>
    public static readonly FileOption ImplicitThrows = new("tophalf_implicit_throws", ["false", "true"]);

    /// <summary>Whether the project writes summaries of its members.</summary>
    public static readonly FileOption Summaries = new("build_property.TophalfSummaries", ["false", "true"]);

    /// <summary>Those of an <c>.editorconfig</c>.</summary>
    public static readonly ImmutableArray<FileOption> All = [UnknownCalls, ImplicitThrows];

    /// <summary>What is set, if it is one of the values.</summary>
    public string In(AnalyzerConfigOptions options) =>
        Values.FirstOrDefault(value => string.Equals(value, Written(options), StringComparison.OrdinalIgnoreCase)) ?? Values[0];

    /// <summary>What is set and is none of the values; null: nothing.</summary>
    public string? MistakeIn(AnalyzerConfigOptions options) =>
        Written(options) is { Length: > 0 } written && !Values.Contains(written, StringComparer.OrdinalIgnoreCase) ? written : null;

    private string? Written(AnalyzerConfigOptions options) => options.TryGetValue(Key, out string? value) ? value.Trim() : null;
}
