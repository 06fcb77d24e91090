using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Options;
using Tophalf.Analyzers.Runtime;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>Reports what happens in a context where it must not, through any path.</summary>
/// <remarks>
/// The graph crosses files, but what is said of a file is said when that file is asked about: in the editor as in the
/// build.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ContextRules.Forbidden, ContextRules.OnlyElsewhere, ContextRules.WrongLine, ContextRules.IgnoredResult, ContextRules.StallsTooLong,
        ContextRules.RequestTouched, ContextRules.CompletedAsPending, ContextRules.QuestionWrites, ContextRules.QuestionAcknowledges,
        ContextRules.DeferralOutOfOrder, ContextRules.LeftDisabled, ContextRules.NotLookedAgain,
        ContextRules.PlainRegisterAccess, ContextRules.DataBeforeDismissal, ContextRules.RefusedInDump,
        ContextRules.Allocates, ContextRules.MayAllocate,
        ContextRules.AllocatesOnce, ContextRules.Blocks, ContextRules.RunsUnbounded, ContextRules.Throws, ContextRules.Checks, ContextRules.FailingChecks,
        ContextRules.UnknownTarget, ContextRules.UnknownMember, ContextRules.GenericVirtual, SuppressionRules.Unused,
        RuntimeRules.ThreadStatic, RuntimeRules.Marshalled, RuntimeRules.StaticConstructor, RuntimeRules.LargeStack,
        RuntimeRules.ExtensionCopied, RuntimeRules.Recursion,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A path may lead through generated code; nothing is reported in it.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            Compilation compilation = start.Compilation;
            AnalysisOptions options = new(start.Options.AnalyzerConfigOptionsProvider);
            if (ContextAnalysis.Of(compilation, start.Options.AdditionalFiles, options) is { } analysis)
            {
                start.RegisterAdditionalFileAction(file =>
                {
                    foreach (Diagnostic mistake in analysis.MistakesIn(file.AdditionalFile, compilation, file.CancellationToken))
                    {
                        file.ReportDiagnostic(mistake);
                    }
                });
                start.RegisterSemanticModelAction(tree =>
                {
                    foreach (Diagnostic diagnostic in analysis.In(tree.SemanticModel.SyntaxTree, compilation, options, tree.CancellationToken))
                    {
                        tree.ReportDiagnostic(diagnostic);
                    }
                });
            }
        });
    }
}
