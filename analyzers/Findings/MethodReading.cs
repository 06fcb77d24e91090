using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Results;

namespace Tophalf.Analyzers.Findings;

/// <summary>One method in one context: what it does that the context forbids, and what it calls.</summary>
internal sealed class MethodReading(ContextWalk walk, Visit visit, RunContext context, MethodBody body)
{
    private readonly TypeMap _types = new(walk.Compilation, visit.Instance.Method);

    /// <summary>Reads it.</summary>
    /// <param name="next">Receives the methods that it calls.</param>
    public void Read(List<Visit> next)
    {
        StepReader reader = new(_types, walk.Models);
        foreach (ControlFlowGraph graph in body.Graphs)
        {
            Reachability reachable = new(graph, body, _types, visit.Instance.Known(), call => walk.Returns(call.TargetMethod));
            foreach (BasicBlock block in graph.Blocks)
            {
                if (reachable.At(block) is not { } known)
                {
                    continue;
                }

                bool onlyThrows = visit.Instance.OnlyThrows || reachable.OnlyThrows(block);
                foreach (IOperation operation in block.Roots())
                {
                    foreach (Step step in reader.Read(operation))
                    {
                        Take(step, known, onlyThrows, next);
                    }

                    known = ConstantFlow.After(operation, body, _types, known);
                }

                if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
                {
                    Throws(block);
                }
            }
        }
    }

    private void Take(Step step, Constants known, bool onlyThrows, List<Visit> next)
    {
        switch (step)
        {
            case AllocationStep allocation when !onlyThrows:
                Report(Effect.Allocates, RuleOf(allocation.Grade), step.At, allocation.What);
                break;

            case CallStep call:
                Call(call, known, onlyThrows, next);
                break;

            case IndirectCallStep call:
                Indirect(call, known, onlyThrows, next);
                break;
        }
    }

    private static DiagnosticDescriptor RuleOf(AllocationGrade grade) => grade switch
    {
        AllocationGrade.MayBeRemoved => ContextRules.MayAllocate,
        AllocationGrade.FirstCall => ContextRules.AllocatesOnce,
        _ => ContextRules.Allocates,
    };

    private void Report(Effect effect, DiagnosticDescriptor rule, IOperation at, string what)
    {
        if (walk.Names.Forbids(context, effect))
        {
            walk.Log.Add(rule, at.Syntax.GetLocation(), visit, context, what, walk.Names.Of(context));
        }
    }

    private void Throws(BasicBlock block)
    {
        SyntaxNode? syntax = block.BranchValue?.Syntax ?? block.Operations.LastOrDefault()?.Syntax;
        if (syntax is not null && walk.Names.Forbids(context, Effect.Throws))
        {
            string what = block.BranchValue?.Type is { } type ? $"'{type.Name}'" : "the exception again";
            walk.Log.Add(ContextRules.Throws, syntax.GetLocation(), visit, context, what, walk.Names.Of(context));
        }
    }

    private void Call(CallStep call, Constants known, bool onlyThrows, List<Visit> next)
    {
        CheckRules(call, known);
        CheckResult(call);
        if (walk.Rules.EffectsOf(call.Method) is { } effects)
        {
            Declared(call, effects, onlyThrows);
            return;
        }

        CallTargets targets = CallTargets.Of(call.Method, call.Receiver, call.IsVirtual, walk.Hierarchy);
        if (targets.Boxes && !onlyThrows)
        {
            Report(Effect.Allocates, ContextRules.Allocates, call.At, $"the call of '{call.Method.Name}' boxes its receiver and");
        }

        foreach (IMethodSymbol target in targets.Methods)
        {
            Follow(target, call.At, call.Arguments, known, onlyThrows, next);
        }
    }

    // What a rule file says of a method is believed, and its body is not looked at.
    private void Declared(CallStep call, Effect effects, bool onlyThrows)
    {
        string what = $"the call of '{call.Method.Name}'";
        if ((effects & Effect.Allocates) != 0 && !onlyThrows)
        {
            Report(Effect.Allocates, ContextRules.Allocates, call.At, what);
        }

        if ((effects & Effect.Throws) != 0)
        {
            Report(Effect.Throws, ContextRules.Throws, call.At, what);
        }
    }

    private void Indirect(IndirectCallStep call, Constants known, bool onlyThrows, List<Visit> next)
    {
        Optional<object?> target = new ConstantEvaluator(body, _types, known).Evaluate(call.Target);
        if (target is { HasValue: true, Value: MethodValue value })
        {
            CheckRules(new CallStep(call.At, value.Method, null, false, []), known);
            Follow(value.Method, call.At, call.Arguments, known, onlyThrows, next);
        }
        else
        {
            walk.Log.Add(ContextRules.UnknownTarget, call.At.Syntax.GetLocation(), visit, context, $"'{call.Target.Syntax}'", walk.Names.Of(context));
        }
    }

    private void Follow(
        IMethodSymbol target, IOperation at, ImmutableArray<IArgumentOperation> arguments, Constants known, bool onlyThrows, List<Visit> next)
    {
        ConstantEvaluator evaluator = new(body, _types, known);
        Optional<object?>[] values = new Optional<object?>[target.Parameters.Length];
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None or RefKind.In } parameter && parameter.Ordinal < values.Length)
            {
                values[parameter.Ordinal] = evaluator.Evaluate(argument.Value);
            }
        }

        next.Add(new Visit(new MethodInstance(target, [.. values], onlyThrows), visit, at.Syntax.GetLocation()));
    }

    private void CheckResult(CallStep call)
    {
        if (walk.Results.SourceOf(call.Method) is { } source && call.At is IInvocationOperation && IgnoredResults.IsIgnored(call.At, body))
        {
            walk.Log.Add(ContextRules.IgnoredResult, call.At.Syntax.GetLocation(), visit, source.NameInType());
        }
    }

    private void CheckRules(CallStep call, Constants known)
    {
        ImmutableArray<RoutineRule> rules = walk.Rules.Of(call.Method);
        foreach (RoutineRule rule in rules)
        {
            if (!rule.IsOnly && rule.Names(context) && !IsLifted(rule, call, known))
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

    private bool IsLifted(RoutineRule rule, CallStep call, Constants known)
    {
        if (rule.UnlessParameter is null)
        {
            return false;
        }

        IArgumentOperation? argument = call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == rule.UnlessParameter);
        return new ConstantEvaluator(body, _types, known).Evaluate(argument?.Value) is { HasValue: true, Value: IConvertible value and not string }
            && Convert.ToInt64(value, null) == rule.UnlessValue;
    }

    private string AllowedBy(ImmutableArray<RoutineRule> rules) => string.Join(" or ", rules
        .Where(static rule => rule.IsOnly)
        .SelectMany(rule => ContextNames.Split(rule.Contexts).Select(routine => walk.Names.Of(new RunContext(routine, rule.Action)))));
}
