using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0009: the miniport or a channel is generic, or lies in a generic type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenericExtensionAnalyzer() : MiniportAnalyzer(DeclarationRules.GenericExtension)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        Check(context, miniport.Type, miniport.Site(context.CancellationToken));
        foreach (ChannelDeclaration channel in miniport.Channels)
        {
            // A channel that lies in a generic miniport is named through it; one error says it.
            if (!SymbolEqualityComparer.Default.Equals(GenericPart(channel.Type), GenericPart(miniport.Type))
                && channel.Type.TypeKind is TypeKind.Struct)
            {
                Check(context, channel.Type, channel.Site(context.CancellationToken));
            }
        }
    }

    private void Check(SymbolAnalysisContext context, ITypeSymbol type, Location site)
    {
        if (GenericPart(type) is { } generic)
        {
            context.ReportDiagnostic(Report(site, type.Name(), generic.OriginalDefinition.Name()));
        }
    }

    private static INamedTypeSymbol? GenericPart(ITypeSymbol type)
    {
        for (var part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            if (part.Arity > 0)
            {
                return part;
            }
        }

        return null;
    }
}
