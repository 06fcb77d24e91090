using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <content>Rules about where a routine may run.</content>
internal sealed partial class MethodReading
{
    private void CheckRules(CallStep call, IMethodSymbol method)
    {
        ImmutableArray<RoutineRule> rules = walk.Rules.Of(method);
        if (rules.IsEmpty)
        {
            return;
        }

        string name = walk.Rules.Routines.Of(method).NameInType();
        RunContext[] contexts = [.. Contexts()];
        foreach (RunContext one in contexts)
        {
            if (rules.FirstOrDefault(rule => Forbids(rule, one, call)) is { } broken)
            {
                walk.Log.Add(ContextRules.Forbidden, call.At.Syntax.GetLocation(), visit, context, name, walk.Names.Of(one), ReasonOf(broken));
                return;
            }
        }

        if (rules.Any(static rule => rule.IsOnly) && !rules.Any(rule => rule.IsOnly && contexts.Any(rule.Names)))
        {
            walk.Log.Add(
                ContextRules.OnlyElsewhere, call.At.Syntax.GetLocation(), visit, context,
                name, walk.Names.Of(context), AllowedBy(rules), ReasonOf(rules.First(static rule => rule.IsOnly)));
            return;
        }

        // Here the routine runs in dump mode as well, unless something on the way asked for the mode.
        if (_mode is null && walk.AsksForMode
            && rules.FirstOrDefault(rule => rule.Contexts == walk.Names.Dump && Forbids(rule, new RunContext(walk.Names.Dump, null), call)) is { } refused
            && (walk.Names.InDump(context) & walk.Names.Dump) != 0
            && (RuleBook.ContextsOf(visit.Routine) & walk.Names.Dump) == 0)
        {
            walk.Log.Add(ContextRules.RefusedInDump, call.At.Syntax.GetLocation(), visit, context, name, walk.Names.Of(context), ReasonOf(refused));
        }
    }

    // In dump mode a routine runs in other contexts than else.
    private IEnumerable<RunContext> Contexts()
    {
        if (_mode is null || !_mode.Equals(walk.Modes?.Dump) || context.Routine == walk.Names.Dump)
        {
            return [context];
        }

        return ContextNames.Split(walk.Names.InDump(context))
            .Select(routine => routine == context.Routine ? context : new RunContext(routine, null));
    }

    private bool Forbids(RoutineRule rule, RunContext one, CallStep call) => !rule.IsOnly && rule.Names(one) && !IsLifted(rule, call);

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
