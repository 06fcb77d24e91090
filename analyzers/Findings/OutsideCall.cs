using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// One call that leaves the author's code. What the callee does in any case is known of it; what depends on the call is
/// asked here: its type arguments, and the delegates and objects that are passed. Where that leads back into the author's
/// code, that code is followed as if it were called.
/// </summary>
/// <param name="walk">What is known of the program.</param>
/// <param name="call">The call.</param>
/// <param name="follow">Follows a method if it has a body here; false: it has none.</param>
/// <param name="methodsIn">The methods that a delegate may point to; null: not known.</param>
internal sealed class OutsideCall(ContextWalk walk, CallStep call, Func<IMethodSymbol, bool> follow, Func<IOperation, MethodValue?> methodsIn)
{
    // A comparer of keys of keys: deeper than this nobody looks, and it is unknown.
    private const int Deepest = 6;

    /// <summary>What the call does outside.</summary>
    /// <param name="callee">The method, constructed as it is called.</param>
    /// <param name="isOpen">Whether an override that nobody here can see may be called.</param>
    public EffectsAtCall Judge(IMethodSymbol callee, bool isOpen)
    {
        SymbolConditions conditions = Conditions(callee, 0, self: null);
        return isOpen && OnShared(ReceiverOf(call), callee) is { } shared ? shared.At(conditions)
            : isOpen ? walk.Outside.Of(callee).AtCallvirt(conditions)
            : walk.Outside.Of(callee).At(conditions);
    }

    private SymbolConditions Conditions(IMethodSymbol callee, int depth, INamedTypeSymbol? self) =>
        new(walk.Compilation, callee, member => EffectOf(member, depth), condition => Answer(condition, depth, self), OverridesOf);

    private (IEnumerable<IMethodSymbol> Methods, bool IsOpen) OverridesOf(IMethodSymbol member, ITypeSymbol type)
    {
        CallTargets targets = CallTargets.Of(member, type, isVirtual: true, walk.Hierarchy);
        return (targets.Methods, targets.IsOpen);
    }

    private Effect? EffectOf(IMethodSymbol member, int depth, INamedTypeSymbol? self = null)
    {
        if (follow(member))
        {
            return Effect.None;
        }

        return depth < Deepest ? walk.Outside.Of(member).At(Conditions(member, depth + 1, self)).Effects : null;
    }

    // What is passed can be seen at the call itself; further in, the receiver may still be the same.
    private Effect? Answer(Condition condition, int depth, INamedTypeSymbol? self)
    {
        if (depth > 0)
        {
            return self is not null && condition is { Kind: ConditionKind.CallsOnArgument, Index: Condition.Receiver } && MemberNamed(condition.Member!) is { } called
                ? In(self, called, depth)
                : null;
        }

        if (Passed(condition.Index) is not { } passed)
        {
            return null;
        }

        if (passed.ConstantValue is { HasValue: true, Value: null })
        {
            return Effect.None;
        }

        return condition.Kind == ConditionKind.CallsDelegate ? Delegate(passed, depth) : Member(passed, condition.Member!, depth);
    }

    private Effect? Delegate(IOperation passed, int depth)
    {
        if (methodsIn(passed) is not { } value)
        {
            return null;
        }

        Effect effects = Effect.None;
        foreach (IMethodSymbol method in value.Methods)
        {
            if (EffectOf(method, depth) is not { } effect)
            {
                return null;
            }

            effects |= effect;
        }

        return effects;
    }

    private Effect? Member(IOperation passed, string memberId, int depth)
    {
        while (passed is IConversionOperation { OperatorMethod: null } conversion)
        {
            passed = conversion.Operand;
        }

        IMethodSymbol? member = MemberNamed(memberId);
        if (member is not null && OnShared(passed, member) is { } shared)
        {
            return shared.At(Conditions(member, depth + 1, self: null)).Effects;
        }

        bool isExact = passed is IObjectCreationOperation or IArrayCreationOperation;
        if (passed.Type is INamedTypeSymbol type && (isExact || type.IsSealed || type.IsValueType))
        {
            return member is null ? null : In(type, member, depth);
        }

        // Of what was made elsewhere, every type counts that it may be of.
        Origin exact = walk.ObjectsIn(passed);
        Origin origin = exact.IsExact ? exact : walk.Origins.Of(passed.Syntax);
        Effect? all = origin.IsOpen || origin.Types.IsEmpty ? null : Effect.None;
        foreach (INamedTypeSymbol made in origin.Types)
        {
            Effect? one = member is null ? Effect.None : In(made, member, depth);
            all = all is null || one is null ? null : all | one;
        }

        return all;
    }

    // A member of an interface that a type does not have is asked for and not called.
    private Effect? In(INamedTypeSymbol type, IMethodSymbol member, int depth)
    {
        if (CallTargets.In(type, member) is not { } target)
        {
            return member.ContainingType.TypeKind == TypeKind.Interface && type.IsFromSource() ? Effect.None : null;
        }

        Effect? effect = EffectOf(target, depth, type);
        if (member.Name == "GetEnumerator")
        {
            foreach (IMethodSymbol step in Sequences.StepsOf(target, walk))
            {
                effect = EffectOf(step, depth) is { } more ? effect | more : null;
            }
        }

        return effect;
    }

    /// <summary>A call of the default comparer, which is an object of the class library: what it compares may be the author's.</summary>
    public bool IsDefaultComparison()
    {
        if (call.Method.ContainingType is not { Name: "Comparer" or "EqualityComparer", TypeArguments: [not ITypeParameterSymbol] }
            || ReceiverOf(call) is not IPropertyReferenceOperation { Property: { Name: "Default", IsStatic: true } })
        {
            return false;
        }

        Condition condition = call.Method.Name switch
        {
            "Compare" => Condition.OnType(ConditionKind.ComparesOrder, ofMethod: false, 0),
            "Equals" => Condition.OnType(ConditionKind.ComparesEquality, ofMethod: false, 0),
            _ => Condition.OnType(ConditionKind.CallsOnType, ofMethod: false, 0, "M:System.Object.GetHashCode"),
        };
        return Conditions(call.Method, 0, self: null).Resolve(condition) == Effect.None;
    }

    /// <summary>A query that puts elements in order, or finds equal ones, compares them as they compare themselves.</summary>
    public void FollowDefaultComparison(IMethodSymbol query)
    {
        if (query.ContainingType.Name != "Enumerable" || query.Parameters.Any(static parameter => Comparers.IsOne(parameter.Type)) || ComparisonOf(query.Name) is not { } kind)
        {
            return;
        }

        int key = query.TypeParameters.Select(static parameter => parameter.Name).ToList().IndexOf("TKey");
        SymbolConditions conditions = Conditions(query, 0, self: null);
        conditions.Resolve(Condition.OnType(kind, ofMethod: true, Math.Max(key, 0)));
        if (kind == ConditionKind.ComparesEquality && query.Name is not ("Contains" or "SequenceEqual"))
        {
            conditions.Resolve(Condition.OnType(ConditionKind.CallsOnType, ofMethod: true, Math.Max(key, 0), "M:System.Object.GetHashCode"));
        }
    }

    private static ConditionKind? ComparisonOf(string query) =>
        query.StartsWith("Order", StringComparison.Ordinal) || query.StartsWith("ThenBy", StringComparison.Ordinal) || query is "MinBy" or "MaxBy" ? ConditionKind.ComparesOrder
        : query is "GroupBy" or "GroupJoin" or "Join" or "ToLookup" or "ToDictionary" or "ToHashSet" or "CountBy" or "Contains" or "SequenceEqual"
            || query.StartsWith("Distinct", StringComparison.Ordinal) || query.StartsWith("Union", StringComparison.Ordinal)
            || query.StartsWith("Intersect", StringComparison.Ordinal) || query.StartsWith("Except", StringComparison.Ordinal) ? ConditionKind.ComparesEquality
        : null;

    private IMethodSymbol? MemberNamed(string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, walk.Compilation) as IMethodSymbol;

    // Encoding.UTF8 is always the same object, of a type that nobody here can see.
    private MemberEffects? OnShared(IOperation? receiver, IMethodSymbol member) =>
        receiver is not null && walk.ObjectsIn(receiver) is { IsOpen: false, Types.IsEmpty: true, Shared: [{ GetMethod: { } getter }] }
            ? walk.Outside.On(member, getter)
            : null;

    /// <summary>Whether what is called on is always the same object of the class library, of which all is known.</summary>
    public bool IsOnShared(IMethodSymbol member) => OnShared(ReceiverOf(call), member) is not null;

    /// <summary>What a member is called on.</summary>
    public static IOperation? ReceiverOf(CallStep call) => call.Instance ?? call.At switch
    {
        IInvocationOperation invocation => invocation.Instance,
        IPropertyReferenceOperation property => property.Instance,
        _ => null,
    };

    private IOperation? Passed(int parameter)
    {
        if (parameter == Condition.Receiver)
        {
            return ReceiverOf(call);
        }

        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter)?.Value;
    }
}
