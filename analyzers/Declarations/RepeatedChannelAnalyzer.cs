using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0008: the same channel type is declared twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedChannelAnalyzer() : MiniportAnalyzer(DeclarationRules.RepeatedChannel)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        foreach (IGrouping<ISymbol?, ChannelDeclaration> same in
            miniport.Channels.GroupBy<ChannelDeclaration, ISymbol?>(static channel => channel.Type, SymbolEqualityComparer.Default))
        {
            if (same.Key is not ITypeSymbol type || type.TypeKind is TypeKind.Error)
            {
                continue;
            }

            long total = same.Sum(static channel => (long)channel.Count);
            foreach (ChannelDeclaration repeated in same.Skip(1))
            {
                context.ReportDiagnostic(Report(
                    repeated.AttributeSite(context.CancellationToken), type.Name(), total));
            }
        }
    }
}
