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

    /// <summary>What it may call, as far as is known.</summary>
    public HashSet<EffectNode> Callees { get; } = [];

    /// <summary>What calls come to, which does not change.</summary>
    public Dictionary<(LocatedCall Call, Condition Condition, Value Passed), Resolution> Resolutions { get; } = [];

    /// <summary>Whether something that it calls has changed since it was looked at, if it was.</summary>
    public bool IsStale { get; set; } = true;

    /// <summary>Whether all is known that it calls, and nothing will change.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether more can be reached from it than is looked at.</summary>
    public bool ReachesTooMuch { get; set; }

    /// <summary>An effect comes about here, by this.</summary>
    public bool Add(Effect effects, string cause) => Add(effects, new Reason(null, Effect.None, 0, "", cause));

    /// <summary>An effect comes about through another method's effect.</summary>
    public bool Add(Effect effects, EffectNode through, Effect there)
    {
        Reason next = through.Why(there);
        return Add(effects, new Reason(through, there, next.Length + 1, next.Length == 0 ? through.Instance.Method.ShortName : next.Place, next.Cause));
    }

    // The shortest way is told, so that it is the same one whatever was asked before.
    private bool Add(Effect effects, Reason reason)
    {
        bool isNew = (effects & ~Effects) != 0;
        Effects |= effects;
        for (int bit = 1; bit <= (int)Effect.Unknown; bit <<= 1)
        {
            if ((effects & (Effect)bit) != 0 && (!_reasons.TryGetValue((Effect)bit, out Reason known) || reason.IsBetterThan(known)))
            {
                _reasons[(Effect)bit] = reason;
                isNew = true;
            }
        }

        return isNew;
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
        return Add(Effect.Unknown, "more conditions than can be told") || isNew;
    }

    public bool HasOverflown { get; private set; }

    /// <summary>The reason for one effect.</summary>
    public Reason Why(Effect effect) => _reasons[effect];

    /// <summary>How an effect comes about: by itself, or through another method's effect.</summary>
    /// <param name="Through">The next method on the way to the cause; null: the cause is here.</param>
    /// <param name="There">The effect of that method.</param>
    /// <param name="Length">How many methods are on the way.</param>
    /// <param name="Place">The last of them.</param>
    /// <param name="Cause">What does it there.</param>
    public readonly record struct Reason(EffectNode? Through, Effect There, int Length, string Place, string Cause)
    {
        public bool IsBetterThan(Reason other)
        {
            int order = Length != other.Length ? Length.CompareTo(other.Length) : string.CompareOrdinal(Place, other.Place);
            return order < 0 || (order == 0 && string.CompareOrdinal(Cause, other.Cause) < 0);
        }
    }
}
