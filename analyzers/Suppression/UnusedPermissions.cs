using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Suppression;

/// <summary>Permissions of what nobody does. Those of rules that are not about contexts are not known here.</summary>
internal static class UnusedPermissions
{
    private static readonly Lazy<HashSet<string>> s_rules =
        new(static () => [.. new ContextAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id)]);

    public static IEnumerable<Diagnostic> Of(ContextWalk walk) => walk.Permissions.All(walk.Hierarchy.All)
        .Where(permission => !permission.IsUsed && permission.Place is not null
            && (!permission.IsKnownToCompiler || s_rules.Value.Contains(permission.Rule))
            && (walk.ReportsChecks || permission.Rule != ContextRules.Checks.Id))
        .OrderBy(static permission => permission.Place!.SourceSpan.Start)
        .Select(static permission => Diagnostic.Create(SuppressionRules.Unused, permission.Place, permission.Rule));
}
