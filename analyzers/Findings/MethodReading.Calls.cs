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
        CheckRules(call);
        CheckResult(call);
        if (walk.Rules.EffectsOf(call.Method) is { } effects)
        {
            Declared(call, effects);
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

        CallTargets targets = CallTargets.Of(call.Method, call.Receiver, call.IsVirtual, walk.Hierarchy);
        if (targets.Boxes && !_onlyThrows)
        {
            // A default member that is inlined does not need it.
            AllocationGrade grade = targets.Methods.All(static target => target.IsFromSource()) ? AllocationGrade.MayBeRemoved : AllocationGrade.EveryCall;
            Allocates(new AllocationStep(call.At, AllocationKind.Box, $"the box that '{call.Method.Name}' is called on", grade));
        }

        bool isDispatched = targets.IsOpen && call.Method is { IsGenericMethod: true, IsStatic: false };
        if (isDispatched)
        {
            Report(Effect.AllocatesOnce, ContextRules.GenericVirtual, call.At, CalleeText.Of(call));
        }

        bool isJudged = false;
        foreach (IMethodSymbol target in targets.Methods)
        {
            if (!Follow(target, call.At, call.Arguments))
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
            walk.Log.Add(ContextRules.IgnoredResult, call.At.Syntax.GetLocation(), visit, source.NameInType());
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
            walk.Log.Add(ContextRules.UnknownTarget, call.At.Syntax.GetLocation(), visit, context, $"'{call.Target.Syntax}'", walk.Names.Of(context));
        }
    }

    // False: it has no body here.
    private bool Follow(IMethodSymbol target, IOperation at, ImmutableArray<IArgumentOperation> arguments, bool isFirstCall = false)
    {
        if (walk.Bodies.Of(target, walk.Cancellation) is null)
        {
            return false;
        }

        if (StateMachines.MadeBy(target) is { } made && !_onlyThrows)
        {
            Allocates(new AllocationStep(at, AllocationKind.StateMachine, made, AllocationGrade.EveryCall));
        }

        if (target.IsIterator && StateMachines.IsOnlyKept(at))
        {
            return true;
        }

        ConstantEvaluator evaluator = new(body, _types, _known);
        Optional<object?>[] values = new Optional<object?>[target.Parameters.Length];
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None or RefKind.In } parameter && parameter.Ordinal < values.Length)
            {
                Optional<object?> value = evaluator.Evaluate(argument.Value);
                values[parameter.Ordinal] = value.HasValue || !Carriers.HoldsMethods(parameter.Type) || OriginOf(argument.Value)?.ToMethods() is not { } methods ? value : methods;
            }
        }

        _next.Add(new Visit(new MethodInstance(target, [.. values], _onlyThrows, visit.Instance.FirstCall || isFirstCall), visit, at.Syntax.GetLocation()));
        return true;
    }

    private void CheckRules(CallStep call)
    {
        ImmutableArray<RoutineRule> rules = walk.Rules.Of(call.Method);
        foreach (RoutineRule rule in rules)
        {
            if (!rule.IsOnly && rule.Names(context) && !IsLifted(rule, call))
            {
                walk.Log.Add(
                    ContextRules.Forbidden, call.At.Syntax.GetLocation(), visit, context,
                    walk.Rules.Routines.Of(call.Method).NameInType(), walk.Names.Of(context), ReasonOf(rule));
                break;
            }
        }

        if (rules.Any(static rule => rule.IsOnly) && !rules.Any(rule => rule.IsOnly && rule.Names(context)))
        {
            walk.Log.Add(
                ContextRules.OnlyElsewhere, call.At.Syntax.GetLocation(), visit, context,
                walk.Rules.Routines.Of(call.Method).NameInType(), walk.Names.Of(context), AllowedBy(rules), ReasonOf(rules.First(static rule => rule.IsOnly)));
        }
    }

    private static string ReasonOf(RoutineRule rule) => rule.Reason is null ? "" : $". {rule.Reason.TrimEnd('.')}";

    private bool IsLifted(RoutineRule rule, CallStep call)
    {
        if (rule.UnlessParameter is null)
        {
            return false;
        }

        IArgumentOperation? argument = call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == rule.UnlessParameter);
        return new ConstantEvaluator(body, _types, _known).Evaluate(argument?.Value) is { HasValue: true, Value: IConvertible value and not string }
            && Convert.ToInt64(value, null) == rule.UnlessValue;
    }

    private string AllowedBy(ImmutableArray<RoutineRule> rules) => string.Join(" or ", rules
        .Where(static rule => rule.IsOnly)
        .SelectMany(rule => ContextNames.Split(rule.Contexts).Select(routine => walk.Names.Of(new RunContext(routine, rule.Action)))));
}
