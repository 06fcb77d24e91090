using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Overrides;

/// <summary>The rule about overrides.</summary>
internal static class OverrideRules
{
    /// <summary>The property of a diagnostic that names the attribute of the override, or <see cref="Contexts"/>.</summary>
    public const string Asks = "Asks";

    /// <summary>What is asked for is a context: by attributes of two kinds, several of each.</summary>
    public const string Contexts = "Contexts";

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
