using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>
/// TH0014: <c>[assembly: DriverEntry&lt;T&gt;]</c> or the MSBuild property names no miniport of this compilation, or
/// they name different ones.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DriverEntryAnalyzer() : DeclarationAnalyzer(DeclarationRules.DriverEntry)
{
    private const string Property = "build_property.TophalfDriverEntry";

    private protected override void Register(CompilationStartAnalysisContext context, ContractSymbols contract)
    {
        string property = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out string? value) ? value.Trim() : "";
        context.RegisterSemanticModelAction(model => CheckAttributes(model, contract, property));
        if (property.Length > 0)
        {
            // A property has no place in the source; the miniports that it passes over do.
            context.RegisterSymbolAction(symbol => CheckProperty(symbol, contract, property), SymbolKind.NamedType);
        }
    }

    private void CheckAttributes(SemanticModelAnalysisContext context, ContractSymbols contract, string property)
    {
        if (context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax { AttributeLists.Count: > 0 } unit)
        {
            return;
        }

        foreach (AttributeSyntax attribute in unit.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is INamedTypeSymbol attributeClass
                && contract.IsDriverEntry(attributeClass, out ITypeSymbol? named)
                && named.TypeKind is not TypeKind.Error)
            {
                CheckAttribute(context, contract, attribute, named, property);
            }
        }
    }

    private void CheckAttribute(SemanticModelAnalysisContext context, ContractSymbols contract, AttributeSyntax attribute, ITypeSymbol named, string property)
    {
        if (!SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, context.SemanticModel.Compilation.Assembly))
        {
            context.ReportDiagnostic(Report(
                attribute.GetLocation(),
                $"DriverEntry names '{named.Name()}' of another project",
                "name a miniport of this project: an image exports the entry of a miniport that is compiled into it"));
        }
        else if (!contract.IsMiniport(named))
        {
            context.ReportDiagnostic(Report(
                attribute.GetLocation(),
                $"DriverEntry names '{named.Name()}', which is not a miniport",
                "name a structure with [AtaMiniport]"));
        }
        else if (property.Length > 0 && !IsNamedBy(property, named))
        {
            context.ReportDiagnostic(Report(
                attribute.GetLocation(),
                $"DriverEntry names '{named.FullName()}', but the MSBuild property TophalfDriverEntry names '{property}'",
                "take one of them away"));
        }
    }

    private void CheckProperty(SymbolAnalysisContext context, ContractSymbols contract, string property)
    {
        if (contract.TryGetMiniport(context.Symbol, out MiniportDeclaration? miniport)
            && !IsNamedBy(property, miniport.Type)
            && !NamesMiniport(context.Compilation.Assembly, contract, property))
        {
            context.ReportDiagnostic(Report(
                miniport.Site(context.CancellationToken),
                $"The MSBuild property TophalfDriverEntry names '{property}', which is not a miniport of this project",
                $"write <TophalfDriverEntry>{miniport.Type.FullName()}</TophalfDriverEntry>"));
        }
    }

    private static bool IsNamedBy(string property, ITypeSymbol miniport) => miniport.FullName() == property;

    private static bool NamesMiniport(IAssemblySymbol assembly, ContractSymbols contract, string property)
    {
        // Namespaces and containing types are both written with dots: each dot from the right may be the first of a type.
        for (string name = property; ;)
        {
            if (assembly.GetTypeByMetadataName(name) is { } type)
            {
                return contract.IsMiniport(type) && IsNamedBy(property, type);
            }

            int dot = name.LastIndexOf('.');
            if (dot < 0)
            {
                return false;
            }

            name = name.Remove(dot, 1).Insert(dot, "+");
        }
    }
}
