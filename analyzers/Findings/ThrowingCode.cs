using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// What code can throw, if anything: a handler runs only if something in its try throws what it catches. What is not known can
/// throw anything, and so can every check of the runtime that may fail.
/// </summary>
internal sealed class ThrowingCode(ContextWalk walk)
{
    // A chain of calls that is longer is taken to throw.
    private const int Deepest = 40;

    private readonly Dictionary<IMethodSymbol, ThrownTypes> _known = new(SymbolEqualityComparer.Default);
    private readonly ImplicitChecks _checks = new(walk.Models);

    /// <summary>What a block may throw.</summary>
    /// <param name="block">The block.</param>
    /// <param name="method">Whose it is.</param>
    /// <param name="types">What its type parameters stand for.</param>
    public ThrownTypes In(BasicBlock block, IMethodSymbol method, TypeMap types) => In(block, method, types, depth: 0);

    private ThrownTypes In(BasicBlock block, IMethodSymbol method, TypeMap types, int depth)
    {
        IObjectCreationOperation? made = Made(block);
        ThrownTypes thrown = block.FallThroughSuccessor?.Semantics switch
        {
            ControlFlowBranchSemantics.Throw when made?.Type is { } type => ThrownTypes.Just(types.Apply(type)),
            ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow or ControlFlowBranchSemantics.Error => ThrownTypes.Anything,
            _ => ThrownTypes.Nothing,
        };
        foreach (IOperation root in thrown.Types is null ? [] : block.Roots())
        {
            thrown = _checks.In(root).Any() ? ThrownTypes.Anything : Together(
                new StepReader(types, walk.Models).Read(root).Where(step => !IsOfLibrary(step, made)), step => By(step, method, depth), thrown);
        }

        return thrown;
    }

    // Who throws anything throws no more.
    private static ThrownTypes Together<T>(IEnumerable<T> parts, Func<T, ThrownTypes> thrownBy, ThrownTypes thrown)
    {
        foreach (T part in parts)
        {
            if (thrown.Types is null)
            {
                break;
            }

            thrown |= thrownBy(part);
        }

        return thrown;
    }

    // throw new TimeoutException();
    private static IObjectCreationOperation? Made(BasicBlock block)
    {
        IOperation? value = block.BranchValue;
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value as IObjectCreationOperation;
    }

    // An exception of the class library is made without another one.
    private static bool IsOfLibrary(Step step, IObjectCreationOperation? made) => made is not null && step.At == made && step is CallStep { Method: var constructor } && MembersOutside.IsFramework(constructor);

    // A type is in use where its own members run.
    private ThrownTypes By(Step step, IMethodSymbol method, int depth) => step switch
    {
        CallStep call => By(call, depth),
        StaticAccessStep { Type: var type } => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition)
            || type.StaticConstructors.All(constructor => By(constructor, depth).IsNothing) ? ThrownTypes.Nothing : ThrownTypes.Anything,
        AllocationStep { At: IArrayCreationOperation array } when array.DimensionSizes.Any(static size => !size.ConstantValue.HasValue) => ThrownTypes.Anything,
        AllocationStep or MethodValueStep => ThrownTypes.Nothing,
        _ => ThrownTypes.Anything,
    };

    private ThrownTypes By(CallStep call, int depth)
    {
        CallTargets targets = call.TargetsIn(walk.Hierarchy);
        return targets.IsOpen ? ThrownTypes.Anything
            : Together(targets.Methods, target => walk.Bodies.Of(target, walk.Cancellation) is null ? Outside(call, target, depth) : By(target, depth), ThrownTypes.Nothing);
    }

    // What the class library calls back counts, where it is seen; where it is not, the effect is unknown.
    private ThrownTypes Outside(CallStep call, IMethodSymbol callee, int depth)
    {
        ThrownTypes calledBack = ThrownTypes.Nothing;
        OutsideCall outside = new(walk, call, Follow, static _ => null);
        return (outside.Judge(callee, isOpen: false).Effects & (Effect.ThrowsExplicit | Effect.ThrowsImplicit | Effect.ThrowsNull | Effect.Unknown)) != 0 ? ThrownTypes.Anything : calledBack;

        bool Follow(IMethodSymbol member)
        {
            bool hasBody = walk.Bodies.Of(member, walk.Cancellation) is not null;
            calledBack |= hasBody ? By(member, depth) : ThrownTypes.Nothing;
            return hasBody;
        }
    }

    private ThrownTypes By(IMethodSymbol method, int depth)
    {
        walk.Cancellation.ThrowIfCancellationRequested();
        if (_known.TryGetValue(method, out ThrownTypes known))
        {
            return known;
        }

        if (depth == Deepest || walk.Bodies.Of(method, walk.Cancellation) is not { } body)
        {
            return ThrownTypes.Anything;
        }

        // While it is found out: who calls itself is taken to throw.
        _known[method] = ThrownTypes.Anything;
        TypeMap types = new(walk.Compilation, method);
        ThrownTypes thrown = body.ImplicitBase is { } parent && parent.IsFromSource() ? By(types.Apply(parent), depth + 1) : ThrownTypes.Nothing;
        return _known[method] = Together(body.Graphs.SelectMany(static graph => graph.Blocks), block => In(block, method, types, depth + 1), thrown);
    }
}
