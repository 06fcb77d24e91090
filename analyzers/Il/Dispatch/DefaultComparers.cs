using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>
/// <c>EqualityComparer&lt;T&gt;.Default</c> and <c>Comparer&lt;T&gt;.Default</c>: the JIT calls what T offers, and for a T
/// that is not known here the call site decides.
/// </summary>
internal sealed class DefaultComparers(IlWorld world, Func<CallSite, Resolution> resolve)
{
    /// <summary>A member of the default comparer; null: none of those that compare.</summary>
    public Resolution? Resolve(IlType comparer, string member, int argumentCount)
    {
        if (comparer.Arguments is not [var type])
        {
            return null;
        }

        return member switch
        {
            "Equals" when argumentCount == 3 => Compare(type, ConditionKind.ComparesEquality),
            "IndexOf" or "LastIndexOf" when argumentCount == 5 => Compare(type, ConditionKind.ComparesEquality),
            "Compare" when argumentCount == 3 => Compare(type, ConditionKind.ComparesOrder),
            "GetHashCode" when argumentCount == 2 => Call(type, "System.Object", "GetHashCode"),
            _ => null,
        };
    }

    /// <summary>Two values of a type, compared.</summary>
    public Resolution Compare(IlType type, ConditionKind kind)
    {
        (string genericInterface, string fallbackType, string member) = kind == ConditionKind.ComparesEquality
            ? ("System.IEquatable`1", "System.Object", "Equals")
            : ("System.IComparable`1", "System.IComparable", "CompareTo");
        if (type.Kind == IlTypeKind.Parameter)
        {
            return new Resolution().Add(Condition.OnType(kind, type.OfMethod, type.Index));
        }

        if (type.Is("System.Nullable`1"))
        {
            return Compare(type.Arguments[0], kind);
        }

        // Pairs have no order: it is a sorted map that compares them, by their keys.
        if (kind == ConditionKind.ComparesOrder && type.Is("System.Collections.Generic.KeyValuePair`2"))
        {
            return Compare(type.Arguments[0], kind);
        }

        if (type.Definition is { IsEnum: true })
        {
            return new Resolution();
        }

        if (world.Find(genericInterface) is { } definition && type.Definition is not null)
        {
            IlType wanted = world.Named(definition, [type]);
            if (TypeRelations.Implements(type, wanted))
            {
                return Call(type, wanted, definition.Named(member)[0]);
            }
        }

        // Without the generic interface both values travel as objects.
        Resolution called = Call(type, fallbackType, member);
        return type.IsValueType ? called.Add(Effect.Allocates, $"box {type}") : called;
    }

    private Resolution Call(IlType type, string declaringType, string member)
    {
        if (world.Find(declaringType) is not { } definition || definition.Named(member).FirstOrDefault(method => !method.IsStatic) is not { } method)
        {
            return Resolution.Unknown($"{declaringType}.{member} on {type}");
        }

        return Call(type, world.Named(definition, []), method);
    }

    private Resolution Call(IlType type, IlType declaring, IlMethod method)
    {
        var reference = new MethodReference(
            declaring, method.Name, method, [], method.SignatureIn(new GenericContext(declaring.Arguments, [])), method.DocumentationId);
        Value[] arguments = [Value.Any(type), .. reference.Signature.ParameterTypes.Select(parameter => Value.Any(parameter))];
        return resolve(new CallSite(reference, type, IsVirtual: true, arguments));
    }
}
