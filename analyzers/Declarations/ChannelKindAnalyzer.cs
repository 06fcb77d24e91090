using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0003: a channel is not a struct.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChannelKindAnalyzer() : MiniportAnalyzer(DeclarationRules.ChannelKind)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        foreach (ChannelDeclaration channel in miniport.Channels)
        {
            if (Mistake(channel.Type) is { } mistake)
            {
                context.ReportDiagnostic(Report(channel.Site(context.CancellationToken), channel.Type.Name(), mistake));
            }
        }
    }

    // What the compiler refuses as a type argument (a pointer, a ref struct) or does not know needs no second error.
    private static string? Mistake(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class when type.IsRecord => "a record class",
        TypeKind.Class => "a class",
        TypeKind.Interface => "an interface",
        TypeKind.Enum => "an enum",
        TypeKind.Delegate => "a delegate",
        TypeKind.Array => "an array",
        _ => null,
    };
}
