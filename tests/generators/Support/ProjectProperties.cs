using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tophalf.Generators.Tests.Support;

/// <summary>The MSBuild properties that a project shows to the compiler.</summary>
internal sealed class ProjectProperties(string? driverEntry) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(driverEntry);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Properties(null);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Properties(null);

    private sealed class Properties(string? driverEntry) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.TophalfDriverEntry" ? driverEntry : null;
            return value is not null;
        }
    }
}
