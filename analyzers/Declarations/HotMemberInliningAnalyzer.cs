using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0011: Claim, Dismiss or Service is not marked for aggressive inlining.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HotMemberInliningAnalyzer() : ExtensionAnalyzer(DeclarationRules.HotMemberInlining)
{
    // TH0012 says it about a method that is marked for the opposite.
    private const MethodImplAttributes Decided = MethodImplAttributes.AggressiveInlining | MethodImplAttributes.NoInlining;

    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, INamedTypeSymbol extension)
    {
        HashSet<IMethodSymbol> reported = new(SymbolEqualityComparer.Default);
        foreach (IMethodSymbol member in ContractMember.Of(contract, extension))
        {
            if (ContractMember.IsHotName(member.Name)
                && ContractMember.Implementation(extension, member) is { } method
                && (method.MethodImplementationFlags & Decided) == 0
                && reported.Add(method))
            {
                context.ReportDiagnostic(Report(DeclarationSite.Of(method), $"{extension.Name}.{member.Name}"));
            }
        }
    }
}
