using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Iterators and asynchronous methods. The body of an asynchronous method runs when it is called, up to the first wait;
/// that of an iterator when somebody goes through what it returned.
/// </summary>
internal static class StateMachines
{
    /// <summary>What a call makes beside running the body, for the message; null: nothing.</summary>
    public static string? MadeBy(IMethodSymbol method) => method switch
    {
        { IsIterator: true } => $"the sequence of '{method.Name}'",
        // The two tasks with a truth value are kept by the class library.
        { IsAsync: true, ReturnType: INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: not SpecialType.System_Boolean }] } } =>
            $"the task of '{method.Name}'",
        _ => null,
    };

    /// <summary>Whether the task that an asynchronous method returns is kept by the class library for each of its results: 0, null, small numbers.</summary>
    public static bool ReturnsKeptTask(IMethodSymbol method, SemanticModels models)
    {
        if (!method.IsAsync || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax || models.Of(syntax.SyntaxTree) is not { } model)
        {
            return false;
        }

        ExpressionSyntax?[] results = [.. syntax.DescendantNodes(node => node == syntax || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Select(node => node switch
        {
            ReturnStatementSyntax returned => returned.Expression,
            ArrowExpressionClauseSyntax arrow when arrow.Parent == syntax => arrow.Expression,
            _ => null,
        }).Where(static result => result is not null)];
        return results.Length > 0 && results.All(result => IsKept(model.GetConstantValue(result!)) && IsOfItsType(model.GetTypeInfo(result!)));
    }

    // A number that is converted is one of another type.
    private static bool IsOfItsType(TypeInfo type) => type.Type is null || SymbolEqualityComparer.Default.Equals(type.Type, type.ConvertedType);

    /// <summary>Whether the class library keeps a task with a result.</summary>
    public static bool IsKept(Optional<object?> result) =>
        result is { HasValue: true, Value: null or bool or (>= -1 and < 9) or '\0' or 0L or (byte)0 or (short)0 or (ushort)0 or 0u or 0ul or (sbyte)0 };

    /// <summary>Whether what a call returns is only put somewhere: then nobody goes through it here.</summary>
    public static bool IsOnlyKept(IOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation or ITranslatedQueryOperation || IsPutOff(value.Parent))
        {
            value = value.Parent!;
        }

        return value.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target is IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation or IDiscardOperation,
            IExpressionStatementOperation => true,
            _ => false,
        };
    }

    /// <summary>Whether a query is only put together: somebody goes through it later, and a lookup is made at once.</summary>
    public static bool IsPutOff(IMethodSymbol query) =>
        query is { ContainingType.Name: "Enumerable", OriginalDefinition.ReturnType: { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IOrderedEnumerable" } }
        && query.ContainingNamespace?.ToDisplayString() == "System.Linq";

    private static bool IsPutOff(IOperation? around) =>
        (around is IArgumentOperation argument ? argument.Parent : around) is IInvocationOperation { TargetMethod: var query } && IsPutOff(query);
}
