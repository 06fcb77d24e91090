using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Summaries;

namespace Tophalf.Analyzers.Findings;

/// <content>Rules about where a routine may run.</content>
internal sealed partial class MethodReading
{
    private readonly List<ReachedRoutine> _reached = [];

    /// <summary>The routines with rules that are called here: for a caller whose context is not known.</summary>
    public IReadOnlyList<ReachedRoutine> Reached => _reached;

    private void CheckRules(CallStep call, IMethodSymbol method) =>
        CheckRules(walk.Rules.Routines.Of(method), walk.Rules.Of(method), call.At, rule => IsLifted(rule, call), through: "");

    // What a member outside comes to is called there.
    private void CheckRulesOf(IReadOnlyList<ReachedRoutine> reached, IOperation at, string callee)
    {
        foreach (ReachedRoutine one in reached)
        {
            if (one.In(walk.Compilation) is { } routine)
            {
                CheckRules(routine, walk.Rules.Of(routine), at, rule => one.IsLifted && rule.UnlessParameter is not null, $", which {callee} comes to,");
            }
            else
            {
                Report(Effect.Unknown, ContextRules.UnknownMember, at.Syntax, callee, $"it comes to {one.Id}, which cannot be seen from here");
            }
        }
    }

    private void CheckRules(IMethodSymbol routine, ImmutableArray<RoutineRule> rules, IOperation at, Func<RoutineRule, bool> isLifted, string through)
    {
        if (rules.IsEmpty)
        {
            return;
        }

        if (context.IsAny)
        {
            _reached.AddRange(ReachedRoutine.Of(routine, rules, isLifted) is { } reached ? [reached] : []);
            return;
        }

        string name = routine.NameInType() + through;
        RunContext[] contexts = [.. Contexts()];
        foreach (RunContext one in contexts)
        {
            if (rules.FirstOrDefault(rule => Forbids(rule, one, isLifted)) is { } broken)
            {
                log.Add(ContextRules.Forbidden, at.Syntax.GetLocation(), visit, context, name, walk.Names.Of(one), ReasonOf(broken));
                return;
            }
        }

        if (rules.Any(static rule => rule.IsOnly) && !rules.Any(rule => rule.IsOnly && contexts.Any(rule.Names)))
        {
            log.Add(
                ContextRules.OnlyElsewhere, at.Syntax.GetLocation(), visit, context,
                name, walk.Names.Of(context), AllowedBy(rules), ReasonOf(rules.First(static rule => rule.IsOnly)));
            return;
        }

        // Here the routine runs in dump mode as well, unless something on the way asked for the mode.
        if (_mode is null && walk.AsksForMode
            && rules.FirstOrDefault(rule => rule.Contexts == walk.Names.Dump && Forbids(rule, new RunContext(walk.Names.Dump, null), isLifted)) is { } refused
            && (walk.Names.InDump(context) & walk.Names.Dump) != 0
            && (RuleBook.ContextsOf(visit.Routine) & walk.Names.Dump) == 0)
        {
            log.Add(ContextRules.RefusedInDump, at.Syntax.GetLocation(), visit, context, name, walk.Names.Of(context), ReasonOf(refused));
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

    private static bool Forbids(RoutineRule rule, RunContext one, Func<RoutineRule, bool> isLifted) => !rule.IsOnly && rule.Names(one) && !isLifted(rule);

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
