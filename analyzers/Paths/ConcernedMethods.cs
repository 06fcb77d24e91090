using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>The methods from which something can be reached that matters to a rule.</summary>
internal sealed class ConcernedMethods<TState>(ContextWalk walk, PathRule<TState> rule)
    where TState : IEquatable<TState>
{
    // Generic methods that call themselves with ever larger types have no end.
    private const int MostMethods = 50_000;

    private readonly Dictionary<IMethodSymbol, PathMethod?> _methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _concerned = new(SymbolEqualityComparer.Default);

    /// <summary>The method as paths go through it; null when it has no body here, or nothing in it matters.</summary>
    public PathMethod? Find(IMethodSymbol method)
    {
        if (!_methods.ContainsKey(method))
        {
            Reach(method);
        }

        return _concerned.Contains(method) ? _methods[method] : null;
    }

    /// <summary>The methods that a call may run.</summary>
    public IEnumerable<IMethodSymbol> TargetsOf(Step step) => step switch
    {
        CallStep call => call.TargetsIn(walk.Hierarchy).Methods.Where(rule.LooksInto),
        MethodValueStep value => [value.Method],
        _ => [],
    };

    // Everything that is reached, and then backwards from what matters.
    private void Reach(IMethodSymbol first)
    {
        Dictionary<IMethodSymbol, List<IMethodSymbol>> callers = new(SymbolEqualityComparer.Default);
        List<IMethodSymbol> found = [];
        Queue<IMethodSymbol> pending = new([first]);
        while (pending.Count > 0)
        {
            IMethodSymbol method = pending.Dequeue();
            if (_methods.ContainsKey(method) || _methods.Count > MostMethods)
            {
                continue;
            }

            walk.Cancellation.ThrowIfCancellationRequested();
            PathMethod? read = walk.StepsOf(method) is { } steps ? new PathMethod(steps, rule.Concerns) : null;
            _methods.Add(method, read);
            if (read is null)
            {
                continue;
            }

            found.Add(method);
            foreach (IMethodSymbol target in read.Calls.SelectMany(TargetsOf))
            {
                if (!callers.TryGetValue(target, out List<IMethodSymbol>? known))
                {
                    callers.Add(target, known = []);
                }

                known.Add(method);
                pending.Enqueue(target);
            }
        }

        Spread(found.Where(method => _methods[method]!.Concerns).Concat(callers.Keys.Where(_concerned.Contains)).ToList(), callers);
        foreach (IMethodSymbol method in found)
        {
            _methods[method]!.Reduce(step => step is IndirectCallStep || (step is CallStep && TargetsOf(step).Any(_concerned.Contains)));
        }
    }

    private void Spread(IEnumerable<IMethodSymbol> concerned, Dictionary<IMethodSymbol, List<IMethodSymbol>> callers)
    {
        Stack<IMethodSymbol> pending = new(concerned);
        HashSet<IMethodSymbol> seen = new(SymbolEqualityComparer.Default);
        while (pending.Count > 0)
        {
            IMethodSymbol method = pending.Pop();
            if (seen.Add(method))
            {
                _concerned.Add(method);
                foreach (IMethodSymbol caller in callers.TryGetValue(method, out List<IMethodSymbol>? known) ? known : [])
                {
                    pending.Push(caller);
                }
            }
        }
    }
}
