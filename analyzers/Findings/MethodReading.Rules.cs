using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Summaries;

namespace Tophalf.Analyzers.Findings;

/// <content>The rules about where what is called may run.</content>
internal sealed partial class MethodReading
{
    private readonly List<ReachedRoutine> _reached = [];

    /// <summary>The routines with rules that are called here: for a caller whose context is not known.</summary>
    public IReadOnlyList<ReachedRoutine> Reached => _reached;

    private void CheckRules(CallStep call) =>
        CheckRules(walk.Rules.Routines.Of(call.Method), walk.Rules.Of(call.Method), call.At, rule => IsLifted(rule, call), through: "");

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
        if (context.IsAny)
        {
            if (!rules.IsEmpty && ReachedRoutine.Of(routine, rules, isLifted) is { } reached)
            {
                _reached.Add(reached);
            }

            return;
        }

        string name = routine.NameInType() + through;
        foreach (RoutineRule rule in rules)
        {
            if (!rule.IsOnly && rule.Names(context) && !isLifted(rule))
            {
                log.Add(ContextRules.Forbidden, at.Syntax.GetLocation(), visit, context, name, walk.Names.Of(context), ReasonOf(rule));
                break;
            }
        }

        if (rules.Any(static rule => rule.IsOnly) && !rules.Any(rule => rule.IsOnly && rule.Names(context)))
        {
            log.Add(
                ContextRules.OnlyElsewhere, at.Syntax.GetLocation(), visit, context,
                name, walk.Names.Of(context), AllowedBy(rules), ReasonOf(rules.First(static rule => rule.IsOnly)));
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
