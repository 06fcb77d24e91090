using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>A rule about a miniport as it is declared: the type with <c>[AtaMiniport]</c> and its attributes.</summary>
public abstract class MiniportAnalyzer : DeclarationAnalyzer
{
    private protected MiniportAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected sealed override void Register(CompilationStartAnalysisContext context, ContractSymbols contract) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                if (contract.TryGetMiniport(symbol.Symbol, out MiniportDeclaration? miniport))
                {
                    Check(symbol, contract, miniport);
                }
            },
            SymbolKind.NamedType);

    private protected abstract void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport);
}
