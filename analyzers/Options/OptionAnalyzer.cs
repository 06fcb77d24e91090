using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.Analyzers.Options;

/// <summary>TH0201: an option that does not exist, or a value that it does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [OptionRules.Mistake];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContextNames.Of(start.Compilation) is null)
            {
                return;
            }

            // A file that holds for many has one mistake, and no place that an analyzer knows.
            ILookup<SyntaxTree, string> mistakes = MistakesIn(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, start.CancellationToken).ToLookup(static one => one.Tree, static one => one.Mistake);
            if (mistakes.Count > 0)
            {
                start.RegisterSyntaxTreeAction(tree =>
                {
                    foreach (string mistake in mistakes[tree.Tree])
                    {
                        tree.ReportDiagnostic(Diagnostic.Create(OptionRules.Mistake, Location.Create(tree.Tree, default), mistake));
                    }
                });
            }
        });
    }

    private static List<(SyntaxTree Tree, string Mistake)> MistakesIn(Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        List<(SyntaxTree, string)> found = [];
        HashSet<string> told = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string[] mistakes = [.. MistakesIn(provider.GetOptions(tree)), .. Mistake(FileOption.Summaries, provider.GlobalOptions)];
            if (mistakes.Length > 0 && !GeneratedCode.Is(tree, cancellation))
            {
                found.AddRange(mistakes.Where(told.Add).Select(mistake => (tree, mistake)));
            }
        }

        return found;
    }

    private static IEnumerable<string> MistakesIn(AnalyzerConfigOptions options) =>
        FileOption.All.SelectMany(option => Mistake(option, options)).Concat(options.Keys
            .Where(static key => key.StartsWith(FileOption.Prefix, StringComparison.OrdinalIgnoreCase)
                && !FileOption.All.Any(option => string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(static key => key, StringComparer.Ordinal)
            .Select(static key => $"There is no option '{key}'; the options are {string.Join(" and ", FileOption.All.Select(static option => $"'{option.Key}'"))}"));

    private static IEnumerable<string> Mistake(FileOption option, AnalyzerConfigOptions options)
    {
        if (option.MistakeIn(options) is { } written)
        {
            string name = option.Key.Substring(option.Key.IndexOf('.') + 1);
            yield return $"The option '{name}' has no value '{written}'; its values are {string.Join(", ", option.Values.Select(static value => $"'{value}'"))}";
        }
    }
}
