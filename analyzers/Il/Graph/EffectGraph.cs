using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Dispatch;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Graph;

/// <summary>
/// Carries effects from callees to callers until nothing changes. Methods are looked at when something first calls them,
/// each once for every set of type arguments. For one thread; the same questions in the same order give the same answers.
/// </summary>
internal sealed class EffectGraph
{
    private const int DeepestArgumentChain = 6;

    private readonly Dictionary<MethodInstance, EffectNode> _nodes = [];
    private readonly Queue<EffectNode> _open = new();
    private readonly CodeCache _codes = new();
    private readonly FieldFacts _fields;
    private readonly NonReturningCalls _nonReturning;
    private readonly CallResolver _resolver;
    private readonly int _mostNodes;
    private bool _changed;

    /// <param name="world">The assemblies.</param>
    /// <param name="known">What bodies do not tell.</param>
    /// <param name="catalog">What is known of members outside of the world.</param>
    /// <param name="mostNodes">So many methods and no more; beyond, calls are unknown.</param>
    public EffectGraph(IlWorld world, KnownCalls known, Func<string, MemberEffects?> catalog, int mostNodes)
    {
        _fields = new FieldFacts(_codes);
        _nonReturning = new NonReturningCalls(_codes);
        _resolver = new CallResolver(world, _codes, _fields, known, catalog);
        _mostNodes = mostNodes;
    }

    public int Count => _nodes.Count;

    /// <summary>Ends <see cref="Run"/>, which may be called again later.</summary>
    public CancellationToken Cancellation { get; set; }

    public Candidates Candidates => _resolver.Candidates;

    /// <summary>What a call of exactly this method comes to, before anything is known of its body.</summary>
    public Resolution Direct(MethodInstance instance) => _resolver.Direct(instance, []);

    /// <summary>The type that a static property without arguments always returns exactly an object of; null: one or another.</summary>
    public IlType? SharedBy(IlMethod getter) =>
        FieldGetter.FieldOf(getter, MethodInstance.Open(getter).Context, _codes) is { } field && _fields.Content(field) is { Kind: ValueKind.Exact, Type: { } exact } ? exact : null;

    /// <summary>The node of a method. What it says counts after <see cref="Run"/>.</summary>
    public EffectNode? Find(MethodInstance instance)
    {
        if (!_nodes.TryGetValue(instance, out EffectNode? node))
        {
            if (_nodes.Count >= _mostNodes)
            {
                return null;
            }

            node = new EffectNode(instance);
            _nodes.Add(instance, node);
            Enqueue(node);
        }

        return node;
    }

    /// <summary>Until nothing changes any more.</summary>
    public void Run()
    {
        while (_open.Count > 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            EffectNode node = _open.Dequeue();
            node.IsQueued = false;
            _changed = false;
            try
            {
                Evaluate(node);
            }
            catch (Exception exception) when (Unreadable.Is(exception))
            {
                _changed |= node.Add(Effect.Unknown, new EffectNode.Reason("metadata that cannot be read", null, Effect.None));
            }

            if (_changed)
            {
                foreach (EffectNode caller in node.Callers)
                {
                    Enqueue(caller);
                }
            }
        }
    }

    private void Evaluate(EffectNode node)
    {
        if (node.Body is null)
        {
            node.Body = BodyAnalysis.Of(node.Instance, _codes, _nonReturning, _fields);
            foreach ((Effect effect, string how) in node.Body.Effects)
            {
                _changed |= node.Add(effect, new EffectNode.Reason(how, null, Effect.None));
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
            Add(node, call, effect, how, null);
        }

        foreach ((Condition condition, MethodReference? member) in resolution.Open)
        {
            Add(node, call, condition, member);
        }

        foreach ((MethodInstance method, Value[] arguments) in resolution.Targets)
        {
            if (Find(method) is not { } callee)
            {
                Add(node, call, Effect.Unknown, "more methods than are looked at", null);
                continue;
            }

            callee.Callers.Add(node);
            Add(node, call, callee.Effects & ~OwnLocks.Hidden(node.Instance.Method, method.Method), method.Method.ShortName, callee);
            if (callee.HasOverflown && !call.IsOnce)
            {
                _changed |= node.Overflow();
            }

            for (int i = 0; i < callee.Conditions.Count; i++)
            {
                (Condition condition, MethodReference? member) = callee.Conditions[i];
                if (condition.Kind is ConditionKind.CallsDelegate or ConditionKind.CallsOnArgument)
                {
                    Apply(Passed(node, call, condition, member, arguments, callee.ReceiverOffset, depth), node, call, depth + 1);
                }
                else
                {
                    Add(node, call, condition, member);
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

    private void Add(EffectNode node, LocatedCall call, Effect effects, string how, EffectNode? through)
    {
        if (effects == Effect.None)
        {
            return;
        }

        for (int bit = 1; bit <= (int)Effect.Unknown; bit <<= 1)
        {
            var effect = (Effect)bit;
            if ((effects & effect) == 0)
            {
                continue;
            }

            Effect here = call.IsOnce ? OnceEffect.Of(effect) : effect;
            _changed |= node.Add(here, new EffectNode.Reason(how, through, effect));
        }
    }

    private void Add(EffectNode node, LocatedCall call, Condition condition, MethodReference? member) =>
        _changed |= call.IsOnce && condition.Kind != ConditionKind.Assumes
            ? node.Add(Effect.AllocatesOnce, new EffectNode.Reason($"{condition}", null, Effect.None))
            : node.Add(condition, member);

    private void Enqueue(EffectNode node)
    {
        if (!node.IsQueued)
        {
            node.IsQueued = true;
            _open.Enqueue(node);
        }
    }
}
