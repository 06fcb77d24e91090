using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Declarations;

/// <summary>TH0015: a structure with <c>[InterruptSource]</c> for which nothing can be generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterruptSourceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.InterruptSource];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Tophalf.InterruptSourceAttribute") is { } attribute
                && start.Compilation.GetTypeByMetadataName("Tophalf.IInterruptSource`1") is { } contract)
            {
                start.RegisterSymbolAction(symbol => Check(symbol, attribute, contract), SymbolKind.NamedType);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol attribute, INamedTypeSymbol contract)
    {
        var source = (INamedTypeSymbol)context.Symbol;
        if (source.GetAttributes().Any(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute))
            && Mistake(source, contract, context) is var (mistake, remedy))
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.InterruptSource, DeclarationSite.Of(source), source.Name, mistake, remedy));
        }
    }

    // The first one only: the next is easier to see when it is gone.
    private static (string Mistake, string Remedy)? Mistake(INamedTypeSymbol source, INamedTypeSymbol contract, SymbolAnalysisContext context)
    {
        if (source.TypeKind is not TypeKind.Struct || source.IsRefLikeType)
        {
            return ("is no struct that can lie in plain memory", $"declare it as 'partial struct {source.Name}'");
        }

        for (INamedTypeSymbol? type = source; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0)
            {
                return ($"is generic, or lies in the generic type '{type.Name()}'", "take the type parameters away");
            }

            if (type.IsFileLocal)
            {
                return ($"cannot be named by generated code, because '{type.Name}' is local to its file", "remove 'file'");
            }

            if (!IsPartial(type, context.CancellationToken))
            {
                return ($"cannot get a second part, because '{type.Name}' is not partial", $"declare '{type.Name}' as partial");
            }
        }

        if (ManagedField.StoredIn(source).Select(ManagedField.PathFrom).FirstOrDefault(static field => field is not null) is { } managed)
        {
            return ($"is not unmanaged: '{managed.Path}' is {managed.Mistake}", "store a number, a pointer or an index instead");
        }

        return ContractMistake(source, contract.Construct(source))
            ?? (context.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false }
                ? ("needs unsafe code", "write <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project file")
                : null);
    }

    private static (string Mistake, string Remedy)? ContractMistake(INamedTypeSymbol source, INamedTypeSymbol wanted)
    {
        if (!source.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default))
        {
            // A base that does not bind is an error already, and may be the contract.
            return source.Interfaces.Any(static implemented => implemented.TypeKind is TypeKind.Error)
                ? null
                : ($"does not implement '{wanted.Name()}'", $"write '{source.Name} : {wanted.Name()}'");
        }

        // That a member is missing is for the compiler to say (CS0535).
        return wanted.AllInterfaces.Insert(0, wanted)
            .SelectMany(static declaring => declaring.GetMembers().OfType<IMethodSymbol>())
            .Select(source.FindImplementationForInterfaceMember)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(static method => !method.ExplicitInterfaceImplementations.IsEmpty) is { } hidden
                ? ($"implements '{hidden.ExplicitInterfaceImplementations[0].Name}' explicitly, and generated code calls it by name", "write it as a public static member")
                : null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(part =>
            part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
