using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Dispatch;
using Tophalf.Analyzers.Il.Graph;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il;

/// <summary>
/// Judges the members of assemblies by their IL: of the whole framework, ahead of time, or of one helper library, with a
/// catalog for what that calls. For one thread.
/// </summary>
internal sealed class AssemblyEffects : IDisposable
{
    private readonly IlWorld _world = new();
    private readonly EffectGraph _graph;

    /// <param name="catalog">What is known of members outside of these assemblies, by documentation id.</param>
    /// <param name="mostReached">A member from which more methods can be reached is unknown; null: none is.</param>
    public AssemblyEffects(Func<string, MemberEffects?> catalog, int? mostReached) =>
        _graph = new EffectGraph(_world, KnownCalls.Framework, catalog, mostReached);

    /// <summary>How many methods were looked at, once for each set of type arguments.</summary>
    public int Count => _graph.Count;

    /// <summary>Takes an assembly in. False if it is not readable; what is in it stays unknown then.</summary>
    public bool Add(ImmutableArray<byte> assembly) => _world.Add(assembly);

    /// <summary>What source in another project can call: public and protected methods.</summary>
    public IEnumerable<IlMethod> VisibleMethods() =>
        from image in _world.Images
        where !image.IsReferenceAssembly
        from type in image.Types
        where type.IsVisible
        from method in type.Methods
        where method.IsVisibleMember && method.Name != ".cctor"
        select method;

    /// <summary>Works out a method with what it calls.</summary>
    public MemberEffects Of(IlMethod method) => Of(method, MethodInstance.Open(method));

    /// <summary>With type arguments that are known, by full name; null: no such method in these assemblies.</summary>
    public MemberEffects? Of(string assembly, int methodToken, ImmutableArray<string> typeArguments, ImmutableArray<string> methodArguments)
    {
        if (_world.Images.FirstOrDefault(image => image.Name == assembly) is not { } image)
        {
            return null;
        }

        var handle = (MethodDefinitionHandle)MetadataTokens.Handle(methodToken);
        IlMethod method = image.Type(image.Reader.GetMethodDefinition(handle).GetDeclaringType()).Method(handle);
        return Of(method, new MethodInstance(
            method, [.. typeArguments.Select(name => _world.Named(name))], [.. methodArguments.Select(name => _world.Named(name))]));
    }

    private MemberEffects Of(IlMethod method, MethodInstance instance)
    {
        var verdict = new Verdict();
        Include(verdict, instance, method.Type.Open, isExact: false);
        return new MemberEffects(verdict.Effects, Callvirt(method, instance, verdict.Effects), verdict.Conditions, verdict.Witness);
    }

    /// <summary>
    /// By documentation id; null: no such method in these assemblies. Never fails for what they hold; a question that was
    /// cancelled may be asked again.
    /// </summary>
    public MemberEffects? Of(string documentationId, CancellationToken cancellation = default)
    {
        _graph.Cancellation = cancellation;
        try
        {
            return Find(documentationId);
        }
        catch (Exception exception) when (Unreadable.Is(exception))
        {
            return MemberEffects.Unknown;
        }
    }

    private MemberEffects? Find(string documentationId)
    {
        if (MemberId.TypeOf(documentationId) is not { } name || _world.Find(name) is not { } type || type.Image.IsReferenceAssembly)
        {
            return null;
        }

        return type.Methods.FirstOrDefault(method => method.DocumentationId == documentationId) is { } found ? Of(found) : null;
    }

    /// <summary>Every chain of methods that leads to an effect of the method, for people.</summary>
    public IEnumerable<(Effect Effect, string Chain)> Explain(IlMethod method)
    {
        Resolution direct = _graph.Direct(MethodInstance.Open(method));
        foreach ((Effect effect, string how) in direct.Effects)
        {
            yield return (effect, how);
        }

        foreach ((MethodInstance target, _) in direct.Targets)
        {
            if (_graph.Judge(target) is { } node)
            {
                for (int bit = 1; bit <= (int)Effect.Unknown; bit <<= 1)
                {
                    if ((node.Effects & (Effect)bit) != 0)
                    {
                        yield return ((Effect)bit, string.Join(" -> ", Witness.Chain(node, (Effect)bit)));
                    }
                }
            }
        }
    }

    public void Dispose() => _world.Dispose();

    /// <summary>
    /// What virtual members do on the objects that static properties always return: <c>Encoding.UTF8.GetBytes</c>. Nobody
    /// outside sees of what types those are.
    /// </summary>
    public IEnumerable<(string Id, MemberEffects Effects)> OnShared(IEnumerable<IlMethod> visible)
    {
        foreach (IlMethod getter in visible)
        {
            if (!getter.IsStatic || getter.Signature is not { ParameterTypes.IsEmpty: true, ReturnType: { Definition: { IsSealed: false, IsInterface: false } } declared } || _graph.SharedBy(getter) is not { } exact)
            {
                continue;
            }

            foreach (IlType type in TypeRelations.Bases(declared).Where(type => type.Definition is { IsVisible: true } && !type.Is("System.Object")))
            {
                foreach (IlMethod member in type.Definition!.Methods.Where(member => member.IsOverridable && member.IsVisibleMember))
                {
                    var reference = new MethodReference(
                        type, member.Name, member, member.OpenArguments, member.SignatureIn(new GenericContext(type.Arguments, member.OpenArguments)), member.DocumentationId);
                    if (TypeRelations.Implementation(exact, reference) is { } body)
                    {
                        var verdict = new Verdict();
                        Include(verdict, body, exact, isExact: true);
                        yield return (MemberId.On(member.DocumentationId, getter.DocumentationId), new MemberEffects(verdict.Effects, Callvirt: null, verdict.Conditions, verdict.Witness));
                    }
                }
            }
        }
    }

    // The receiver is taken to be of the type that is asked about, unless others may know better: whoever derives from it.
    private void Include(Verdict verdict, MethodInstance instance, IlType? self = null, bool isExact = false)
    {
        if (!verdict.Begin(instance))
        {
            return;
        }

        Resolution direct = _graph.Direct(instance);
        foreach ((Effect effect, string how) in direct.Effects)
        {
            verdict.Add(effect, how);
        }

        Include(verdict, direct.Open, self, isExact);
        foreach ((MethodInstance target, _) in direct.Targets)
        {
            EffectNode? node = _graph.Judge(target);
            verdict.Add(node);
            Include(verdict, node is { HasOverflown: false } ? node.Conditions : [], self, isExact);
        }
    }

    // Who calls sees visible members only: what else is called on objects is one of what these assemblies have.
    private void Include(Verdict verdict, List<(Condition Condition, MethodReference? Member)> conditions, IlType? self, bool isExact)
    {
        foreach ((Condition condition, MethodReference? member) in conditions.OrderBy(static one => one.Condition))
        {
            bool isInside = member?.Method is { } called && !(called.IsVisibleMember && called.Type.IsVisible);
            if (condition.Kind != ConditionKind.CallsOnArgument || member is null || !(isInside || isExact))
            {
                verdict.Add(condition);
            }
            else if (self is not null && condition.Index == Condition.Receiver && TypeRelations.Implementation(self, member) is { Method.IsAbstract: false } body)
            {
                Include(verdict, body, self, isExact);
            }
            else if (isInside && _graph.Candidates.Closed(member.Type, member) is { } bodies)
            {
                foreach (MethodInstance candidate in bodies)
                {
                    Include(verdict, candidate);
                }
            }
            else
            {
                verdict.Add(condition);
            }
        }
    }

    // Overrides outside of these assemblies are not seen: the base's body says nothing about them.
    private Effect? Callvirt(IlMethod method, MethodInstance instance, Effect body)
    {
        if (!method.IsOverridable)
        {
            return null;
        }

        IlType type = method.Type.Open;
        var reference = new MethodReference(
            type, method.Name, method, instance.MethodArguments, method.SignatureIn(instance.Context), method.DocumentationId);
        if (_graph.Candidates.Closed(type, reference) is not { } bodies)
        {
            return body | Effect.Unknown;
        }

        var all = new Verdict();
        foreach (MethodInstance candidate in bodies)
        {
            Include(all, candidate);
        }

        return all.Effects | (all.Conditions.IsEmpty ? Effect.None : Effect.Unknown);
    }
}
