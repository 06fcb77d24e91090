using System.Collections.Immutable;
using System.Reflection;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>
/// The bodies that a virtual call may run if only types of this world can be behind it: the member, or its type, cannot be
/// overridden from outside.
/// </summary>
internal sealed class Candidates(IlWorld world)
{
    private const int Most = 24;

    private readonly Dictionary<(IlType Receiver, MethodInstance Member), ImmutableArray<MethodInstance>?> _known = [];
    private Dictionary<IlTypeDefinition, List<IlTypeDefinition>>? _derived;

    /// <summary>Null: others are possible, or there are too many.</summary>
    public ImmutableArray<MethodInstance>? Closed(IlType receiver, MethodReference member)
    {
        if (member.Method is not { } called || receiver.Definition is not { } definition || IsOpen(called, definition))
        {
            return null;
        }

        // Large hierarchies are called into from everywhere.
        (IlType, MethodInstance) key = (receiver, member.Instance!.Value);
        if (!_known.TryGetValue(key, out ImmutableArray<MethodInstance>? known))
        {
            known = Of(receiver, member);
            _known.Add(key, known);
        }

        return known;
    }

    private ImmutableArray<MethodInstance>? Of(IlType receiver, MethodReference member)
    {
        var bodies = ImmutableArray.CreateBuilder<MethodInstance>();
        foreach (IlTypeDefinition type in Below(receiver.Definition!))
        {
            if (type.IsInterface || (type.Attributes & TypeAttributes.Abstract) != 0)
            {
                continue;
            }

            IlType? constructed = Construct(type, receiver);
            MethodInstance? body = constructed is null ? null : TypeRelations.Implementation(constructed, member);
            if (body is not { } found || bodies.Count > Most)
            {
                return null;
            }

            if (!bodies.Contains(found))
            {
                bodies.Add(found);
            }
        }

        return bodies.ToImmutable();
    }

    private static bool IsOpen(IlMethod called, IlTypeDefinition receiver)
    {
        // Internal members are overridden from inside only; so is everything of a type that has no constructor to derive with.
        bool visible = called.IsVisibleMember && called.Type.IsVisible;
        return visible && receiver.IsDerivableOutside;
    }

    private IEnumerable<IlTypeDefinition> Below(IlTypeDefinition top)
    {
        _derived ??= FindDerived();
        var seen = new HashSet<IlTypeDefinition>();
        var open = new Stack<IlTypeDefinition>();
        open.Push(top);
        while (open.Count > 0)
        {
            IlTypeDefinition type = open.Pop();
            if (!seen.Add(type))
            {
                continue;
            }

            yield return type;
            if (_derived.TryGetValue(type, out List<IlTypeDefinition>? next))
            {
                next.ForEach(open.Push);
            }
        }
    }

    // The type arguments of a derived type are known if its base, or its interface, takes them over.
    private IlType? Construct(IlTypeDefinition type, IlType receiver)
    {
        if (type == receiver.Definition)
        {
            return receiver;
        }

        if (type.Arity == 0)
        {
            return world.Named(type, []);
        }

        IlType self = world.Named(type, [.. Enumerable.Range(0, type.Arity).Select(index => world.Parameter(ofMethod: false, index, default))]);
        IlType? seen = receiver.Definition!.IsInterface ? TypeRelations.Interface(self, receiver.Definition) : TypeRelations.BaseOf(self, receiver.Definition);
        if (seen is null)
        {
            return null;
        }

        var arguments = new IlType?[type.Arity];
        for (int i = 0; i < seen.Arguments.Length; i++)
        {
            if (seen.Arguments[i] is { Kind: IlTypeKind.Parameter, OfMethod: false } parameter)
            {
                arguments[parameter.Index] = receiver.Arguments[i];
            }
        }

        return arguments.All(argument => argument is not null) ? world.Named(type, [.. arguments.Select(argument => argument!)]) : null;
    }

    private Dictionary<IlTypeDefinition, List<IlTypeDefinition>> FindDerived()
    {
        var derived = new Dictionary<IlTypeDefinition, List<IlTypeDefinition>>();
        foreach (IlTypeDefinition type in world.Images.SelectMany(image => image.Types))
        {
            foreach (IlType? above in type.Interfaces.Append(type.Base))
            {
                if (above?.Definition is { } definition)
                {
                    if (!derived.TryGetValue(definition, out List<IlTypeDefinition>? list))
                    {
                        derived.Add(definition, list = []);
                    }

                    list.Add(type);
                }
            }
        }

        return derived;
    }
}
