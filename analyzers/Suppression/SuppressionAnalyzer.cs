using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Suppression;

/// <summary>Asks every suppression of this package's rules for its reason, and lists them all where a build wants the list.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    private const string ListProperty = "build_property.TophalfListSuppressions";
    private const string None = "no reason is given";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SuppressionRules.NoReason, SuppressionRules.Listed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            bool lists = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ListProperty, out string? value)
                && bool.TryParse(value, out bool wanted) && wanted;
            start.RegisterSyntaxNodeAction(node => Attribute(node, lists), SyntaxKind.Attribute);
            if (lists)
            {
                start.RegisterSyntaxTreeAction(Pragmas);
            }
        });
    }

    private static void Attribute(SyntaxNodeAnalysisContext context, bool lists)
    {
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (!MayBe(attribute.Name, context.SemanticModel, context.CancellationToken))
        {
            return;
        }

        INamedTypeSymbol? type = context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType;
        bool isOwn = type.IsNamed("Tophalf", "PermitsAttribute");
        if (!isOwn && !type.IsNamed("System.Diagnostics.CodeAnalysis", "SuppressMessageAttribute"))
        {
            return;
        }

        string? check = Text(isOwn ? "rule" : "checkId", isOwn ? 0 : 1);
        if (check is null || (!isOwn && !Permission.IsOfThisPackage(check)))
        {
            return;
        }

        string rule = Permission.RuleOf(check);
        string? reason = Text(isOwn ? "because" : "Justification", isOwn ? 2 : null);
        if (!Permission.IsReason(reason))
        {
            context.ReportDiagnostic(Diagnostic.Create(SuppressionRules.NoReason, attribute.GetLocation(), rule));
        }

        if (lists)
        {
            string where = attribute.FirstAncestorOrSelf<AttributeListSyntax>()?.Target?.Identifier.Kind() is SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword
                ? $"for {Text("Target", null) ?? "the whole assembly"}"
                : $"in {context.ContainingSymbol?.ToDisplayString() ?? "this file"}";
            context.ReportDiagnostic(Diagnostic.Create(
                SuppressionRules.Listed, attribute.GetLocation(), rule, where, Permission.IsReason(reason) ? reason : None));
        }

        string? Text(string name, int? place)
        {
            SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
            AttributeArgumentSyntax? argument = arguments.FirstOrDefault(one => (one.NameColon?.Name ?? one.NameEquals?.Name)?.Identifier.ValueText == name)
                ?? (place < arguments.Count && arguments[place.Value] is { NameColon: null, NameEquals: null } at ? at : null);
            return argument is null ? null : context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value as string;
        }
    }

    // What an attribute is called tells most of them apart before anything is bound.
    private static bool MayBe(NameSyntax name, SemanticModel model, CancellationToken cancellation) => name switch
    {
        QualifiedNameSyntax qualified => MayBe(qualified.Right, model, cancellation),
        AliasQualifiedNameSyntax aliased => MayBe(aliased.Name, model, cancellation),
        IdentifierNameSyntax { Identifier.ValueText: "Permits" or "PermitsAttribute" or "SuppressMessage" or "SuppressMessageAttribute" } => true,
        IdentifierNameSyntax identifier => model.GetAliasInfo(identifier, cancellation) is not null,
        _ => false,
    };

    private static void Pragmas(SyntaxTreeAnalysisContext context)
    {
        SyntaxNode root = context.Tree.GetRoot(context.CancellationToken);
        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is not PragmaWarningDirectiveTriviaSyntax { DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.DisableKeyword } pragma)
            {
                continue;
            }

            string reason = string.Concat(pragma.EndOfDirectiveToken.LeadingTrivia.Concat(pragma.ErrorCodes.LastOrDefault()?.GetTrailingTrivia() ?? default)
                .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))).TrimStart('/', ' ');
            foreach (ExpressionSyntax code in pragma.ErrorCodes)
            {
                if (Permission.IsOfThisPackage(code.ToString()))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        SuppressionRules.Listed, pragma.GetLocation(), code.ToString(), "by a pragma, which hides it here only",
                        reason.Length > 0 ? reason : None));
                }
            }
        }
    }
}
