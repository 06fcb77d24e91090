using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Oracle.Tests;

/// <summary>What the analyzer says of a snippet.</summary>
/// <param name="Behaviour">Its verdict.</param>
/// <param name="Rules">The rules that it reported.</param>
internal sealed record Judgement(Behaviour Behaviour, ImmutableSortedSet<string> Rules)
{
    public static async Task<Judgement> OfAsync(Snippet snippet, CancellationToken cancellation)
    {
        CSharpCompilation compilation = SnippetProgram.Alone(snippet);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new ContextAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(cancellation);
        if (diagnostics.FirstOrDefault(static one => one.Id == "AD0001") is { } crash)
        {
            throw new InvalidOperationException($"The analyzer threw on {snippet.Name}: {crash.GetMessage()} {crash.Descriptor.Description}");
        }

        ImmutableSortedSet<string> rules = [.. diagnostics.Select(one => one.Id)];
        return new Judgement(rules.Aggregate(Behaviour.None, (said, rule) => said | Says(rule)), rules);
    }

    // TH2003 is about the first call, TH9xxx says that something is not known: neither is a verdict.
    private static Behaviour Says(string rule) => rule switch
    {
        "TH2001" or "TH2002" => Behaviour.Allocates,
        "TH3001" => Behaviour.Blocks,
        "TH1001" => Behaviour.Forbidden,
        _ when rule.StartsWith("TH4", StringComparison.Ordinal) => Behaviour.Throws,
        _ => Behaviour.None,
    };
}
