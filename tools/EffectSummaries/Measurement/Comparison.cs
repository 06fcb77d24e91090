using System.Collections.Immutable;
using System.Reflection;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>Holds what members did against what is said of them.</summary>
internal sealed class Comparison
{
    private const Effect Costs = Effect.Allocates | Effect.Unknown;

    /// <summary>Members that are called clean and allocated: each is a mistake.</summary>
    public List<(MeasuredCall Call, MemberEffects Said, long Bytes)> Mistakes { get; } = [];

    public int Members { get; private set; }

    public int SaidClean { get; private set; }

    public int SaidAllocating { get; private set; }

    public int Allocated { get; private set; }

    /// <summary>Allocated, and said to allocate or to be unknown.</summary>
    public int Foretold { get; private set; }

    /// <summary>Said to allocate, and allocated.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Threw what only a throw throws.</summary>
    public int Threw { get; private set; }

    /// <summary>Threw that, and said to hold a throw, or to be unknown.</summary>
    public int ThrowForetold { get; private set; }

    /// <summary>Said to hold a throw.</summary>
    public int SaidThrowing { get; private set; }

    /// <summary>Said to hold a throw, and threw.</summary>
    public int ThrowConfirmed { get; private set; }

    public int SaidNeverThrowing { get; private set; }

    /// <summary>Threw what it was not said to throw.</summary>
    public List<MeasuredCall> Surprises { get; } = [];

    /// <summary>What members were said to allocate for that did not when they were called, with how many it was.</summary>
    public Dictionary<string, int> Unconfirmed { get; } = [];

    public static Comparison Of(ImmutableArray<MeasuredCall> calls, IEnumerable<Measurement> measurements, AssemblyEffects effects)
    {
        var comparison = new Comparison();
        foreach (Measurement measurement in measurements.OrderBy(measurement => measurement.Index))
        {
            MeasuredCall call = calls[measurement.Index];
            if (Said(call.Method, effects) is { } said)
            {
                comparison.Add(call, measurement, said);
            }
        }

        return comparison;
    }

    private void Add(MeasuredCall call, Measurement measurement, MemberEffects said)
    {
        // What depends on arguments is the call site's to judge; it is measured where it is called clean all the same.
        bool conditional = said.Conditions.Any(condition => condition.Kind != ConditionKind.Assumes);
        bool clean = (said.Body & Costs) == Effect.None && !conditional;
        bool allocated = measurement is { Returned: true, Bytes: > 0 };
        Members++;
        SaidClean += clean ? 1 : 0;
        Allocated += allocated ? 1 : 0;
        if (measurement.Returned)
        {
            bool saidAllocating = (said.Body & Effect.Allocates) != 0;
            SaidAllocating += saidAllocating ? 1 : 0;
            Confirmed += saidAllocating && allocated ? 1 : 0;
            if (saidAllocating && !allocated && said.Witness is { } witness)
            {
                Unconfirmed[witness] = Unconfirmed.GetValueOrDefault(witness) + 1;
            }
        }

        Foretold += allocated && !clean ? 1 : 0;
        if (clean && allocated)
        {
            Mistakes.Add((call, said, measurement.Bytes));
        }

        AddThrows(call, measurement, said, conditional);
    }

    private void AddThrows(MeasuredCall call, Measurement measurement, MemberEffects said, bool conditional)
    {
        const Effect Throws = Effect.ThrowsExplicit | Effect.ThrowsImplicit | Effect.ThrowsNull;
        bool open = conditional || (said.Body & Effect.Unknown) != 0;
        bool saidExplicit = (said.Body & Effect.ThrowsExplicit) != 0;
        bool threwExplicit = (measurement.Thrown & Effect.ThrowsExplicit) != 0;
        Threw += threwExplicit ? 1 : 0;
        ThrowForetold += threwExplicit && (saidExplicit || open) ? 1 : 0;
        SaidThrowing += saidExplicit ? 1 : 0;
        ThrowConfirmed += saidExplicit && measurement.Thrown != Effect.None ? 1 : 0;
        bool saidNever = (said.Body & Throws) == Effect.None && !open;
        SaidNeverThrowing += saidNever ? 1 : 0;
        if ((threwExplicit && !saidExplicit && !open) || (saidNever && measurement.Thrown != Effect.None))
        {
            Surprises.Add(call);
        }
    }

    private static MemberEffects? Said(MethodBase method, AssemblyEffects effects) =>
        effects.Of(
            method.DeclaringType!.Assembly.GetName().Name!,
            method.MetadataToken,
            [.. method.DeclaringType.GetGenericArguments().Select(NameOf)],
            method.IsGenericMethod ? [.. method.GetGenericArguments().Select(NameOf)] : []);

    private static string NameOf(Type type) => type.FullName!;
}
