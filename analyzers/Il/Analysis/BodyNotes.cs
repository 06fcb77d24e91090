using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Collects what a body does, weighed by where in the body it is done.</summary>
internal sealed class BodyNotes(MethodInstance method, Reachability reachability) : IBodyEvents
{
    private readonly List<(Effect Effect, string How)> _effects = [];
    private readonly List<LocatedCall> _calls = [];
    private readonly List<Condition> _conditions = [];
    private readonly HashSet<IlType> _initialized = [];
    private Block _block = new(0, 0);

    public BodySummary Summary => new([.. _effects], [.. _calls], [.. _conditions.Distinct()]);

    private bool IsDiscarded => reachability.OnlyThrows(_block);

    private bool IsOnce => reachability.RunsOnce(_block);

    /// <param name="block">What comes is in this block.</param>
    /// <param name="lastCall">What its last call throws, if that never returns.</param>
    public void Begin(Block block, (Effect Effect, string How) lastCall)
    {
        _block = block;
        if (reachability.RunsForEver(block) && reachability.Repeats(block))
        {
            _effects.Add((Effect.Unbounded, "an endless loop"));
        }

        if (lastCall.Effect != Effect.None)
        {
            Throws(lastCall.Effect, lastCall.How);
        }
    }

    public void Does(Effect effect, string how)
    {
        if (!IsDiscarded)
        {
            Note(effect, how);
        }
    }

    public void Throws(Effect effect, string how)
    {
        _effects.Add((effect, how));
        if (reachability.IsCaught(_block))
        {
            Note(Effect.Allocates, how);
        }
    }

    public void Calls(CallSite site)
    {
        if (IsDiscarded)
        {
            return;
        }

        if (SpinningCalls.Repeats(site.Target) && reachability.Repeats(_block))
        {
            Note(Effect.Unbounded, $"a loop around {site.Target.ShortName}");
        }

        _calls.Add(new LocatedCall(site, IsOnce));
    }

    public void Boxes(IlType parameter)
    {
        if (IsDiscarded)
        {
            return;
        }

        if (IsOnce)
        {
            Note(Effect.Allocates, $"box {parameter}");
        }
        else
        {
            _conditions.Add(Condition.OnType(ConditionKind.Boxes, parameter.OfMethod, parameter.Index));
        }
    }

    public void Initializes(IlType type)
    {
        // Inside the static constructor it runs already; elsewhere in the type it may be what a first call triggers.
        if (IsDiscarded || type.Definition?.StaticConstructor is not { } constructor || constructor == method.Method || !_initialized.Add(type))
        {
            return;
        }

        var site = new CallSite(
            new MethodReference(type, constructor.Name, constructor, [], constructor.Signature, constructor.DocumentationId), Constrained: null, IsVirtual: false, []);
        _calls.Add(new LocatedCall(site, isOnce: true));
    }

    public void Assumes(string assumption)
    {
        if (!IsDiscarded)
        {
            _conditions.Add(Condition.Assuming(assumption));
        }
    }

    private void Note(Effect effect, string how) => _effects.Add((IsOnce ? OnceEffect.Of(effect) : effect, how));
}
