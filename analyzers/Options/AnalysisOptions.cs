using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tophalf.Analyzers.Options;

/// <summary>What a project asks of the context analysis.</summary>
/// <param name="provider">What the compiler was told by MSBuild and by the <c>.editorconfig</c> files.</param>
internal sealed class AnalysisOptions(AnalyzerConfigOptionsProvider provider)
{
    /// <summary>Whether an image is built: what is a suggestion elsewhere is a warning there.</summary>
    public bool ForImage => Image.Length > 0;

    /// <summary>Whether it has no runtime inside.</summary>
    public bool WithoutRuntime => ForImage && Image != "NativeLibrary";

    /// <summary>Whether the members of the project are judged for others, too.</summary>
    public bool WritesSummaries { get; } = FileOption.Summaries.In(provider.GlobalOptions) == "true";

    /// <summary>Whether checks that may fail are reported in any file.</summary>
    public bool ReportsChecks(Compilation compilation) => compilation.SyntaxTrees.Any(ReportsChecks);

    /// <summary>Whether they are in this one.</summary>
    public bool ReportsChecks(SyntaxTree tree) => FileOption.ImplicitThrows.In(provider.GetOptions(tree)) == "true";

    /// <summary>How what is not known is reported in a file.</summary>
    public ReportDiagnostic UnknownCalls(SyntaxTree tree) => FileOption.UnknownCalls.In(provider.GetOptions(tree)) switch
    {
        "none" => ReportDiagnostic.Suppress,
        "suggestion" => ReportDiagnostic.Info,
        "warning" => ReportDiagnostic.Warn,
        "error" => ReportDiagnostic.Error,
        _ => ReportDiagnostic.Default,
    };

    private string Image { get; } = provider.GlobalOptions.TryGetValue("build_property.TophalfImage", out string? image) ? image : "";
}
