using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// TH0005: the miniport does not implement IAtaController of itself, or a channel does not implement IAtaChannel of
/// itself and this controller.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingContractAnalyzer() : MiniportAnalyzer(DeclarationRules.MissingContract)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        // A class or a generic structure is an error of its own, and cannot implement the contract.
        if (miniport.Type is { TypeKind: TypeKind.Struct, IsRefLikeType: false, IsGenericType: false })
        {
            Check(context, contract.ControllerInterface.Construct(miniport.Type), miniport.Type, miniport.Site(context.CancellationToken));
        }

        foreach (ChannelDeclaration channel in miniport.Channels)
        {
            if (!miniport.Type.IsGenericType && channel.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } type)
            {
                Check(context, contract.ChannelInterface.Construct(type, miniport.Type), type, channel.Site(context.CancellationToken));
            }
        }
    }

    private void Check(SymbolAnalysisContext context, INamedTypeSymbol wanted, INamedTypeSymbol type, Location site)
    {
        INamedTypeSymbol? other = null;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            // An argument that does not bind is an error already; what it was meant to be is not known.
            if (SymbolEqualityComparer.Default.Equals(implemented, wanted)
                || implemented.TypeArguments.Any(static argument => argument.TypeKind is TypeKind.Error))
            {
                return;
            }

            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, wanted.OriginalDefinition))
            {
                other = implemented;
            }
        }

        // A base that does not bind (a missing using, say) may be the contract.
        if (type.Interfaces.Any(static implemented => implemented.TypeKind is TypeKind.Error))
        {
            return;
        }

        string mistake = other is null
            ? $"does not implement '{wanted.Name()}'"
            : $"implements '{other.Name()}', which is another contract";
        context.ReportDiagnostic(Report(site, type.Name(), mistake, wanted.Name()));
    }
}
