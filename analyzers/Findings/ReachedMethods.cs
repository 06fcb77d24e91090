using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// The methods that the routines of a context reach, and from where. Each is looked at once, by the shortest way that leads to
/// it; which routines reach it by others is known when all ways are here.
/// </summary>
internal sealed class ReachedMethods
{
    private readonly Dictionary<(MethodInstance, string), Node> _nodes = [];
    private readonly List<(IMethodSymbol Routine, Node Node)> _starts = [];
    private bool _isComplete;

    /// <summary>Whether a method was reached before, as it is called here and with the same permissions.</summary>
    public bool Has(Visit visit) => _nodes.ContainsKey(KeyOf(visit));

    /// <summary>Adds a way to a method; false: it was reached before.</summary>
    public bool Add(Visit visit)
    {
        bool isNew = !_nodes.TryGetValue(KeyOf(visit), out Node? node);
        if (isNew)
        {
            _nodes.Add(KeyOf(visit), node = new Node());
        }

        if (visit.From is { } from)
        {
            _nodes[KeyOf(from)].Callees.Add(node!);
        }
        else
        {
            _starts.Add((visit.Routine, node!));
        }

        return isNew;
    }

    /// <summary>The routines that reach a method, when all ways are here.</summary>
    public IEnumerable<IMethodSymbol> RoutinesTo(Visit visit)
    {
        if (!_isComplete)
        {
            _isComplete = true;
            foreach ((IMethodSymbol routine, Node node) in _starts)
            {
                Spread(routine, node);
            }
        }

        return _nodes[KeyOf(visit)].Routines;
    }

    private static void Spread(IMethodSymbol routine, Node start)
    {
        Stack<Node> pending = new([start]);
        while (pending.Count > 0)
        {
            Node node = pending.Pop();
            if (!SymbolEqualityComparer.Default.Equals(node.Routines.LastOrDefault(), routine))
            {
                node.Routines.Add(routine);
                foreach (Node callee in node.Callees)
                {
                    pending.Push(callee);
                }
            }
        }
    }

    private static (MethodInstance, string) KeyOf(Visit visit) => (visit.Instance, visit.PermittedBy);

    private sealed class Node
    {
        public HashSet<Node> Callees { get; } = [];

        public List<IMethodSymbol> Routines { get; } = [];
    }
}
