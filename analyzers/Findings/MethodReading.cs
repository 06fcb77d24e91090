using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Paths;

namespace Tophalf.Analyzers.Findings;

/// <summary>One method in one context: what it does that the context forbids, and what it calls.</summary>
internal sealed partial class MethodReading(ContextWalk walk, Visit visit, RunContext context, MethodBody body, FindingLog log)
{
    private readonly TypeMap _types = new(walk.Compilation, visit.Instance.Method);
    private readonly List<Visit> _next = [];
    private readonly HashSet<SyntaxNode> _made = [];

    // What is known where the reading is, and whether only an exception can follow.
    private Constants _known = Constants.None;
    private bool _onlyThrows;
    private Reachability? _reachable;
    private OperationMode? _mode = visit.Instance.Mode;

    /// <summary>Reads it.</summary>
    /// <returns>The methods that it calls.</returns>
    public List<Visit> Read()
    {
        MethodSteps steps = walk.StepsOf(visit.Instance.Method)!;
        for (int place = 0; place < body.Graphs.Length; place++)
        {
            ControlFlowGraph graph = body.Graphs[place];
            Reachability reachable = _reachable = walk.FlowOf(visit.Instance, steps)[place];
            ModeFlow modes = new(visit.Instance, steps.ModesAskedFor, instance => walk.FlowOf(instance, steps)[place]);
            foreach (BasicBlock block in graph.Blocks)
            {
                if (reachable.At(block) is not { } known)
                {
                    continue;
                }

                _known = known;
                _mode = modes.At(block);
                _onlyThrows = visit.Instance.OnlyThrows || reachable.OnlyThrows(block);
                foreach (IOperation operation in block.Roots())
                {
                    if (!_onlyThrows)
                    {
                        Hazards(operation);
                    }

                    foreach (Step step in steps.Of(operation).Where(step => !body.Omitted.Contains(step.At) && !IsNeverAsked(step)))
                    {
                        Take(step);
                    }

                    if (!_onlyThrows)
                    {
                        Checks(operation);
                    }

                    _known = ConstantFlow.After(operation, body, _types, _known);
                }

                Returns(block);
                if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
                {
                    Throws(block);
                }
            }

            Loops(graph, reachable);
        }

        _onlyThrows = visit.Instance.OnlyThrows;
        _mode = visit.Instance.Mode;
        AtEntry(steps);
        return _next;
    }

    private bool IsNeverAsked(Step step) =>
        step.At.Parent is IPropertySubpatternOperation or IPatternOperation && PatternOrder.IsNeverAsked(step.At, new ConstantEvaluator(body, _types, _known).Matches);

    private void Next(MethodInstance instance, Location call)
    {
        MethodInstance next = instance with { Mode = _mode };
        Circles(next, call);
        _next.Add(new Visit(next, visit, call));
    }

    // What happens whichever way the method goes, and is written nowhere or elsewhere.
    private void AtEntry(MethodSteps steps)
    {
        if (body.ImplicitBase is { } parent && visit.Call is { } call)
        {
            Next(new MethodInstance(_types.Apply(parent), [], _onlyThrows, visit.Instance.FirstCall), call);
        }

        if (!_onlyThrows && !visit.Instance.FirstCall)
        {
            foreach (SyntaxNode lambda in steps.MadeAtEntry)
            {
                if (_made.Add(lambda))
                {
                    Report(Effect.Allocates, ContextRules.MayAllocate, lambda, "the object for what this captures, made when the method is entered, allocates on the managed heap, unless the JIT finds that it need not");
                }
            }
        }

        if ((body.Method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0)
        {
            Report(Effect.Blocks, ContextRules.Blocks, body.Method.Locations[0], $"'{body.Method.Name}', which is synchronized by a lock,");
        }
    }

    private void Take(Step step)
    {
        switch (step)
        {
            case AllocationStep allocation when !_onlyThrows:
                Allocates(allocation);
                break;

            case CallStep call:
                Call(call);
                break;

            case IndirectCallStep call:
                Indirect(call);
                break;

            case DynamicCallStep call:
                Binds(call);
                break;

            case StaticAccessStep access:
                FirstUse(access.Type, access.At);
                break;
        }
    }

    private void Allocates(AllocationStep allocation)
    {
        // A value that is not there becomes null, without a box.
        if (allocation is { Kind: AllocationKind.Box, At: IConversionOperation { Operand: var boxed } } && boxed.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            && new ConstantEvaluator(body, _types, _known).Evaluate(boxed) is { HasValue: true, Value: null })
        {
            return;
        }

        if (allocation is { Kind: AllocationKind.Text, At: IBinaryOperation text } && Joined.IsOfOneText(text))
        {
            return;
        }

        if (MakesNothing(allocation))
        {
            return;
        }

        bool isFirst = IsFirst(allocation.At);
        if (!isFirst)
        {
            _made.Add(allocation.At.Syntax);
        }

        AllocationGrade grade = isFirst ? AllocationGrade.FirstCall : allocation.Grade;
        switch (grade)
        {
            case AllocationGrade.FirstCall:
                Report(Effect.AllocatesOnce, ContextRules.AllocatesOnce, allocation.At, allocation.What);
                break;

            case AllocationGrade.MayBeRemoved:
                Report(Effect.Allocates, ContextRules.MayAllocate, allocation.At, $"{allocation.What} allocates on the managed heap, unless the JIT finds that it need not");
                break;

            default:
                Report(Effect.Allocates, ContextRules.Allocates, allocation.At, allocation.What);
                break;
        }
    }

    // A text of no characters is the empty one, and a delegate to which none is added stays what it is.
    private bool MakesNothing(AllocationStep allocation) => allocation.At switch
    {
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [.., { Value: { } last }] given } =>
            given.Length == 2 ? KnownHere(last) is { HasValue: true, Value: 0 } : given.Length == 1 && KnownHere(last) is { HasValue: true, Value: ObjectValue { Length: 0 } },
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } sum => IsNothing(sum.LeftOperand) || IsNothing(sum.RightOperand),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } sum => IsNothing(sum.Value),
        _ => false,
    };

    // Only a field that nobody can store to: there may be somebody tomorrow who adds to what is empty now.
    private bool IsNothing(IOperation value) => value is not IFieldReferenceOperation { Field.IsReadOnly: false } && KnownHere(value) is { HasValue: true, Value: null };

    private KeptResults Kept => new(body, new ConstantEvaluator(body, _types, _known, trustsFields: true).Evaluate);

    // A text that others see is not taken for the one that it began with: whoever declares it so means to set it.
    private KeptResults Joined => new(body, KnownHere);

    private Optional<object?> KnownHere(IOperation? value) =>
        new ConstantEvaluator(body, _types, _known, trustsFields: value is not IFieldReferenceOperation { Field: { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private } }).Evaluate(value);

    // Called the first time only, or to fill what is then full.
    private bool IsFirst(IOperation at) => visit.Instance.FirstCall || walk.Firsts.Is(at.Syntax);

    private void Report(Effect effect, DiagnosticDescriptor rule, IOperation at, string what, params string[] more) => Report(effect, rule, at.Syntax, what, more);

    private void Report(Effect effect, DiagnosticDescriptor rule, SyntaxNode at, string what, params string[] more) =>
        Report(effect, rule, at.GetLocation(), what, more);

    private void Report(Effect effect, DiagnosticDescriptor rule, Location at, string what, params string[] more)
    {
        if (walk.Names.Forbids(context, effect))
        {
            log.Add(rule, at, visit, context, [what, walk.Names.Of(context), .. more]);
        }
    }

    private void Throws(BasicBlock block)
    {
        SyntaxNode? syntax = block.BranchValue?.Syntax ?? block.Operations.LastOrDefault()?.Syntax;
        if (syntax is null || body.Omitted.Contains(syntax))
        {
            return;
        }

        // The throw that the compiler adds to a switch expression is a check: it is nobody's intention.
        if (syntax is SwitchExpressionSyntax { GoverningExpression: var value })
        {
            if (IsCertain(block))
            {
                Report(Effect.ThrowsExplicit, ContextRules.FailingChecks, syntax, $"'switch' on '{value}'", "no arm takes the value");
            }

            return;
        }

        Report(Effect.ThrowsExplicit, ContextRules.Throws, syntax, block.BranchValue?.Type is { } type ? $"'{type.Name}'" : "the exception again");
    }

    // Whether what leads here is known, and not merely possible.
    private bool IsCertain(BasicBlock block) => block.Predecessors.All(branch =>
        branch.Source.ConditionKind != ControlFlowConditionKind.None
        && (_reachable!.At(branch.Source) is not { } known || new ConstantEvaluator(body, _types, After(branch.Source, known), trustsFields: true).Evaluate(branch.Source.BranchValue).HasValue));

    private Constants After(BasicBlock block, Constants known) =>
        block.Operations.Aggregate(known, (before, operation) => ConstantFlow.After(operation, body, _types, before));

    private void Checks(IOperation operation)
    {
        HashSet<IOperation> failing = [];
        foreach ((IOperation at, string why) in new FailingChecks(body, _types, new ConstantEvaluator(body, _types, _known, trustsFields: true).Evaluate).In(operation))
        {
            failing.Add(at);
            Report(Effect.ThrowsExplicit, ContextRules.FailingChecks, at, $"'{at.Syntax}'", why);
        }

        foreach ((IOperation at, string when) in walk.ReportsChecks ? new ImplicitChecks(walk.Models).In(operation) : [])
        {
            if (!failing.Contains(at))
            {
                Report(Effect.ThrowsExplicit, ContextRules.Checks, at, $"'{at.Syntax}' throws if {when}");
            }
        }
    }

    // A loop that only the outside can end, or nothing.
    private void Loops(ControlFlowGraph graph, Reachability reachable)
    {
        if (walk.Names.Forbids(context, Effect.Unbounded))
        {
            foreach (UnboundedLoop loop in UnboundedLoop.In(graph, reachable, body, walk.Device.Reads))
            {
                Report(Effect.Unbounded, ContextRules.RunsUnbounded, loop.At, loop.What);
            }
        }
    }
}
