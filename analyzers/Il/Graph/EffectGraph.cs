using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Dispatch;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Graph;

/// <summary>
/// Carries effects from callees to callers until nothing changes. Methods are looked at when something first calls them,
/// each once for every set of type arguments. For one thread; answers do not depend on what was asked before.
/// </summary>
internal sealed class EffectGraph
{
    private const int DeepestArgumentChain = 6;

    private readonly Dictionary<MethodInstance, EffectNode> _nodes = [];

    // Of one question: what it has come to, and what of that is to be looked at.
    private readonly HashSet<EffectNode> _reached = [];
    private readonly Queue<EffectNode> _open = new();
    private readonly Stack<EffectNode> _entered = new();
    private readonly CodeCache _codes = new();
    private readonly FieldFacts _fields;
    private readonly NonReturningCalls _nonReturning;
    private readonly CallResolver _resolver;
    private readonly int? _mostReached;
    private bool _changed;
    private bool _isTooMuch;

    /// <param name="world">The assemblies.</param>
    /// <param name="known">What bodies do not tell.</param>
    /// <param name="catalog">What is known of members outside of the world.</param>
    /// <param name="mostReached">A method from which more can be reached is unknown; null: none is.</param>
    public EffectGraph(IlWorld world, KnownCalls known, Func<string, MemberEffects?> catalog, int? mostReached)
    {
        _fields = new FieldFacts(_codes);
        _nonReturning = new NonReturningCalls(_codes);
        _resolver = new CallResolver(world, _codes, _fields, known, catalog);
        _mostReached = mostReached;
    }

    public int Count => _nodes.Count;

    /// <summary>Ends a question, which may be asked again later.</summary>
    public CancellationToken Cancellation { get; set; }

    public Candidates Candidates => _resolver.Candidates;

    /// <summary>What a call of exactly this method comes to, before anything is known of its body.</summary>
    public Resolution Direct(MethodInstance instance) => _resolver.Direct(instance, []);

    /// <summary>The type that a static property without arguments always returns exactly an object of; null: one or another.</summary>
    public IlType? SharedBy(IlMethod getter) =>
        FieldGetter.FieldOf(getter, MethodInstance.Open(getter).Context, _codes) is { } field && _fields.Content(field) is { Kind: ValueKind.Exact, Type: { } exact } ? exact : null;

    /// <summary>
    /// What a method does, with all that it calls. Null: more can be reached from it than is looked at. What counts is how
    /// much that is, and not how much of it other questions have come to before.
    /// </summary>
    public EffectNode? Judge(MethodInstance instance)
    {
        EffectNode asked = NodeOf(instance);
        _reached.Clear();
        _open.Clear();
        bool ends = Reach(asked);
        while (ends && _open.Count > 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            ends = LookAt(_open.Dequeue());
        }

        asked.ReachesTooMuch = !ends;
        foreach (EffectNode node in ends && _mostReached is null ? _reached : [])
        {
            node.IsSettled = true;
        }

        return ends ? asked : null;
    }

    private EffectNode NodeOf(MethodInstance instance)
    {
        if (!_nodes.TryGetValue(instance, out EffectNode? node))
        {
            node = new EffectNode(instance);
            _nodes.Add(instance, node);
        }

        return node;
    }

    // Takes a method into the question, with what is known to be called by it. False: that is too much.
    private bool Reach(EffectNode first)
    {
        _entered.Push(first);
        while (_entered.Count > 0)
        {
            EffectNode node = _entered.Pop();
            if (node.IsSettled || !_reached.Add(node))
            {
                continue;
            }

            if (node.ReachesTooMuch || _reached.Count > _mostReached)
            {
                _entered.Clear();
                return false;
            }

            if (node.IsStale)
            {
                _open.Enqueue(node);
            }

            foreach (EffectNode callee in node.Callees)
            {
                _entered.Push(callee);
            }
        }

        return true;
    }

    private bool LookAt(EffectNode node)
    {
        node.IsStale = false;
        _changed = false;
        _isTooMuch = false;
        try
        {
            Evaluate(node);
        }
        catch (Exception exception) when (Unreadable.Is(exception))
        {
            _changed |= node.Add(Effect.Unknown, "metadata that cannot be read");
        }

        foreach (EffectNode caller in _changed ? node.Callers : [])
        {
            if (!caller.IsStale)
            {
                caller.IsStale = true;
                if (_reached.Contains(caller))
                {
                    _open.Enqueue(caller);
                }
            }
        }

        return !_isTooMuch;
    }

    private void Evaluate(EffectNode node)
    {
        if (node.Body is null)
        {
            node.Body = BodyAnalysis.Of(node.Instance, _codes, _nonReturning, _fields);
            foreach ((Effect effect, string how) in node.Body.Effects)
            {
                _changed |= node.Add(effect, how);
            }

            foreach (Condition condition in node.Body.Conditions)
            {
                _changed |= node.Add(condition, null);
            }
        }

        foreach (LocatedCall call in node.Body.Calls)
        {
            if (!node.Resolutions.TryGetValue((call, default, default), out Resolution? resolution))
            {
                resolution = _resolver.Resolve(call.Site, node.ReceiverOffset);
                node.Resolutions.Add((call, default, default), resolution);
            }

            Apply(resolution, node, call, 0);
        }
    }

    private void Apply(Resolution resolution, EffectNode node, LocatedCall call, int depth)
    {
        foreach ((Effect effect, string how) in resolution.Effects)
        {
            _changed |= node.Add(call.IsOnce ? OnceEffect.Of(effect) : effect, how);
        }

        foreach ((Condition condition, MethodReference? member) in resolution.Open)
        {
            Add(node, call.IsOnce, condition, member);
        }

        foreach ((MethodInstance method, Value[] arguments) in resolution.Targets)
        {
            EffectNode callee = NodeOf(method);
            if (node.Callees.Add(callee))
            {
                callee.Callers.Add(node);
                _isTooMuch |= !Reach(callee);
            }

            bool isOnce = call.IsOnce || RareCalls.Has(node.Instance.Method, method.Method);
            Add(node, isOnce, callee.Effects & ~OwnLocks.Hidden(node.Instance.Method, method.Method), callee);
            if (callee.HasOverflown && !isOnce)
            {
                _changed |= node.Overflow();
            }

            for (int i = 0; i < callee.Conditions.Count; i++)
            {
                (Condition condition, MethodReference? member) = callee.Conditions[i];
                if (condition.Kind is ConditionKind.CallsDelegate or ConditionKind.CallsOnArgument && !(isOnce && !call.IsOnce))
                {
                    Apply(Passed(node, call, condition, member, arguments, callee.ReceiverOffset, depth), node, call, depth + 1);
                }
                else
                {
                    Add(node, isOnce, condition, member);
                }
            }
        }
    }

    // The callee calls something on an argument: here it is known what was passed.
    private Resolution Passed(EffectNode node, LocatedCall call, Condition condition, MethodReference? member, Value[] arguments, int offset, int depth)
    {
        int index = condition.Index + offset;
        if (depth >= DeepestArgumentChain || index >= arguments.Length)
        {
            return Resolution.Unknown($"{condition}");
        }

        (LocatedCall, Condition, Value) key = (call, condition, arguments[index]);
        if (!node.Resolutions.TryGetValue(key, out Resolution? resolution))
        {
            resolution = _resolver.Resolve(condition, member, arguments[index], node.ReceiverOffset);
            node.Resolutions.Add(key, resolution);
        }

        return resolution;
    }

    // What the callee does; in what happens once, it does it once.
    private void Add(EffectNode node, bool isOnce, Effect effects, EffectNode callee)
    {
        for (int bit = 1; effects != Effect.None && bit <= (int)Effect.Unknown; bit <<= 1)
        {
            var effect = (Effect)bit;
            if ((effects & effect) != 0)
            {
                _changed |= node.Add(isOnce ? OnceEffect.Of(effect) : effect, callee, effect);
            }
        }
    }

    private void Add(EffectNode node, bool isOnce, Condition condition, MethodReference? member) =>
        _changed |= isOnce && condition.Kind != ConditionKind.Assumes
            ? node.Add(Effect.AllocatesOnce, $"{condition}")
            : node.Add(condition, member);
}
