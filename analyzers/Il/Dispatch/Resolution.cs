using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>What a call comes to.</summary>
internal sealed class Resolution
{
    /// <summary>What it does, besides what it calls.</summary>
    public List<(Effect Effect, string How)> Effects { get; } = [];

    /// <summary>Bodies that it may run, with what they are passed.</summary>
    public List<(MethodInstance Method, Value[] Arguments)> Targets { get; } = [];

    /// <summary>What only the caller's caller decides; the member for conditions about arguments.</summary>
    public List<(Condition Condition, MethodReference? Member)> Open { get; } = [];

    public static Resolution Unknown(string how) => new Resolution().Add(Effect.Unknown, how);

    public Resolution Add(Effect effect, string how)
    {
        if (effect != Effect.None)
        {
            Effects.Add((effect, how));
        }

        return this;
    }

    public Resolution Add(Condition condition, MethodReference? member = null)
    {
        Open.Add((condition, member));
        return this;
    }

    public Resolution Add(Resolution other)
    {
        Effects.AddRange(other.Effects);
        Targets.AddRange(other.Targets);
        Open.AddRange(other.Open);
        return this;
    }
}
