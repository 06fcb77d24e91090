using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>What the compiler passes on: MSBuild properties as <c>build_property.Name</c>, and an <c>.editorconfig</c> for files.</summary>
/// <param name="properties">The properties.</param>
/// <param name="editorConfig">The options of files, each for the files whose paths begin as its key says.</param>
internal sealed class BuildProperties(
    IReadOnlyDictionary<string, string> properties,
    IReadOnlyDictionary<(string Path, string Key), string>? editorConfig = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties.ToImmutableDictionary(static pair => $"build_property.{pair.Key}", static pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values((editorConfig ?? ImmutableDictionary<(string Path, string Key), string>.Empty)
        .Where(option => tree.FilePath.StartsWith(option.Key.Path, StringComparison.Ordinal))
        .ToImmutableDictionary(static option => option.Key.Key, static option => option.Value));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ImmutableDictionary<string, string>.Empty);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
