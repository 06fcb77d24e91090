using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// TH0006: a member is named like an optional contract member but does not implement it, or a member implements the
/// contract explicitly. That a required member is missing is for the compiler to say (CS0535).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HalfWrittenContractAnalyzer() : ExtensionAnalyzer(DeclarationRules.HalfWrittenContract)
{
    private protected override void Check(SymbolAnalysisContext context, ContractSymbols contract, INamedTypeSymbol extension)
    {
        // A channel may serve two controllers: what implements the member for one of them is not half written.
        foreach (IGrouping<string, IMethodSymbol> members in ContractMember.Of(contract, extension).GroupBy(static member => member.Name))
        {
            Check(context, extension, [.. members]);
        }
    }

    private void Check(SymbolAnalysisContext context, INamedTypeSymbol extension, IReadOnlyList<IMethodSymbol> members)
    {
        bool written = false;
        foreach (IMethodSymbol member in members)
        {
            if (ContractMember.Implementation(extension, member) is { } implementation)
            {
                written = true;
                if (implementation.ExplicitInterfaceImplementations.Length > 0)
                {
                    Report(context, implementation, "is implemented explicitly", member);
                }
            }
        }

        IMethodSymbol wanted = members[0];
        if (written || wanted.IsAbstract)
        {
            return;
        }

        foreach (IMethodSymbol candidate in extension.GetMembers(wanted.Name).OfType<IMethodSymbol>())
        {
            if (Mistake(candidate) is { } mistake)
            {
                Report(context, candidate, mistake, wanted);
            }
        }
    }

    private void Report(SymbolAnalysisContext context, IMethodSymbol method, string mistake, IMethodSymbol wanted)
    {
        string otherwise = method.ExplicitInterfaceImplementations.Length > 0 ? "" : ", or give it another name";
        context.ReportDiagnostic(Report(
            DeclarationSite.Of(method), $"{method.ContainingType.Name}.{wanted.Name}", mistake, wanted.Signature(), otherwise));
    }

    private static string? Mistake(IMethodSymbol candidate) => candidate switch
    {
        { ReturnType.TypeKind: TypeKind.Error } => null,
        _ when candidate.Parameters.Any(static parameter => parameter.Type.TypeKind is TypeKind.Error) => null,
        { IsStatic: false } => "is named like an optional member of the contract but is not static",
        { DeclaredAccessibility: not Accessibility.Public } => "is named like an optional member of the contract but is not public",
        _ => "is named like an optional member of the contract but has other parameters or another result",
    };
}
