using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Summaries;

/// <summary>
/// Writes what the visible members of a library do into its assembly, if the project asks for it: attributes outlive the
/// bodies, which a reference assembly does not have.
/// </summary>
/// <remarks>
/// It looks at the whole compilation, and so begins anew at every edit; that is why it writes for builds only, and not while
/// somebody types. What other generators write it does not see.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class SummaryGenerator : IIncrementalGenerator
{
    private const string Property = "build_property.TophalfSummaries";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> wanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue(Property, out string? value) && bool.TryParse(value, out bool isWanted) && isWanted);
        IncrementalValueProvider<ImmutableArray<AdditionalText>> ruleFiles = context.AdditionalTextsProvider.Where(RuleFile.Is).Collect();
        context.RegisterImplementationSourceOutput(
            context.CompilationProvider.Combine(ruleFiles).Combine(wanted),
            static (output, input) =>
            {
                ((Compilation compilation, ImmutableArray<AdditionalText> files), bool isWanted) = input;
                if (isWanted && ContextWalk.Of(compilation, files, isLibrary: true, output.CancellationToken) is { } walk)
                {
                    output.AddSource("EffectSummaries.g.cs", SourceText.From(SummaryFile.Write(new SummaryWalk(walk).Run()), Encoding.UTF8));
                }
            });
    }
}
