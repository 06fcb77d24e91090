using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// A rule about an extension structure by itself: a miniport, or a channel whether a miniport declares it already or
/// not. It is checked in its own file, where the editor shows it.
/// </summary>
public abstract class ExtensionAnalyzer : DeclarationAnalyzer
{
    private protected ExtensionAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected sealed override void Register(CompilationStartAnalysisContext context, ContractSymbols contract) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (type.TypeKind is TypeKind.Struct && (contract.ContractsOf(type).Any() || contract.IsMiniport(type)))
                {
                    Check(symbol, contract, type);
                }
            },
            SymbolKind.NamedType);

    private protected abstract void Check(SymbolAnalysisContext context, ContractSymbols contract, INamedTypeSymbol extension);
}
