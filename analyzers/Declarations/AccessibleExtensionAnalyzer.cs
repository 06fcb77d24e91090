using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// TH0010: the miniport or a channel is local to its file, and generated code cannot name it. A private channel that
/// the generated code could not name cannot be named in the attribute either, and is the compiler's to report (CS0122).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessibleExtensionAnalyzer() : MiniportAnalyzer(DeclarationRules.AccessibleExtension)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        CancellationToken cancellation = context.CancellationToken;
        Check(context, miniport.Type, miniport.Site(cancellation));
        foreach (ChannelDeclaration channel in miniport.Channels)
        {
            Check(context, channel.Type, channel.Site(cancellation));
        }
    }

    private void Check(SymbolAnalysisContext context, ITypeSymbol type, Location site)
    {
        if (FileLocalPart(type) is { } local)
        {
            context.ReportDiagnostic(Report(site, type.Name(), local.Name()));
        }
    }

    private static INamedTypeSymbol? FileLocalPart(ITypeSymbol type)
    {
        for (var part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal)
            {
                return part;
            }
        }

        return null;
    }
}
