using System.Collections.Immutable;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>Finds what a call runs: exactly, one of a closed set, as the caller's caller decides, or unknown.</summary>
internal sealed class CallResolver
{
    private readonly IlWorld _world;
    private readonly FieldFacts _fields;
    private readonly DirectCalls _direct;
    private readonly Candidates _candidates;
    private readonly DefaultComparers _comparers;
    private readonly ExternalCalls _external;

    public CallResolver(IlWorld world, CodeCache codes, FieldFacts fields, KnownCalls known, Func<string, MemberEffects?> catalog)
    {
        _world = world;
        _fields = fields;
        _direct = new DirectCalls(codes, known);
        _candidates = new Candidates(world);
        _comparers = new DefaultComparers(world, site => Resolve(site, receiverOffset: 0));
        _external = new ExternalCalls(catalog, known, _comparers);
    }

    public Candidates Candidates => _candidates;

    public Resolution Direct(MethodInstance instance, Value[] arguments) => _direct.Resolve(instance, arguments);

    /// <param name="site">The call.</param>
    /// <param name="receiverOffset">1 if the caller has a receiver, which is its argument 0.</param>
    public Resolution Resolve(CallSite site, int receiverOffset)
    {
        MethodReference target = site.Target;
        if (target.Type.Kind == IlTypeKind.Array)
        {
            return new Resolution().Add(target.Name == "Set" || target.Name == "Get" || target.Name == "Address" ? Effect.ThrowsImplicit : Effect.None, "an array's own method");
        }

        if (site.Constrained is { } constrained)
        {
            return Constrained(site, constrained, receiverOffset);
        }

        if (target.Method is { Type.IsDelegate: true, Name: "Invoke" })
        {
            return Invoke(Content(site.Arguments[0]), target, receiverOffset);
        }

        if (target.Method is null)
        {
            // The receiver may be a type of this world that overrides it.
            return site.IsVirtual && Content(site.Arguments[0]).Type is { IsExact: true, Definition: not null } exact && TypeRelations.Implementation(exact, target) is { } body
                ? Direct(body, site.Arguments)
                : _external.Resolve(site, receiverOffset);
        }

        return site.IsVirtual && target.Method.IsOverridable ? Virtual(site, receiverOffset) : Direct(target.Instance!.Value, site.Arguments);
    }

    /// <summary>A condition about an argument of the callee, where what is passed is known.</summary>
    public Resolution Resolve(Condition condition, MethodReference? member, Value passed, int receiverOffset)
    {
        if (passed.Kind == ValueKind.Null)
        {
            return new Resolution().Add(Effect.ThrowsNull, "a null argument");
        }

        if (condition.Kind == ConditionKind.CallsDelegate)
        {
            return Invoke(Content(passed), member, receiverOffset);
        }

        if (member is null)
        {
            return passed.Kind == ValueKind.Argument
                ? new Resolution().Add(condition with { Index = (int)passed.Number - receiverOffset })
                : Resolution.Unknown($"{condition}");
        }

        Value[] arguments = [passed, .. member.Signature.ParameterTypes.Select(type => Value.Any(type))];
        return Resolve(new CallSite(member, Constrained: null, IsVirtual: true, arguments), receiverOffset);
    }

    private Resolution Constrained(CallSite site, IlType type, int receiverOffset)
    {
        if (type.Kind == IlTypeKind.Parameter)
        {
            return new Resolution().Add(Condition.OnType(ConditionKind.CallsOnType, type.OfMethod, type.Index, site.Target.DocumentationId));
        }

        if (type.Definition is null && type.Kind == IlTypeKind.Named)
        {
            return _external.OnType(type, site);
        }

        if (!type.IsValueType && site.Target.HasThis)
        {
            // A variable of a reference type: an ordinary virtual call of what it refers to.
            Value[] arguments = [Value.Any(type), .. site.Arguments.Skip(1)];
            return Resolve(site with { Constrained = null, IsVirtual = true, Arguments = arguments }, receiverOffset);
        }

        if (type.Definition is { IsEnum: true } && site.Target.DocumentationId == "M:System.Object.GetHashCode")
        {
            // The JIT knows that an enum's hash is its number's, and does not box it.
            return new Resolution();
        }

        if (TypeRelations.Implementation(type, site.Target) is not { } body)
        {
            // Inherited from a base that is known by name only.
            Resolution inherited = Resolution.Unknown($"{site.Target.ShortName} on {type}");
            return type.IsValueType && site.Target.HasThis ? inherited.Add(Effect.Allocates, $"box {type}") : inherited;
        }

        Resolution resolution = Direct(body, [Value.Any(), .. site.Arguments.Skip(1)]);
        return site.Target.HasThis && body.Method.Type != type.Definition
            ? resolution.Add(Effect.Allocates, $"box {type}")
            : resolution;
    }

    private Resolution Invoke(Value receiver, MethodReference? member, int receiverOffset)
    {
        switch (receiver.Kind)
        {
            case ValueKind.Delegate when receiver.Data is MethodReference target:
                // Which of the arguments the delegate closes over is not worth knowing.
                var passed = new Value[target.ArgumentCount];
                return Resolve(new CallSite(target, Constrained: null, IsVirtual: target.HasThis, passed), receiverOffset);
            case ValueKind.Null:
                return new Resolution();
            case ValueKind.Argument:
                return new Resolution().Add(Condition.OnArgument(ConditionKind.CallsDelegate, (int)receiver.Number - receiverOffset), member);
            default:
                return Resolution.Unknown($"a delegate {receiver.Type?.ToString() ?? ""}".TrimEnd());
        }
    }

    private Resolution Virtual(CallSite site, int receiverOffset)
    {
        Value receiver = Content(site.Arguments[0]);
        MethodReference target = site.Target;
        switch (receiver.Kind)
        {
            case ValueKind.Null:
                return new Resolution();
            case ValueKind.DefaultComparer:
                return _comparers.Resolve(receiver.Type!, target.Name, target.ArgumentCount) ?? Resolution.Unknown($"virtual {target.ShortName}");
            case ValueKind.Exact or ValueKind.TypeOf or ValueKind.Delegate when receiver.Type is not null:
                return Exactly(receiver.Type, site);
        }

        if (_direct.Known(target) is { } known)
        {
            return known;
        }

        IlType type = receiver.Type is { Kind: IlTypeKind.Named or IlTypeKind.Array, Definition: not null } declared ? declared
            : receiver.Type is { Kind: IlTypeKind.Array } array ? array : target.Type;
        if (type.IsExact)
        {
            return Exactly(type, site);
        }

        ImmutableArray<MethodInstance>? closed = _candidates.Closed(type, target);
        if (closed is { Length: 1 } one)
        {
            return Direct(one[0], site.Arguments);
        }

        if (receiver.Kind == ValueKind.Argument)
        {
            return new Resolution().Add(
                Condition.OnArgument(ConditionKind.CallsOnArgument, (int)receiver.Number - receiverOffset, target.DocumentationId), target);
        }

        if (Hubs.Of(target) is { } assumption)
        {
            return Assume(assumption, site);
        }

        if (closed is { } bodies)
        {
            var all = new Resolution();
            foreach (MethodInstance body in bodies)
            {
                all.Add(Direct(body, site.Arguments));
            }

            return all;
        }

        return Resolution.Unknown($"virtual {target.ShortName}");
    }

    private Resolution Assume(string assumption, CallSite site)
    {
        MethodReference target = site.Target;
        var resolution = new Resolution().Add(Condition.Assuming(assumption));
        if (assumption == Assumption.NoCustomComparer)
        {
            return resolution.Add(_comparers.Resolve(target.Type, target.Name, target.ArgumentCount) ?? Resolution.Unknown($"virtual {target.ShortName}"));
        }

        if (assumption is Assumption.StandardEncoding or Assumption.OrdinaryMemory)
        {
            return resolution;
        }

        IlType type = Hubs.StandsFor(target.Type.Name) is { } name ? _world.Named(name) : target.Type;
        return resolution.Add(TypeRelations.Implementation(type, target) is { } body ? Direct(body, site.Arguments) : Resolution.Unknown($"virtual {target.ShortName}"));
    }

    private Resolution Exactly(IlType type, CallSite site)
    {
        if (TypeRelations.Implementation(type, site.Target) is { } body)
        {
            return Direct(body, site.Arguments);
        }

        // A test for the interface comes before such a call, and fails for this type.
        bool isOther = type is { Kind: IlTypeKind.Named, Definition: not null } && site.Target.Type.Definition is { IsInterface: true } wanted
            && TypeRelations.Interface(type, wanted) is null;
        return isOther ? new Resolution() : Resolution.Unknown($"{site.Target.ShortName} on {type}");
    }

    private Value Content(Value receiver) =>
        receiver is { Kind: ValueKind.Field, Data: FieldReference field } && _fields.Content(field) is { } content ? content : receiver;
}
