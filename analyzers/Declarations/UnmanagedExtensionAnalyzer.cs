using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// TH0004: a miniport or channel structure is not unmanaged. The compiler says so too (CS8377), but not which field
/// makes it so.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmanagedExtensionAnalyzer() : ExtensionAnalyzer(DeclarationRules.UnmanagedExtension)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, INamedTypeSymbol extension)
    {
        foreach (IFieldSymbol field in ManagedField.StoredIn(extension))
        {
            if (ManagedField.PathFrom(field) is { } managed)
            {
                context.ReportDiagnostic(Report(
                    DeclarationSite.Of(field.AssociatedSymbol ?? field), extension.Name, managed.Path, managed.Mistake));
                return;
            }
        }
    }
}
