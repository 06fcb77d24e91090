using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Contexts;

/// <summary>The rules about methods: in attributes that any assembly may hold, and in the rule files of the project.</summary>
/// <param name="routines">Whose attributes count.</param>
/// <param name="files">What is said of code that carries no attributes.</param>
internal sealed class RuleBook(PortRoutines routines, ImmutableArray<RuleFile> files)
{
    private readonly Dictionary<ISymbol, ImmutableArray<RoutineRule>> _rules = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(ISymbol Symbol, string Attribute), bool> _said = [];

    /// <summary>Which of the port driver's routines a method is.</summary>
    public PortRoutines Routines => routines;

    /// <summary>The rules about where a method may run. An override obeys those of what it overrides or implements.</summary>
    public ImmutableArray<RoutineRule> Of(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (!_rules.TryGetValue(definition, out ImmutableArray<RoutineRule> rules))
        {
            rules = Read(definition);
            _rules.Add(definition, rules);
        }

        return rules;
    }

    /// <summary>The contexts in which a method or what is stored in a variable runs, as an attribute says; 0: none says so.</summary>
    public static long RunsIn(ISymbol? symbol) => symbol is null ? 0 : RunsIn(symbol.GetAttributes());

    /// <summary>The contexts in which a method runs: as it says itself, or what it overrides or implements.</summary>
    public static long ContextsOf(IMethodSymbol method) => ContractMembers.Of(method).Aggregate(0L, static (contexts, member) => contexts | RunsIn(member));

    /// <summary>The contexts that an attribute on a return value gives.</summary>
    public static long RunsInOfResult(IMethodSymbol method) => RunsIn(method.GetReturnTypeAttributes());

    /// <summary>Whether ignoring the result of a method loses something.</summary>
    public bool ResultMustBeInspected(IMethodSymbol method) => Says(method.OriginalDefinition, "ResultMustBeInspectedAttribute");

    /// <summary>Whether an argument says for how many microseconds the processor stalls.</summary>
    public bool IsStall(IParameterSymbol? parameter) => parameter is not null && Says(parameter.OriginalDefinition, "StallMicrosecondsAttribute");

    /// <summary>Whether what is passed is the port driver's again afterwards.</summary>
    public bool IsHandedBack(IParameterSymbol parameter) => Says(parameter.OriginalDefinition, "HandedBackAttribute");

    /// <summary>What a rule file says that a method may do; null when it says nothing.</summary>
    public Effect? EffectsOf(IMethodSymbol method)
    {
        Effect? effects = null;
        foreach (RuleLine line in LinesAbout(method.OriginalDefinition))
        {
            effects = line.Effects is { } said ? (effects ?? 0) | said : effects;
        }

        return effects;
    }

    private static long RunsIn(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (Is(attribute, "RunsInAttribute") && attribute.ConstructorArguments is [{ Value: IConvertible contexts }])
            {
                return contexts.ToInt64(null);
            }
        }

        return 0;
    }

    // Of the method or parameter itself, or of what it overrides or implements.
    private bool Says(ISymbol symbol, string name)
    {
        if (!_said.TryGetValue((symbol, name), out bool says))
        {
            says = symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
                ? ContractMembers.Of(method).Any(member => parameter.Ordinal < member.Parameters.Length && Has(routines.Of(member.Parameters[parameter.Ordinal]), name))
                : ContractMembers.Of((IMethodSymbol)symbol).Any(member => Has(routines.Of(member), name));
            _said.Add((symbol, name), says);
        }

        return says;
    }

    private static bool Has(ISymbol symbol, string name) => symbol.Attribute(name) is not null;

    private static bool Is(AttributeData attribute, string name) => attribute.AttributeClass.IsNamed("Tophalf", name);

    private ImmutableArray<RoutineRule> Read(IMethodSymbol definition)
    {
        ImmutableArray<RoutineRule>.Builder rules = ImmutableArray.CreateBuilder<RoutineRule>();
        foreach (IMethodSymbol member in ContractMembers.Of(definition))
        {
            rules.AddRange(OwnRules(routines.Of(member)));
        }

        foreach (RuleLine line in LinesAbout(definition))
        {
            rules.AddRange(line.Rules);
        }

        return rules.ToImmutable();
    }

    // What is said of a type or namespace holds for its members.
    private IEnumerable<RuleLine> LinesAbout(IMethodSymbol definition)
    {
        for (ISymbol? symbol = definition; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol.ContainingSymbol)
        {
            foreach (RuleFile file in files)
            {
                foreach (RuleLine line in file.About(symbol.OriginalDefinition))
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>What a method, or the property that it belongs to, says of itself.</summary>
    public static IEnumerable<RoutineRule> OwnRules(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes().Concat((method.AssociatedSymbol as IPropertySymbol)?.GetAttributes() ?? []))
        {
            bool isOnly = Is(attribute, "OnlyInAttribute");
            if ((!isOnly && !Is(attribute, "NeverInAttribute"))
                || attribute.ConstructorArguments is not [{ Value: IConvertible contexts }, ..] arguments)
            {
                continue;
            }

            long? action = arguments.Length > 1 && arguments[1].Value is IConvertible value ? value.ToInt64(null) : null;
            yield return new RoutineRule(
                isOnly, contexts.ToInt64(null), action,
                method.Parameters.FirstOrDefault(parameter => parameter.Name == Named(attribute, "UnlessParameter") as string)?.Ordinal,
                (Named(attribute, "UnlessValue") as IConvertible)?.ToInt64(null) ?? 0,
                Named(attribute, "Reason") as string);
        }
    }

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
