using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Accesses through pointers, for which Roslyn has no operations of their own.</summary>
internal static class Pointer
{
    /// <summary>The pointer behind <c>*p</c>, <c>p[i]</c> and the <c>p-></c> of a member; null for anything else.</summary>
    public static IOperation? Dereferenced(IOperation operation) =>
        operation.Kind == OperationKind.None && operation.ChildOperations.FirstOrDefault() is { Type.TypeKind: TypeKind.Pointer } pointer
        && operation is not IInvalidOperation
            ? pointer
            : null;
}
