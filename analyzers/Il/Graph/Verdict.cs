using System.Collections.Immutable;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Graph;

/// <summary>What the bodies that a member may run do together.</summary>
internal sealed class Verdict
{
    private readonly HashSet<Condition> _conditions = [];
    private readonly HashSet<MethodInstance> _included = [];

    public Effect Effects { get; private set; }

    public string? Witness { get; private set; }

    public ImmutableArray<Condition> Conditions => [.. _conditions.OrderBy(static condition => condition)];

    public void Add(Effect effect, string how)
    {
        Effects |= effect;
        Witness ??= effect == Effect.None ? null : how;
    }

    public void Add(Condition condition) => _conditions.Add(condition);

    /// <summary>False: what the method does is in already.</summary>
    public bool Begin(MethodInstance method) => _included.Add(method);

    public void Add(EffectNode? node)
    {
        if (node is null)
        {
            Add(Effect.Unknown, "more methods than are looked at");
            return;
        }

        Effects |= node.Effects;
        if (Witness is null && Graph.Witness.Subject(node.Effects) is { } subject)
        {
            Witness = Graph.Witness.Short(node, subject);
        }
    }
}
