using System.Collections.Immutable;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Options;

namespace Tophalf.Analyzers.Runtime;

/// <summary>TH5007: where an image without a runtime is built, any call through a managed function pointer, reached by a root or not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManagedPointerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuntimeRules.ManagedPointer];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (new AnalysisOptions(start.Options.AnalyzerConfigOptionsProvider).WithoutRuntime)
            {
                start.RegisterOperationAction(Check, OperationKind.FunctionPointerInvocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IFunctionPointerInvocationOperation)context.Operation;
        if (call.Target.Type is IFunctionPointerTypeSymbol { Signature.CallingConvention: SignatureCallingConvention.Default })
        {
            context.ReportDiagnostic(Diagnostic.Create(RuntimeRules.ManagedPointer, call.Syntax.GetLocation()));
        }
    }
}
