using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0013: a project that declares a miniport does not allow unsafe code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeCodeAnalyzer() : MiniportAnalyzer(DeclarationRules.UnsafeCode)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        if (context.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false })
        {
            context.ReportDiagnostic(Report(miniport.Site(context.CancellationToken), miniport.Type.Name));
        }
    }
}
