using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0010: generated code cannot name the miniport or a channel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessibleExtensionAnalyzer() : MiniportAnalyzer(DeclarationRules.AccessibleExtension)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (FileLocalPart(miniport.Type) is { } local)
        {
            ReportFileLocal(context, miniport.Type, local, miniport.Site(cancellation));
        }

        foreach (ChannelDeclaration channel in miniport.Channels)
        {
            if (FileLocalPart(channel.Type) is { } part)
            {
                ReportFileLocal(context, channel.Type, part, channel.Site(cancellation));
            }
            else if (channel.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } type
                && !context.Compilation.IsSymbolAccessibleWithin(type, miniport.Type))
            {
                context.ReportDiagnostic(Report(
                    channel.Site(cancellation), type.Name(), "not accessible from the miniport", "declare it as internal or public"));
            }
        }
    }

    private void ReportFileLocal(SymbolAnalysisContext context, ITypeSymbol type, INamedTypeSymbol local, Location site) =>
        context.ReportDiagnostic(Report(
            site, type.Name(), "local to its file", $"take the modifier 'file' from '{local.Name()}'"));

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
