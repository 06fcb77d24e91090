using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// The control flow graph shows every foreach as one with an enumerator. Over arrays, strings and spans the compiler
/// writes a loop with an index, which calls nothing.
/// </summary>
internal static class LoweredLoop
{
    public static bool IsByIndex(IOperation operation, SemanticModels models)
    {
        if (!operation.IsImplicit)
        {
            return false;
        }

        SyntaxNode? parent = operation.Syntax is CommonForEachStatementSyntax ? operation.Syntax : operation.Syntax.Parent;
        if (parent is not CommonForEachStatementSyntax loop || operation.Syntax == loop.Statement || models.Of(loop.SyntaxTree) is not { } model)
        {
            return false;
        }

        ITypeSymbol? collection = model.GetTypeInfo(loop.Expression).Type;
        return collection is IArrayTypeSymbol or { SpecialType: SpecialType.System_String }
            || collection.IsNamed("System", "Span`1") || collection.IsNamed("System", "ReadOnlySpan`1");
    }
}
