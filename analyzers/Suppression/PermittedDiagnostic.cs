using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Suppression;

/// <summary>
/// What <c>[Permits]</c> allows is reported all the same, for <see cref="PermitSuppressor"/> to suppress with its reason: so
/// it is in the error log, and nowhere else.
/// </summary>
internal static class PermittedDiagnostic
{
    private const string Property = "PermittedBecause";

    /// <summary>The diagnostic. It is no error by default, whatever its rule is: the compiler lets nobody suppress those.</summary>
    public static Diagnostic Of(
        DiagnosticDescriptor rule, Location place, IEnumerable<Location> calls, ImmutableDictionary<string, string?> properties,
        object[] arguments, Permission permission) =>
        Diagnostic.Create(
            rule.Id, rule.Category, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments),
            DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1, isSuppressed: false,
            rule.Title, rule.Description, rule.HelpLinkUri, place, calls, rule.CustomTags,
            properties.Add(Property, permission.Reason ?? ""));

    /// <summary>Why a diagnostic is permitted; null: it is not.</summary>
    public static string? ReasonOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Property, out string? reason) ? reason : null;
}
