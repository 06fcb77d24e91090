using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>What every declaration rule has in common: one descriptor, and nothing to do without the contract.</summary>
public abstract class DeclarationAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;

    private protected DeclarationAnalyzer(DiagnosticDescriptor rule)
    {
        _rule = rule;
        SupportedDiagnostics = [rule];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A miniport is half generated: its symbols are looked at whole, and what is wrong is said where the author wrote.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            if (ContractSymbols.Of(start.Compilation) is { } contract)
            {
                Register(start, contract);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, ContractSymbols contract);

    private protected Diagnostic Report(Location location, params object[] arguments) =>
        Diagnostic.Create(_rule, location, arguments);
}
