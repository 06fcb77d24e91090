using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>Calls into assemblies whose bodies are not at hand: what is known of them comes from a catalog.</summary>
internal sealed class ExternalCalls(Func<string, MemberEffects?> catalog, KnownCalls known, DefaultComparers comparers)
{
    public Resolution Resolve(CallSite site, int receiverOffset)
    {
        MethodReference target = site.Target;
        if (catalog(target.DocumentationId) is not { } effects)
        {
            return known.Of(target.DocumentationId) is { } effect ? new Resolution().Add(effect, target.ShortName) : Resolution.Unknown($"{target.ShortName}, not in the catalog");
        }

        // A receiver that is known exactly has a body of its own to look up; here only the declared one is named.
        bool isExact = !site.IsVirtual || site.Arguments is [{ Kind: ValueKind.Exact } receiver, ..] && receiver.Type == target.Type;
        var resolution = new Resolution().Add(isExact ? effects.Body : effects.Callvirt ?? effects.Body, target.ShortName);
        foreach (Condition condition in effects.Conditions)
        {
            resolution.Add(Resolve(condition, site, receiverOffset));
        }

        return resolution;
    }

    /// <summary>A member called on a type that is known by name only.</summary>
    public Resolution OnType(IlType type, CallSite site)
    {
        MethodReference target = site.Target;
        string id = DocumentationId.Of(type.Name, target.Name, target.MethodArguments.Length, target.Signature.ParameterTypes, target.Signature.ReturnType);
        return catalog(id) is { } effects && (effects.Callvirt is null || type.IsValueType)
            ? new Resolution().Add(effects.Body | (effects.Conditions.IsEmpty ? Effect.None : Effect.Unknown), $"{type}.{target.Name}")
            : Resolution.Unknown($"{target.ShortName} on {type}");
    }

    private Resolution Resolve(Condition condition, CallSite site, int receiverOffset)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Assumes:
                return new Resolution().Add(condition);
            case ConditionKind.CallsDelegate or ConditionKind.CallsOnArgument:
                Value passed = site.Arguments[condition.Index + (site.Target.HasThis ? 1 : 0)];
                return passed.Kind switch
                {
                    ValueKind.Null => new Resolution(),
                    ValueKind.Argument => new Resolution().Add(condition with { Index = (int)passed.Number - receiverOffset }),
                    ValueKind.Delegate when passed.Data is MethodReference { Instance: { } body } target =>
                        new Resolution { Targets = { (body, new Value[target.ArgumentCount]) } },
                    _ => Resolution.Unknown($"{condition} of {site.Target.ShortName}"),
                };
        }

        IlType? type = (condition.OfMethod ? site.Target.MethodArguments : site.Target.Type.Arguments).ElementAtOrDefault(condition.Index);
        return type switch
        {
            null => Resolution.Unknown($"{condition} of {site.Target.ShortName}"),
            { Kind: IlTypeKind.Parameter } => new Resolution().Add(condition with { OfMethod = type.OfMethod, Index = type.Index }),
            _ when condition.Kind == ConditionKind.Boxes =>
                type.IsReference ? new Resolution() : new Resolution().Add(Effect.Allocates, $"box {type}"),
            _ when condition.Kind is ConditionKind.ComparesEquality or ConditionKind.ComparesOrder => Compare(condition.Kind, type, site),
            _ when condition is { Kind: ConditionKind.CallsOnType, Member: { } member } => Implementation(type, member, condition),
            _ => Resolution.Unknown($"{condition}, which is {type}"),
        };
    }

    // M:System.IEquatable`1.Equals(`0) is M:System.Char.Equals(System.Char) for a char: interfaces take the type itself.
    private Resolution Implementation(IlType type, string member, Condition condition)
    {
        string name = member.Substring(MemberId.TypeOf(member)!.Length + 3).Replace("`0", type.ToString());
        return catalog($"M:{type.Name}.{name}") is { Conditions.IsEmpty: true } effects && (effects.Callvirt is null || type.IsValueType)
            ? new Resolution().Add(effects.Body, $"{type}.{name}")
            : Resolution.Unknown($"{condition}, which is {type}");
    }

    private Resolution Compare(ConditionKind kind, IlType type, CallSite site)
    {
        string member = kind == ConditionKind.ComparesEquality ? "Equals" : "CompareTo";
        if (catalog($"M:{type.Name}.{member}({type})") is { Conditions.IsEmpty: true } effects && (effects.Callvirt is null || type.IsValueType))
        {
            return new Resolution().Add(effects.Body, $"{type}.{member}");
        }

        return type.Definition is null
            ? Resolution.Unknown($"{member} on {type}, in {site.Target.ShortName}")
            : comparers.Compare(type, kind);
    }
}
