using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Collections that grow while they are filled, and are emptied again: once they have been as full as they will ever be, they
/// have room.
/// </summary>
internal static class Growth
{
    /// <summary>Whether what a call may allocate is room in a collection that somebody empties, or that has room.</summary>
    public static bool HasAnEnd(CallStep call, IMethodSymbol callee, ContextWalk walk, ConstantResults results)
    {
        if (Filled(call, callee) is not { } collection || walk.Models.Of(collection.SyntaxTree) is not { } model || PlaceOf(collection, model) is not { } place)
        {
            return false;
        }

        if (IsResize(callee))
        {
            return place is IFieldSymbol && call.Arguments is [_, { Value.ConstantValue.HasValue: true }] && walk.Origins.Names.Of(place).Count(IsResized) == 1;
        }

        return walk.Origins.Names.Of(place).Any(IsEmptied) || SetsSize(call, callee)
            || walk.Firsts.LackingAt(call.At.Syntax).Any(lack => lack.Lack == Lack.Elements && SymbolEqualityComparer.Default.Equals(lack.Place, place) && HasRoomFor(lack.Wanted!, place, model, results));
    }

    private static bool IsResize(IMethodSymbol callee) => callee is { Name: "Resize", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array };

    private static bool IsResized(SimpleNameSyntax name) => name.FirstAncestorOrSelf<ArgumentSyntax>() is { RefKindKeyword.RawKind: not 0 };

    // The same size each time.
    private static bool SetsSize(CallStep call, IMethodSymbol callee) =>
        (callee.Name is "EnsureCapacity" or "SetCount" && call.Arguments is [.., { Value.ConstantValue.HasValue: true }])
        || (callee.Name == "set_Capacity" && call.At.Parent is ISimpleAssignmentOperation { Value.ConstantValue.HasValue: true });

    // s_list.Count < s_list.Capacity, or no more elements than it was made for.
    private static bool HasRoomFor(ExpressionSyntax wanted, ISymbol place, SemanticModel model, ConstantResults results) =>
        wanted is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Capacity", Expression: var whole }
            ? SymbolEqualityComparer.Default.Equals(PlaceOf(whole, model), place)
            : model.GetConstantValue(wanted) is { HasValue: true, Value: int most } && place is IFieldSymbol field
                && results.MadeWith(field) is IObjectCreationOperation { Arguments: [{ Parameter.Name: "capacity", Value.ConstantValue: { HasValue: true, Value: int capacity } }, ..] } && most <= capacity;

    // The collection; a text is put into a builder by a handler of its own.
    private static SyntaxNode? Filled(CallStep call, IMethodSymbol callee)
    {
        if (callee.ContainingType is { Name: "AppendInterpolatedStringHandler" })
        {
            return call.At.Syntax.FirstAncestorOrSelf<InvocationExpressionSyntax>(static append => append.Expression is MemberAccessExpressionSyntax)?.Expression;
        }

        if (IsMadeForTheCaller(callee))
        {
            return null;
        }

        return MembersOutside.IsFramework(callee) && callee.ContainingType is
        {
            Name: "List" or "Dictionary" or "HashSet" or "Queue" or "Stack" or "PriorityQueue" or "SortedList"
            or "ConcurrentQueue" or "ConcurrentBag" or "BlockingCollection" or "StringBuilder" or "ArrayBufferWriter" or "MemoryStream" or "Stream" or "Utf8JsonWriter"
        }
            ? OutsideCall.ReceiverOf(call)?.Syntax
            : (MembersOutside.IsFramework(callee) && callee.ContainingType.Name is "CollectionExtensions" or "BuffersExtensions" or "CollectionsMarshal") || IsResize(callee)
                ? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value.Syntax
                : null;
    }

    // The text of a builder, the array of a queue, a part of a list: nothing that the collection keeps.
    private static bool IsMadeForTheCaller(IMethodSymbol callee) =>
        callee.OriginalDefinition.ReturnType is { IsReferenceType: true } and not ITypeParameterSymbol and not { Name: "StringBuilder" or "Task" };

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
                or "Reset" or "ResetWrittenCount" or "SetLength" or "Length" or "Position" or "Seek"
                || member.StartsWith("Remove", StringComparison.Ordinal));
    }
}
