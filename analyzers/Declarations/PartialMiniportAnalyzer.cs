using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0001: the miniport structure, or a type that contains it, is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialMiniportAnalyzer() : MiniportAnalyzer(DeclarationRules.PartialMiniport)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        for (INamedTypeSymbol? type = miniport.Type; type is not null; type = type.ContainingType)
        {
            foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
            {
                if (part.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax declaration
                    && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    context.ReportDiagnostic(Report(
                        declaration.Identifier.GetLocation(), type.Name, miniport.Type.Name, Keywords(declaration)));
                }
            }
        }
    }

    private static string Keywords(TypeDeclarationSyntax declaration) => declaration switch
    {
        RecordDeclarationSyntax { ClassOrStructKeyword: { ValueText: { Length: > 0 } kind } } => "record " + kind,
        _ => declaration.Keyword.ValueText,
    };
}
