using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Whether code can throw at all: a handler runs only if something in its try does. What is not known can, and so can every
/// check of the runtime that may fail.
/// </summary>
internal sealed class ThrowingCode(ContextWalk walk)
{
    // A chain of calls that is longer is taken to throw.
    private const int Deepest = 40;

    private readonly Dictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ImplicitChecks _checks = new(walk.Models);

    /// <summary>Whether something in a block can.</summary>
    /// <param name="block">The block.</param>
    /// <param name="method">Whose it is.</param>
    /// <param name="types">What its type parameters stand for.</param>
    public bool MayThrow(BasicBlock block, IMethodSymbol method, TypeMap types) => MayThrow(block, method, types, depth: 0);

    private bool MayThrow(BasicBlock block, IMethodSymbol method, TypeMap types, int depth) =>
        block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow or ControlFlowBranchSemantics.Error
        || block.Roots().Any(root => _checks.In(root).Any() || new StepReader(types, walk.Models).Read(root).Any(step => MayThrow(step, method, depth)));

    // A type is in use where its own members run.
    private bool MayThrow(Step step, IMethodSymbol method, int depth) => step switch
    {
        CallStep call => MayThrow(call, depth),
        StaticAccessStep { Type: var type } => !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition)
            && type.StaticConstructors.Any(constructor => MayThrow(constructor, depth)),
        AllocationStep { At: IArrayCreationOperation array } => array.DimensionSizes.Any(static size => !size.ConstantValue.HasValue),
        AllocationStep or MethodValueStep => false,
        _ => true,
    };

    private bool MayThrow(CallStep call, int depth)
    {
        CallTargets targets = call.TargetsIn(walk.Hierarchy);
        return targets.IsOpen || targets.Methods.Any(target => walk.Bodies.Of(target, walk.Cancellation) is null ? Outside(call, target, depth) : MayThrow(target, depth));
    }

    // What the class library calls back counts, where it is seen; where it is not, the effect is unknown.
    private bool Outside(CallStep call, IMethodSymbol callee, int depth)
    {
        bool callsBack = false;
        OutsideCall outside = new(walk, call, Follow, static _ => null);
        return (outside.Judge(callee, isOpen: false).Effects & (Effect.ThrowsExplicit | Effect.ThrowsImplicit | Effect.ThrowsNull | Effect.Unknown)) != 0 || callsBack;

        bool Follow(IMethodSymbol member)
        {
            bool hasBody = walk.Bodies.Of(member, walk.Cancellation) is not null;
            callsBack |= hasBody && MayThrow(member, depth);
            return hasBody;
        }
    }

    private bool MayThrow(IMethodSymbol method, int depth)
    {
        walk.Cancellation.ThrowIfCancellationRequested();
        if (_known.TryGetValue(method, out bool known))
        {
            return known;
        }

        if (depth == Deepest || walk.Bodies.Of(method, walk.Cancellation) is not { } body)
        {
            return true;
        }

        // While it is found out: who calls itself is taken to throw.
        _known[method] = true;
        TypeMap types = new(walk.Compilation, method);
        return _known[method] = (body.ImplicitBase is { } parent && parent.IsFromSource() && MayThrow(types.Apply(parent), depth + 1))
            || body.Graphs.Any(graph => graph.Blocks.Any(block => MayThrow(block, method, types, depth + 1)));
    }
}
