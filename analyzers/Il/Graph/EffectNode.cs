using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Dispatch;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Graph;

/// <summary>A method with its type arguments, and what is known of it so far. What is known only grows.</summary>
internal sealed class EffectNode(MethodInstance instance)
{
    // More, and a report could not say them; such methods are unknown for other reasons, too.
    private const int MostConditions = 12;

    private readonly Dictionary<Effect, Reason> _reasons = [];

    public MethodInstance Instance { get; } = instance;

    /// <summary>1 if the method has a receiver, which is its argument 0.</summary>
    public int ReceiverOffset { get; } = instance.Method.IsStatic ? 0 : 1;

    public BodySummary? Body { get; set; }

    public Effect Effects { get; private set; }

    /// <summary>In the order found; the member for conditions about arguments.</summary>
    public List<(Condition Condition, MethodReference? Member)> Conditions { get; } = [];

    /// <summary>Who has to be looked at again when this changes.</summary>
    public HashSet<EffectNode> Callers { get; } = [];

    /// <summary>What calls come to, which does not change.</summary>
    public Dictionary<(LocatedCall Call, Condition Condition, Value Passed), Resolution> Resolutions { get; } = [];

    public bool IsQueued { get; set; }

    /// <summary>How an effect comes about: by itself, or through another method's effect.</summary>
    public readonly record struct Reason(string How, EffectNode? Through, Effect There);

    public bool Add(Effect effects, Reason reason)
    {
        Effect added = effects & ~Effects;
        for (int bit = 1; bit <= (int)Effect.Unknown; bit <<= 1)
        {
            if ((added & (Effect)bit) != 0)
            {
                _reasons.Add((Effect)bit, reason);
            }
        }

        Effects |= added;
        return added != Effect.None;
    }

    public bool Add(Condition condition, MethodReference? member)
    {
        if (Conditions.Any(known => known.Condition == condition))
        {
            return false;
        }

        if (Conditions.Count >= MostConditions)
        {
            return Overflow();
        }

        Conditions.Add((condition, member));
        return true;
    }

    /// <summary>
    /// There are more conditions than can be told, here or in what is called. Which of them came first depends on the order
    /// of the questions, so none of them counts.
    /// </summary>
    public bool Overflow()
    {
        bool isNew = !HasOverflown;
        HasOverflown = true;
        return Add(Effect.Unknown, new Reason("more conditions than can be told", null, Effect.None)) || isNew;
    }

    public bool HasOverflown { get; private set; }

    /// <summary>The reason for one effect.</summary>
    public Reason Why(Effect effect) => _reasons[effect];
}
