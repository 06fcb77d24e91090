using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0007: a miniport declares no channel, a Count below 1, or more than 32 channels in all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChannelCountAnalyzer() : MiniportAnalyzer(DeclarationRules.ChannelCount)
{
    private const int MostChannels = 32;

    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, MiniportDeclaration miniport)
    {
        CancellationToken cancellation = context.CancellationToken;
        string name = miniport.Type.Name;
        if (miniport.Channels.IsEmpty)
        {
            context.ReportDiagnostic(Report(
                miniport.AttributeSite(cancellation), name, "declares no channel", "add [Channel<T>] with the channel structure for T"));
        }

        // A sum of many large counts does not fit an int.
        long total = 0;
        foreach (ChannelDeclaration channel in miniport.Channels)
        {
            bool fitted = total <= MostChannels;
            total += Math.Max(channel.Count, 0);
            if (channel.Count < 1)
            {
                context.ReportDiagnostic(Report(
                    channel.CountSite(cancellation),
                    name,
                    $"declares {channel.Count} channels of type '{channel.Type.Name()}'",
                    "write a Count of 1 or more, or take the attribute away"));
            }
            else if (fitted && total > MostChannels)
            {
                context.ReportDiagnostic(Report(
                    channel.CountSite(cancellation),
                    name,
                    $"declares {TotalOf(miniport)} channels in all",
                    $"lower Count until they are at most {MostChannels}"));
            }
        }
    }

    private static long TotalOf(MiniportDeclaration miniport) =>
        miniport.Channels.Sum(static channel => (long)Math.Max(channel.Count, 0));
}
