using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0002: the miniport is not a struct.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MiniportKindAnalyzer() : MiniportAnalyzer(DeclarationRules.MiniportKind)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        string? mistake = miniport.Type switch
        {
            { TypeKind: TypeKind.Class, IsRecord: true } => "a record class",
            { TypeKind: TypeKind.Class } => "a class",
            { TypeKind: TypeKind.Struct, IsRefLikeType: true } => "a ref struct",
            _ => null,
        };

        if (mistake is not null)
        {
            context.ReportDiagnostic(Report(miniport.Site(context.CancellationToken), miniport.Type.Name, mistake));
        }
    }
}
