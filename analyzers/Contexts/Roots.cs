using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Contexts;

/// <summary>Finds the routines of a compilation: methods that carry the context attribute, or implement one that does.</summary>
internal static class Roots
{
    public static IEnumerable<Root> Find(TypeHierarchy hierarchy, ContextNames names, CancellationToken cancellation)
    {
        foreach (INamedTypeSymbol type in hierarchy.All)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (KeyValuePair<IMethodSymbol, long> routine in RoutinesOf(type))
            {
                foreach (Root root in Of(routine.Key, routine.Value, names))
                {
                    yield return root;
                }
            }
        }
    }

    /// <summary>A method as a root in each of some contexts; a control routine in each action that it may be asked for.</summary>
    public static IEnumerable<Root> Of(IMethodSymbol method, long contexts, ContextNames names)
    {
        bool takesAction = method.Parameters.Any(IsAction);
        foreach (long routine in ContextNames.Split(contexts))
        {
            if (!takesAction)
            {
                yield return new Root(method, new RunContext(routine, null));
                continue;
            }

            foreach (long action in names.Actions)
            {
                yield return new Root(method, new RunContext(routine, action));
            }
        }
    }

    /// <summary>Whether a parameter carries the action that a control routine is asked for.</summary>
    public static bool IsAction(IParameterSymbol parameter) => parameter.Type.IsNamed("Tophalf.Ata", "IdeControlAction");

    private static Dictionary<IMethodSymbol, long> RoutinesOf(INamedTypeSymbol type)
    {
        Dictionary<IMethodSymbol, long> routines = new(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol implemented in type.TypeKind == TypeKind.Interface ? [] : type.AllInterfaces)
        {
            foreach (ISymbol member in implemented.GetMembers())
            {
                if (member is IMethodSymbol contract && RuleBook.RunsIn(contract.OriginalDefinition) is var contexts and not 0
                    && type.FindImplementationForInterfaceMember(contract) is IMethodSymbol { IsAbstract: false } method && method.IsFromSource())
                {
                    Add(method, contexts);
                }
            }
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsAbstract: false } method && RuleBook.ContextsOf(method) is var contexts and not 0)
            {
                Add(method, contexts);
            }
        }

        return routines;

        void Add(IMethodSymbol method, long contexts)
        {
            routines.TryGetValue(method, out long known);
            routines[method] = known | contexts;
        }
    }
}
