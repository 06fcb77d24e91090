using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Suppression;

/// <summary>The rules about suppressions of the other rules.</summary>
internal static class SuppressionRules
{
    private const string Suppression = "Tophalf.Suppression";

    public static readonly DiagnosticDescriptor NoReason = new(
        "TH0101",
        "A suppression gives no reason",
        "The suppression of {0} gives no reason; write one sentence for the next reader",
        Suppression,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Whoever changes the method next has to know whether the suppression still holds.",
        RulePage.Of("TH0101"));

    public static readonly DiagnosticDescriptor Unused = new(
        "TH0102",
        "A suppression suppresses nothing",
        "Nothing that this suppression of {0} covers breaks the rule; remove it",
        Suppression,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A suppression that is left over hides the next mistake.",
        RulePage.Of("TH0102"));

    public static readonly DiagnosticDescriptor Listed = new(
        "TH0103",
        "A suppression, as the list of suppressions has it",
        "{0} is suppressed {1}: {2}",
        Suppression,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Only while dotnet build -t:TophalfSuppressions makes the list of them.",
        RulePage.Of("TH0103"));
}
