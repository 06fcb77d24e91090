using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// One call that leaves the author's code. What the callee does in any case is known of it; what depends on the call is
/// asked here: its type arguments, and the delegates and objects that are passed. Where that leads back into the author's
/// code, that code is followed as if it were called.
/// </summary>
/// <param name="members">What is known of members outside.</param>
/// <param name="compilation">Finds the members that conditions name.</param>
/// <param name="call">The call.</param>
/// <param name="follow">Follows a method if it has a body here; false: it has none.</param>
/// <param name="methodsIn">The methods that a delegate may point to; null: not known.</param>
internal sealed class OutsideCall(
    MembersOutside members, Compilation compilation, CallStep call, Func<IMethodSymbol, bool> follow, Func<IOperation, MethodValue?> methodsIn)
{
    // A comparer of keys of keys: deeper than this nobody looks, and it is unknown.
    private const int Deepest = 6;

    /// <summary>What the call does outside.</summary>
    /// <param name="callee">The method, constructed as it is called.</param>
    /// <param name="isOpen">Whether an override that nobody here can see may be called.</param>
    public EffectsAtCall Judge(IMethodSymbol callee, bool isOpen)
    {
        MemberEffects effects = members.Of(callee);
        SymbolConditions conditions = Conditions(callee, 0);
        return isOpen ? effects.AtCallvirt(conditions) : effects.At(conditions);
    }

    private SymbolConditions Conditions(IMethodSymbol callee, int depth) =>
        new(compilation, callee, member => EffectOf(member, depth), condition => Answer(condition, depth));

    private Effect? EffectOf(IMethodSymbol member, int depth)
    {
        if (follow(member))
        {
            return Effect.None;
        }

        return depth < Deepest ? members.Of(member).At(Conditions(member, depth + 1)).Effects : null;
    }

    // Only what is passed at the call itself can be seen.
    private Effect? Answer(Condition condition, int depth)
    {
        if (depth > 0 || Passed(condition.Index) is not { } passed)
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

        bool isExact = passed is IObjectCreationOperation or IArrayCreationOperation;
        return passed.Type is INamedTypeSymbol type && (isExact || type.IsSealed || type.IsValueType)
            && DocumentationCommentId.GetFirstSymbolForDeclarationId(memberId, compilation) is IMethodSymbol member
            && CallTargets.In(type, member) is { } target
            ? EffectOf(target, depth)
            : null;
    }

    private IOperation? Passed(int parameter)
    {
        if (parameter == Condition.Receiver)
        {
            return call.At switch
            {
                IInvocationOperation invocation => invocation.Instance,
                IPropertyReferenceOperation property => property.Instance,
                _ => null,
            };
        }

        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter)?.Value;
    }
}
