using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Suppression;

/// <summary>Suppresses what <c>[Permits]</c> allows, and tells the compiler's error log the reason that is given there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PermitSuppressor : DiagnosticSuppressor
{
    private const string Attribute = "[Permits] allows it.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [.. new ContextAnalyzer().SupportedDiagnostics.Select(static rule => For(rule.Id, Attribute))];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (PermittedDiagnostic.ReasonOf(diagnostic) is { } reason)
            {
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(For(diagnostic.Id, reason), diagnostic));
            }
        }
    }

    private static SuppressionDescriptor For(string rule, string reason) => new(rule + "Permitted", rule, new ReasonText(reason));
}
