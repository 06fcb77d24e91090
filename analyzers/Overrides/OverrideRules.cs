using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Overrides;

/// <summary>The rule about overrides.</summary>
internal static class OverrideRules
{
    public static readonly DiagnosticDescriptor AsksForMore = new(
        "TH1015",
        "An override asks for more than its contract says",
        "{0} {1}, and {2}, as which it is called, {3}",
        "Tophalf.Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Who calls a member of an interface or base class goes by what is said there, and cannot know what an override adds.",
        RulePage.Of("TH1015"));
}
