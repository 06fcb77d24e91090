using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Collections that grow while they are filled, and are emptied again: once they have been as full as they will ever be, they
/// have room.
/// </summary>
internal static class Growth
{
    /// <summary>Whether what a call may allocate is room in a collection that somebody empties.</summary>
    public static bool HasAnEnd(CallStep call, IMethodSymbol callee, SemanticModels models, MethodOrigins origins) =>
        Filled(call, callee) is { } collection && models.Of(collection.SyntaxTree) is { } model && PlaceOf(collection, model) is { } place && origins.Names.Of(place).Any(IsEmptied);

    // The collection; a text is put into a builder by a handler of its own.
    private static SyntaxNode? Filled(CallStep call, IMethodSymbol callee)
    {
        if (callee.ContainingType is { Name: "AppendInterpolatedStringHandler" })
        {
            return call.At.Syntax.FirstAncestorOrSelf<InvocationExpressionSyntax>(static append => append.Expression is MemberAccessExpressionSyntax)?.Expression;
        }

        return MembersOutside.IsFramework(callee) && callee.ContainingType is
        {
            Name: "List" or "Dictionary" or "HashSet" or "Queue" or "Stack" or "PriorityQueue" or "SortedList"
            or "ConcurrentQueue" or "BlockingCollection" or "StringBuilder" or "ArrayBufferWriter" or "MemoryStream" or "Stream"
        }
            ? OutsideCall.ReceiverOf(call)?.Syntax
            : null;
    }

    // Behind s_text.Clear().Append(1) it is s_text.
    private static ISymbol? PlaceOf(SyntaxNode collection, SemanticModel model) => collection switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => PlaceOf(access.Expression, model),
        MemberAccessExpressionSyntax access when model.GetSymbolInfo(access).Symbol is IMethodSymbol => PlaceOf(access.Expression, model),
        _ => model.GetSymbolInfo(collection).Symbol is IFieldSymbol or IPropertySymbol or ILocalSymbol ? model.GetSymbolInfo(collection).Symbol!.OriginalDefinition : null,
    };

    private static bool IsEmptied(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member }
            && (member is "Clear" or "Dequeue" or "TryDequeue" or "EnqueueDequeue" or "DequeueEnqueue" or "Pop" or "TryPop" or "Take" or "TryTake"
                or "ResetWrittenCount" or "SetLength" or "Length" or "Position" or "Seek"
                || member.StartsWith("Remove", StringComparison.Ordinal));
    }
}
