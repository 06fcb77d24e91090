using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Options;

/// <summary>The rule about options.</summary>
internal static class OptionRules
{
    public static readonly DiagnosticDescriptor Mistake = new(
        "TH0201",
        "An option says nothing",
        "{0}",
        "Tophalf.Options",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An option or a value that does not exist changes nothing. It is told at the beginning of the first file that it would hold for.",
        RulePage.Of("TH0201"));
}
