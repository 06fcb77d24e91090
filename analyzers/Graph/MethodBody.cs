using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What runs when a method is called, in terms of its type parameters: control flow graphs in the order in which they
/// run. A constructor runs the initializers of fields first, each of which is a graph of its own.
/// </summary>
/// <param name="Method">The method, as it is defined.</param>
/// <param name="Graphs">The graphs; none where there is nothing to run.</param>
/// <param name="Origins">Where delegates and function pointers come from that are stored somewhere.</param>
/// <param name="Results">Members that always have the same value.</param>
internal sealed record MethodBody(IMethodSymbol Method, ImmutableArray<ControlFlowGraph> Graphs, MethodOrigins Origins, ConstantResults Results)
{
    private readonly Lazy<ImmutableHashSet<ISymbol>> _untracked = new(() => FindUntracked(Graphs));
    private readonly Lazy<ImmutableHashSet<IFlowCaptureOperation>> _capturedPlaces = new(() => FindCapturedPlaces(Graphs));
    private readonly Dictionary<IOperation, OperationParts> _parts = [];

    /// <summary>The constructor of the base that a constructor calls which nobody wrote.</summary>
    public IMethodSymbol? ImplicitBase =>
        Method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, ContainingType: { TypeKind: TypeKind.Class, BaseType: { } parent } }
            ? parent.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty)
            : null;

    private readonly Lazy<OmittedCalls> _omitted = new(() => new OmittedCalls(Graphs));

    /// <summary>Calls that the compiler leaves out.</summary>
    public OmittedCalls Omitted => _omitted.Value;

    /// <summary>Locals and parameters that may change behind the back of an assignment: by address, or in a nested function.</summary>
    public ImmutableHashSet<ISymbol> Untracked => _untracked.Value;

    /// <summary>What an operation of a block has in it.</summary>
    public OperationParts PartsOf(IOperation root)
    {
        if (!_parts.TryGetValue(root, out OperationParts? parts))
        {
            parts = new OperationParts(root);
            _parts.Add(root, parts);
        }

        return parts;
    }

    /// <summary>Captures of places that are stored to later, and not of what is in them.</summary>
    public ImmutableHashSet<IFlowCaptureOperation> CapturedPlaces => _capturedPlaces.Value;

    /// <summary>The place that is stored to through a capture.</summary>
    public IOperation? PlaceCapturedBy(IFlowCaptureReferenceOperation reference) =>
        CapturedPlaces.FirstOrDefault(capture => capture.Id.Equals(reference.Id) && capture.Syntax.SyntaxTree == reference.Syntax.SyntaxTree)?.Value;

    private static ImmutableHashSet<IFlowCaptureOperation> FindCapturedPlaces(ImmutableArray<ControlFlowGraph> graphs)
    {
        ImmutableHashSet<IFlowCaptureOperation>.Builder found = ImmutableHashSet.CreateBuilder<IFlowCaptureOperation>();
        foreach (ControlFlowGraph graph in graphs)
        {
            HashSet<CaptureId> stored = [.. graph.Operations().OfType<IFlowCaptureReferenceOperation>().Where(IsStoredTo).Select(static reference => reference.Id)];
            found.UnionWith(graph.Operations().OfType<IFlowCaptureOperation>().Where(capture => stored.Contains(capture.Id)));
        }

        return found.ToImmutable();
    }

    private static bool IsStoredTo(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation or IAddressOfOperation => true,
        ITupleOperation parts => IsStoredTo(parts),
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        _ => false,
    };

    private static ImmutableHashSet<ISymbol> FindUntracked(ImmutableArray<ControlFlowGraph> graphs)
    {
        ImmutableHashSet<ISymbol>.Builder found = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (ControlFlowGraph graph in graphs)
        {
            foreach (IOperation operation in graph.Operations())
            {
                switch (operation)
                {
                    case IAddressOfOperation address:
                        AddTo(found, address.Reference);
                        break;

                    case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                        AddTo(found, argument.Value);
                        break;

                    case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator when declarator.Initializer is { } initializer:
                        AddTo(found, initializer.Value);
                        break;

                    case ISimpleAssignmentOperation { IsRef: true } assignment:
                        AddTo(found, assignment.Value);
                        break;

                    case IFlowAnonymousFunctionOperation function:
                        AddCaptured(found, graph.GetAnonymousFunctionControlFlowGraph(function));
                        break;
                }
            }

            foreach (IMethodSymbol local in graph.LocalFunctions)
            {
                AddCaptured(found, graph.GetLocalFunctionControlFlowGraph(local));
            }
        }

        return found.ToImmutable();
    }

    private static void AddCaptured(ImmutableHashSet<ISymbol>.Builder found, ControlFlowGraph nested)
    {
        foreach (IOperation operation in nested.Operations())
        {
            AddTo(found, operation);
            if (operation is IFlowAnonymousFunctionOperation function)
            {
                AddCaptured(found, nested.GetAnonymousFunctionControlFlowGraph(function));
            }
        }

        foreach (IMethodSymbol local in nested.LocalFunctions)
        {
            AddCaptured(found, nested.GetLocalFunctionControlFlowGraph(local));
        }
    }

    private static void AddTo(ImmutableHashSet<ISymbol>.Builder found, IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                found.Add(local.Local);
                break;

            case IParameterReferenceOperation parameter:
                found.Add(parameter.Parameter);
                break;
        }
    }
}
