using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;
using Tophalf.Analyzers.Results;

namespace Tophalf.Analyzers.Findings;

/// <content>Calls: the rules of what is called, and where they lead.</content>
internal sealed partial class MethodReading
{
    private void Call(CallStep call)
    {
        if (IsLiftedOverNothing(call))
        {
            return;
        }

        CheckRules(call, call.Method);
        CheckResult(call);
        Marshals(call);
        if (walk.Rules.EffectsOf(call.Method) is { } effects)
        {
            Declared(call, effects);
            FollowOverrides(call);
            return;
        }

        if (call.Method.IsStatic || call.Method.MethodKind == MethodKind.Constructor)
        {
            // Only a static constructor that is written runs before any use; initializers alone wait for a field.
            if (call.Method.ContainingType?.StaticConstructors.FirstOrDefault() is { IsImplicitlyDeclared: false })
            {
                FirstUse(call.Method.ContainingType, call.At);
            }
        }

        if (!call.Method.IsFromSource())
        {
            FollowCallbacks(call, call.Method);
        }

        CallTargets targets = TargetsOf(call);
        if (targets.Boxes && !_onlyThrows)
        {
            // A default member that is inlined does not need it.
            AllocationGrade grade = targets.Methods.All(static target => target.IsFromSource()) ? AllocationGrade.MayBeRemoved : AllocationGrade.EveryCall;
            Allocates(new AllocationStep(call.At, AllocationKind.Box, $"the box that '{call.Method.Name}' is called on", grade));
        }

        bool isDispatched = call.TargetsIn(walk.Hierarchy).IsOpen && call.Method is { IsGenericMethod: true, IsStatic: false };
        if (isDispatched)
        {
            Report(Effect.AllocatesOnce, ContextRules.GenericVirtual, call.At, CalleeText.Of(call));
        }

        CheckOverrides(call, targets);

        // Whoever overrides what runs in this context keeps to it, in other assemblies as well.
        bool isJudged = targets.IsOpen && (RuleBook.ContextsOf(call.Method) & context.Routine) != 0;
        bool isTrusted = isJudged;
        foreach (IMethodSymbol target in targets.Methods)
        {
            if (context.IsAny && target.IsLeftToGenerators())
            {
                Report(Effect.Unknown, ContextRules.UnknownMember, call.At.Syntax, CalleeText.Of(call, target), "a generator writes it");
                isJudged = true;
            }
            else if (!Follow(target, call.At, call.Arguments, receiver: ReceiverIn(call, target)) && !isTrusted)
            {
                Leave(call, target, targets.IsOpen);
                isJudged = true;
            }
        }

        if (targets.IsOpen && !isJudged)
        {
            LeaveOpen(call);
        }
    }

    // An operator that takes values is not called where there is none.
    private bool IsLiftedOverNothing(CallStep call) =>
        call.Method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion
        && PassedValues.Of(call.At, call.Method, call.Arguments).Any(passed =>
            call.Method.Parameters[passed.Place].Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            && KnownHere(passed.Value) is { HasValue: true, Value: null });

    // Where all objects are known that may be the receiver, so is what is called.
    private CallTargets TargetsOf(CallStep call)
    {
        CallTargets targets = call.TargetsIn(walk.Hierarchy);
        if (OutsideCall.ReceiverOf(call) is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && call.IsVirtual && Receiver.TypesIn(_known) is { IsEmpty: false } types && CallTargets.On(types, call.Method) is { } exact)
        {
            return exact;
        }

        if ((!targets.IsOpen && targets.Methods.Length < 2) || OutsideCall.ReceiverOf(call) is not { } receiver)
        {
            return targets;
        }

        return (new ConstantEvaluator(body, _types, _known).Evaluate(receiver).Value is ObjectValue { Type: INamedTypeSymbol made } ? CallTargets.On([made], call.Method) : null)
            ?? (walk.ObjectsIn(receiver) is { IsExact: true } objects ? CallTargets.On(objects.Types, call.Method) : null)
            ?? targets;
    }

    // Rules of an override count for a call of a member without any. Where the member has rules, OverrideAnalyzer compares.
    private void CheckOverrides(CallStep call, CallTargets targets)
    {
        if (walk.Rules.Of(call.Method).IsEmpty && RuleBook.ContextsOf(call.Method) == 0)
        {
            foreach (IMethodSymbol target in targets.Methods)
            {
                if (!SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, call.Method.OriginalDefinition))
                {
                    CheckRules(call, target);
                }
            }
        }
    }

    // What a rule file says is about what cannot be seen.
    private void FollowOverrides(CallStep call)
    {
        if (call.IsVirtual && !call.Method.IsStatic)
        {
            foreach (IMethodSymbol target in CallTargets.Of(call.Method, call.Receiver, isVirtual: true, walk.Hierarchy).Methods)
            {
                if (walk.Rules.EffectsOf(target) is null)
                {
                    Follow(target, call.At, call.Arguments);
                }
            }
        }
    }

    // What a rule file says of a method is believed, and its body is not looked at.
    private void Declared(CallStep call, Effect effects)
    {
        string what = $"the call of '{call.Method.Name}'";
        if ((effects & Effect.ThrowsExplicit) != 0)
        {
            Report(Effect.ThrowsExplicit, ContextRules.Throws, call.At, what);
        }

        if (_onlyThrows)
        {
            return;
        }

        if ((effects & Effect.Allocates) != 0)
        {
            Report(Effect.Allocates, ContextRules.Allocates, call.At, what);
        }

        if ((effects & Effect.Blocks) != 0)
        {
            Report(Effect.Blocks, ContextRules.Blocks, call.At, what);
        }

        if ((effects & Effect.Unbounded) != 0)
        {
            Report(Effect.Unbounded, ContextRules.RunsUnbounded, call.At, $"{what} has no bound");
        }
    }

    private void CheckResult(CallStep call)
    {
        if (walk.Results.SourceOf(call.Method) is { } source && call.At is IInvocationOperation && IgnoredResults.IsIgnored(call.At, body))
        {
            log.Add(ContextRules.IgnoredResult, call.At.Syntax.GetLocation(), visit, source.NameInType());
        }
    }

    private void Indirect(IndirectCallStep call)
    {
        MethodValue? value = MethodsIn(call.Target);
        foreach (IMethodSymbol method in value?.Methods ?? [])
        {
            // Of a virtual method any override may be meant.
            Call(new CallStep(call.At, method, null, true, call.Arguments));
        }

        if (value is null or { IsOpen: true } && !ContractedPlaces.Cover(call.Target, context, body))
        {
            log.Add(ContextRules.UnknownTarget, call.At.Syntax.GetLocation(), visit, context, $"'{call.Target.Syntax}'", walk.Names.Of(context));
        }
    }

    // False: it has no body here.
    private bool Follow(IMethodSymbol target, IOperation at, ImmutableArray<IArgumentOperation> arguments, bool isFirstCall = false, bool isGoneThrough = false, Receiver? receiver = null)
    {
        if (walk.Bodies.Of(target, walk.Cancellation) is null)
        {
            return false;
        }

        if (StateMachines.MadeBy(target) is { } made && !_onlyThrows && !StateMachines.ReturnsKeptTask(target, walk.Models))
        {
            Allocates(new AllocationStep(at, AllocationKind.StateMachine, made, AllocationGrade.EveryCall));
        }

        if (target.IsIterator && !isGoneThrough && StateMachines.IsOnlyKept(at))
        {
            return true;
        }

        ConstantEvaluator evaluator = new(body, _types, _known);
        Optional<object?>[] values = new Optional<object?>[PassedValues.ParametersOf(target).Length];
        foreach ((int place, IOperation passed) in PassedValues.Of(at, target, arguments))
        {
            Optional<object?> value = WithKept(passed, evaluator.Evaluate(passed));
            values[place] = value.HasValue || !Carriers.HoldsMethods(passed.Type) || OriginOf(passed)?.ToMethods() is not { } methods ? value : methods;
        }

        Next(new MethodInstance(target, [.. values], _onlyThrows, isFirstCall || IsFirst(at)) { Receiver = receiver }, at.Syntax.GetLocation());
        return true;
    }
}
