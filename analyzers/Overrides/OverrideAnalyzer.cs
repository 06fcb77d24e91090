using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;

namespace Tophalf.Analyzers.Overrides;

/// <summary>
/// TH1015: a method asks for something that the member it overrides or implements says nothing of. Callers go by the
/// member, so this is the one place to say it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverrideAnalyzer : DiagnosticAnalyzer
{
    private const string ResultMustBeInspected = "ResultMustBeInspectedAttribute";
    private const string HandedBack = "HandedBackAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [OverrideRules.AsksForMore];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContextNames.Of(start.Compilation) is { } names)
            {
                start.RegisterSymbolAction(symbol => Check(symbol, names), SymbolKind.Method, SymbolKind.Property, SymbolKind.Event);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, ContextNames names)
    {
        foreach (IMethodSymbol method in SpokenOfAs(context.Symbol).Where(AsksForAnything))
        {
            foreach (IMethodSymbol contract in ContractMembers.Of(method).Skip(1))
            {
                if (Excess(method, contract, names) is var (asks, more, less))
                {
                    Location site = DeclarationSite.Of(Named(contract));
                    context.ReportDiagnostic(Diagnostic.Create(
                        OverrideRules.AsksForMore,
                        DeclarationSite.Of(context.Symbol),
                        additionalLocations: site.IsInSource ? [site] : [],
                        properties: ImmutableDictionary<string, string?>.Empty.Add(OverrideRules.Asks, asks),
                        context.Symbol.NameInType(), more, Named(contract).NameInType(), less));
                    return;
                }
            }
        }
    }

    // A property is spoken of as a whole, and so is an event.
    private static IEnumerable<IMethodSymbol> SpokenOfAs(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: null } method => [method],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        IEventSymbol @event => new[] { @event.AddMethod, @event.RemoveMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };

    private static bool AsksForAnything(IMethodSymbol method) =>
        RuleBook.OwnRules(method).Any()
        || method.Attribute(ResultMustBeInspected) is not null
        || method.Parameters.Any(static parameter => parameter.Attribute(HandedBack) is not null);

    private static ISymbol Named(IMethodSymbol method) => method.AssociatedSymbol ?? method;

    private static (string Asks, string More, string Less)? Excess(IMethodSymbol method, IMethodSymbol contract, ContextNames names)
    {
        const string Silence = "says nothing of that";
        if (Contradiction(method, contract, names) is { } context)
        {
            return (OverrideRules.Contexts, $"must not run in {names.Of(context)} context", "may run there");
        }

        if (method.Attribute(ResultMustBeInspected) is not null && !Inherits(contract, static member => member.Attribute(ResultMustBeInspected)))
        {
            return (ResultMustBeInspected, "returns what must be inspected", Silence);
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            int place = parameter.Ordinal;
            if (parameter.Attribute(HandedBack) is not null
                && !Inherits(contract, member => place < member.Parameters.Length ? member.Parameters[place].Attribute(HandedBack) : null))
            {
                return (HandedBack, $"hands '{parameter.Name}' back to the port driver", Silence);
            }
        }

        return null;
    }

    // The first context that the contract allows and the override does not.
    private static RunContext? Contradiction(IMethodSymbol method, IMethodSymbol contract, ContextNames names)
    {
        RoutineRule[] own = [.. RuleBook.OwnRules(method)], said = [.. ContractMembers.Of(contract).SelectMany(RuleBook.OwnRules)];
        long runs = RuleBook.ContextsOf(contract);
        foreach (long routine in names.Routines)
        {
            bool hasActions = own.Concat(said).Any(rule => rule.Action is not null && (rule.Contexts & routine) != 0);
            foreach (long? action in hasActions ? names.Actions.OrderBy(static action => action).Select(static action => (long?)action) : [null])
            {
                RunContext context = new(routine, action);
                if (((runs & routine) != 0 || (said.Length > 0 && Allow(said, context))) && !Allow(own, context))
                {
                    return context;
                }
            }
        }

        return null;
    }

    private static bool Allow(RoutineRule[] rules, RunContext context) =>
        !rules.Any(rule => !rule.IsOnly && rule.Names(context))
        && (!rules.Any(static rule => rule.IsOnly) || rules.Any(rule => rule.IsOnly && rule.Names(context)));

    private static bool Inherits(IMethodSymbol contract, Func<IMethodSymbol, AttributeData?> attribute) =>
        ContractMembers.Of(contract).Any(member => attribute(member) is not null);
}
