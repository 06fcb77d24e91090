using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Inlining;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// TH0012: a hot member, or a method marked for aggressive inlining that it calls, holds what the JIT refuses to inline.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InlineRefusalAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.InlineRefusal];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            if (HotMember.AreKnownTo(start.Compilation))
            {
                start.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration);
            }
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (HotMember.IsName(declaration.Identifier.ValueText) && context.ContainingSymbol is IMethodSymbol method && HotMember.Is(method))
        {
            CheckOwn(context, method, declaration);
            CheckCalled(context, method, declaration);
        }
    }

    private static void CheckOwn(SyntaxNodeAnalysisContext context, IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        string subject = $"'{method.NameInType()}'";
        if (InlineRefusal.OfOptions(method, context.CancellationToken) is { } option)
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.InlineRefusal, option.Site, subject, option.Mistake, option.Fix));
        }

        foreach (InlineRefusal refusal in InlineRefusal.OfBody(method, declaration, calledInLoop: false, context.SemanticModel, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.InlineRefusal, refusal.Site, subject, refusal.Mistake, refusal.Fix));
        }
    }

    // Said at the call: the file of the hot member is the one that is analysed, and the called method may lie in another.
    private static void CheckCalled(SyntaxNodeAnalysisContext context, IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        foreach (InvocationExpressionSyntax call in InlineRefusal.OwnNodes(declaration).OfType<InvocationExpressionSyntax>())
        {
            if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol called
                && called.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining)
                && SymbolEqualityComparer.Default.Equals(called.ContainingAssembly, context.Compilation.Assembly)
                && !HotMember.Is(called)
                && FirstRefusal(context, called.OriginalDefinition, InlineRefusal.IsInLoop(call, declaration)) is { } refusal)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DeclarationRules.InlineRefusal,
                    call.Expression.GetLocation(),
                    additionalLocations: [refusal.Site],
                    $"'{method.NameInType()}' calls '{called.NameInType()}', which",
                    refusal.Mistake,
                    refusal.Fix));
            }
        }
    }

    private static InlineRefusal? FirstRefusal(SyntaxNodeAnalysisContext context, IMethodSymbol called, bool inLoop)
    {
        CancellationToken cancellation = context.CancellationToken;
        if (called.DeclaringSyntaxReferences is not [var reference, ..])
        {
            return null;
        }

        SyntaxNode body = reference.GetSyntax(cancellation);
        if (called.IsAsync || called.IsIterator)
        {
            return new InlineRefusal(
                body.GetLocation(),
                called.IsAsync ? "is asynchronous: its body is a method of a state machine" : "is an iterator: its body is a method of an object",
                "write an ordinary method");
        }

        return InlineRefusal.OfOptions(called, cancellation)
            ?? InlineRefusal.OfBody(called, body, inLoop, ModelOf(context, body.SyntaxTree), cancellation).FirstOrDefault();
    }

#pragma warning disable RS1030 // A model of another file: only for what a hot member calls and is marked for inlining, which is little.
    private static SemanticModel ModelOf(SyntaxNodeAnalysisContext context, SyntaxTree tree) =>
        tree == context.SemanticModel.SyntaxTree ? context.SemanticModel : context.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
