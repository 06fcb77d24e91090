using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Who changes what a loop is left for: nobody, others, or the loop itself.</summary>
/// <param name="loop">The loop.</param>
/// <param name="body">The method.</param>
/// <param name="readsDevice">Whether an operation reads from a device.</param>
internal sealed class LoopProgress(CodeLoop loop, MethodBody body, Func<IOperation, bool> readsDevice)
{
    private readonly HashSet<ISymbol> _looked = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> _looks = [];
    private readonly HashSet<object> _asked = [];
    private readonly IOperation[] _all = [.. loop.Operations()];

    private enum By
    {
        Nobody,
        Others,
        Loop,
    }

    /// <summary>Whether the loop itself does something for its end; what is not understood is taken to.</summary>
    public bool Is() => loop.Exits.Any(exit => Of(exit) == By.Loop) || ChangesWhatItLooksAt();

    private By Of(IOperation value)
    {
        switch (value)
        {
            case { ConstantValue.HasValue: true } or IInstanceReferenceOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IMethodReferenceOperation:
                return By.Nobody;

            case ILocalReferenceOperation { Local: var local }:
                return body.Untracked.Contains(local) ? By.Loop : Assigned(local, Assignments(local));

            case IParameterReferenceOperation { Parameter: var parameter }:
                return body.Untracked.Contains(parameter) ? By.Loop : Assigned(parameter, Assignments(parameter));

            case IFlowCaptureReferenceOperation { Id: var id }:
                return Assigned(id, _all.OfType<IFlowCaptureOperation>().Where(capture => capture.Id.Equals(id)).Select(static capture => capture.Value));

            case IFieldReferenceOperation field:
                _looked.Add(field.Field);
                return field.Field.IsReadOnly ? Most(field.ChildOperations) : Look(field);

            case IPropertyReferenceOperation property:
                return OfProperty(property);

            case IInvocationOperation call:
                return OfCall(call);

            case IArrayElementReferenceOperation or { Kind: OperationKind.None, Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax }:
                return Look(value);

            case IUnaryOperation { OperatorMethod: null } or IBinaryOperation { OperatorMethod: null } or IConversionOperation { OperatorMethod: null }
                or IParenthesizedOperation or IIsPatternOperation or IPatternOperation or IIsNullOperation or IIsTypeOperation or IArgumentOperation
                or IAddressOfOperation:
                return Most(value.ChildOperations);

            default:
                return By.Loop;
        }
    }

    private By OfProperty(IPropertyReferenceOperation property)
    {
        if (body.Results.ReturnedBy(property.Property) is { } returned)
        {
            return Through(property, property.Property, returned);
        }

        if (IsAutomatic(property.Property))
        {
            _looked.Add(property.Property);
            return Look(property);
        }

        return property.Property is { Name: "IsCompleted" or "IsCancellationRequested", ContainingNamespace.Name: "Threading" or "Tasks" } ? Look(property) : By.Loop;
    }

    private By OfCall(IInvocationOperation call)
    {
        switch (call.TargetMethod)
        {
            case { ContainingType.Name: "Volatile", Name: "Read" }:
            case { ContainingType.Name: "Interlocked", Name: "Read" }:
                return Look(call);

            // A lock. What puts in a value that was computed from the old one has done its part.
            case { ContainingType.Name: "Interlocked", Name: "Exchange" or "CompareExchange" }:
                return Most(call.Arguments.Skip(1)) == By.Nobody ? Look(call) : By.Loop;

            case { Name: nameof(Enum.HasFlag), ContainingType.SpecialType: SpecialType.System_Enum }:
                return Most(call.ChildOperations);

            default:
                return readsDevice(call) ? Look(call)
                    : body.Results.ReturnedBy(call.TargetMethod) is { } returned ? Through(call, call.TargetMethod, returned)
                    : By.Loop;
        }
    }

    // A member that only returns what it looks at, in terms of its arguments.
    private By Through(IOperation call, ISymbol member, IOperation returned)
    {
        if (!_asked.Add(member.OriginalDefinition))
        {
            return By.Loop;
        }

        By inner = Of(returned);
        _asked.Remove(member.OriginalDefinition);
        _looks.Add(call);
        return (By)Math.Max((int)inner, (int)Most(call.ChildOperations));
    }

    private By Look(IOperation at)
    {
        _looks.Add(at);
        return Most(at.ChildOperations) == By.Loop ? By.Loop : By.Others;
    }

    private By Most(IEnumerable<IOperation> operations) =>
        operations.Select(Of).DefaultIfEmpty(By.Nobody).Max();

    // What depends on what it was the round before counts.
    private By Assigned(object variable, IEnumerable<IOperation?> values)
    {
        if (!_asked.Add(variable))
        {
            return By.Loop;
        }

        By most = values.Select(value => value is null ? By.Loop : Of(value)).DefaultIfEmpty(By.Nobody).Max();
        _asked.Remove(variable);
        return most;
    }

    // Null for what is more than an assignment.
    private IEnumerable<IOperation?> Assignments(ISymbol variable)
    {
        foreach (IOperation operation in _all)
        {
            if (operation is ISimpleAssignmentOperation { IsRef: false } assignment && Is(Symbol(assignment.Target), variable))
            {
                yield return assignment.Value;
            }
            else if (operation is ICompoundAssignmentOperation or IIncrementOrDecrementOperation or IDeconstructionAssignmentOperation or IDeclarationPatternOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
                && operation.DescendantsAndSelf().Any(part => Is(Symbol(part) ?? (part as IDeclarationPatternOperation)?.DeclaredSymbol, variable)))
            {
                yield return null;
            }
        }
    }

    private bool ChangesWhatItLooksAt() => _all.Any(part => !_looks.Contains(part) && part switch
    {
        IAssignmentOperation assignment => Writes(assignment.Target),
        IIncrementOrDecrementOperation increment => Writes(increment.Target),
        IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In), Value: var value, Parent: var call } =>
            (call is null || !_looks.Contains(call)) && Writes(value),

        // What is called in source may change anything.
        IInvocationOperation invocation => (invocation.TargetMethod.IsFromSource() && !readsDevice(invocation)) || invocation.TargetMethod.MethodKind == MethodKind.DelegateInvoke,
        IPropertyReferenceOperation property => !property.Property.IsIndexer,
        IFunctionPointerInvocationOperation or IAwaitOperation or IObjectCreationOperation => true,
        _ => false,
    });

    private bool Writes(IOperation target) => Symbol(target) is not { } symbol || _looked.Contains(symbol);

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(member => member is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property.OriginalDefinition));

    private static bool Is(ISymbol? symbol, ISymbol wanted) => SymbolEqualityComparer.Default.Equals(symbol, wanted);

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}
