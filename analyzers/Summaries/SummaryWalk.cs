using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Summaries;

/// <summary>
/// Judges what others can call of a library: every method is read once for each way it is called, in no context, and what
/// it does goes to its callers until nothing changes.
/// </summary>
/// <param name="walk">The library.</param>
internal sealed class SummaryWalk(ContextWalk walk)
{
    // A method that is called with ever new constants, or for ever new types, is judged for all of them from here on.
    private const int MostVariants = 16;

    private readonly Dictionary<MethodInstance, SummaryNode> _nodes = [];
    private readonly Dictionary<IMethodSymbol, int> _variants = new(SymbolEqualityComparer.Default);
    private readonly Queue<SummaryNode> _unread = new();

    /// <summary>What the visible members of the library do, by documentation id.</summary>
    public SortedDictionary<string, MemberSummary> Run()
    {
        SortedDictionary<string, SummaryNode> members = new(StringComparer.Ordinal);
        foreach (IMethodSymbol member in VisibleMembers.Of(walk.Hierarchy))
        {
            if (member.GetDocumentationCommentId() is { } id && !members.ContainsKey(id))
            {
                members.Add(id, Member(member));
            }
        }

        while (_unread.Count > 0)
        {
            walk.Cancellation.ThrowIfCancellationRequested();
            Read(_unread.Dequeue());
        }

        Spread();
        SortedDictionary<string, MemberSummary> summaries = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, SummaryNode> member in members)
        {
            summaries.Add(member.Key, Summary(member.Value));
        }

        return summaries;
    }

    // What only a call from outside brings: the first use of the type, and the object behind an iterator.
    private SummaryNode Member(IMethodSymbol member)
    {
        SummaryNode node = Node(new MethodInstance(member, [.. member.Parameters.Select(static _ => default(Optional<object?>))], OnlyThrows: false));
        if (StateMachines.MadeBy(member) is not null)
        {
            node.Add(new SummaryFact(ContextRules.Allocates.Id, null));
        }

        if ((member.IsStatic || member.MethodKind == MethodKind.Constructor)
            && member.ContainingType.StaticConstructors.FirstOrDefault() is { IsImplicitlyDeclared: false } first)
        {
            Node(new MethodInstance(first, [], OnlyThrows: false, FirstCall: true)).Callers.Add(node);
        }

        return node;
    }

    private SummaryNode Node(MethodInstance instance)
    {
        if (_nodes.TryGetValue(instance, out SummaryNode? known))
        {
            return known;
        }

        IMethodSymbol definition = instance.Method.OriginalDefinition;
        _variants.TryGetValue(definition, out int count);
        _variants[definition] = count + 1;
        MethodInstance wanted = count < MostVariants ? instance : instance with { Method = definition, Arguments = [] };
        if (!_nodes.TryGetValue(wanted, out known))
        {
            _nodes.Add(wanted, known = new SummaryNode(wanted));
            _unread.Enqueue(known);
        }

        return known;
    }

    private void Read(SummaryNode node)
    {
        IMethodSymbol method = node.Instance.Method;
        if (method.IsLeftToGenerators())
        {
            node.Add(SummaryFact.Unknown);
            return;
        }

        if (walk.Bodies.Of(method, walk.Cancellation) is not { } body)
        {
            // A member that the compiler writes, or one of another assembly.
            Add(node, SummaryFact.Of(method.IsFromSource() || method.IsImplicitlyDeclared ? Effect.Unknown : walk.Outside.Of(method).Body));
            return;
        }

        Visit visit = walk.Permissions.On(new Visit(node.Instance, null, method.Locations.FirstOrDefault()), RunContext.Any);
        foreach (string rule in visit.Permissions.Select(static permission => permission.Rule))
        {
            node.Permit(rule);
        }

        FindingLog log = new();
        MethodReading reading = new(walk, visit, RunContext.Any, body, log);
        foreach (Visit called in reading.Read())
        {
            Node(called.Instance).Callers.Add(node);
        }

        Add(node, log.InOrder().Select(static finding => new SummaryFact(finding.Rule.Id, null)).Where(static fact => fact.Effect != Effect.None));
        Add(node, reading.Reached.Select(static routine => new SummaryFact(ContextRules.Forbidden.Id, routine)));
        if (body.Graphs.Any(HasMistakes))
        {
            node.Add(SummaryFact.Unknown);
        }
    }

    private static void Add(SummaryNode node, IEnumerable<SummaryFact> facts)
    {
        foreach (SummaryFact fact in facts)
        {
            node.Add(fact);
        }
    }

    private void Spread()
    {
        Queue<SummaryNode> changed = new(_nodes.Values);
        while (changed.Count > 0)
        {
            SummaryNode node = changed.Dequeue();
            foreach (SummaryNode caller in node.Callers)
            {
                bool isNew = false;
                foreach (SummaryFact fact in node.Facts.ToArray())
                {
                    isNew |= caller.Add(fact);
                }

                if (isNew)
                {
                    changed.Enqueue(caller);
                }
            }
        }
    }

    private static MemberSummary Summary(SummaryNode node)
    {
        Effect effects = node.Facts.Aggregate(Effect.None, static (all, fact) => all | fact.Effect);

        // What a type argument decides is not written down; the body, if it is there, says it.
        IMethodSymbol method = node.Instance.Method;
        if (effects != Effect.None && (method.IsGenericMethod || method.ContainingType.IsGenericType || method.ContainingType.ContainingType?.IsGenericType == true))
        {
            effects |= Effect.Unknown;
        }

        return new MemberSummary(effects, [.. node.Facts
            .Select(static fact => fact.Routine).OfType<ReachedRoutine>().Distinct()
            .OrderBy(static routine => routine.Id, StringComparer.Ordinal).ThenBy(static routine => routine.IsLifted)]);
    }

    // What cannot be bound may be a member that a generator adds. (A lock in nullable code looks like a mistake in a graph.)
    private static bool HasMistakes(ControlFlowGraph graph) => graph.Operations().Any(static operation =>
        operation is IInvalidOperation && operation.Parent is not IExpressionStatementOperation { Syntax: LockStatementSyntax });
}
