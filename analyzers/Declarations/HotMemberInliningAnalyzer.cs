using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0011: Claim, Dismiss or Service is not marked for aggressive inlining.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HotMemberInliningAnalyzer : DiagnosticAnalyzer
{
    // TH0012 says it about a method that is marked for the opposite.
    private const MethodImplAttributes Decided = MethodImplAttributes.AggressiveInlining | MethodImplAttributes.NoInlining;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.HotMemberInlining];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // What is half generated is looked at whole, and reported where the author wrote.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            if (HotMember.AreKnownTo(start.Compilation))
            {
                start.RegisterSymbolAction(static symbol => Check(symbol, (INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol structure)
    {
        HashSet<IMethodSymbol> reported = new(SymbolEqualityComparer.Default);
        foreach ((IMethodSymbol member, IMethodSymbol method) in HotMember.Of(structure))
        {
            if ((method.MethodImplementationFlags & Decided) == 0 && reported.Add(method))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DeclarationRules.HotMemberInlining, DeclarationSite.Of(method), $"{structure.Name}.{member.Name}"));
            }
        }
    }
}
