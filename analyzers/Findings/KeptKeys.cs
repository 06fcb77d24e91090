using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Calls that add a key to a collection that keeps it, and whose key is one of few: each is added once. The same for what is made to
/// be kept under a key.
/// </summary>
internal static class KeptKeys
{
    /// <summary>Whether a call adds nothing after the first time.</summary>
    public static bool AddsOnce(CallStep call, IMethodSymbol callee, PlaceUses uses) => MembersOutside.IsFramework(callee) && (callee.ContainingType.Name, callee.Name) switch
    {
        ("CollectionsMarshal", "GetValueRefOrAddDefault") => Keeps(Argument(call, 0), Argument(call, 1), uses),
        ("Dictionary" or "SortedDictionary" or "SortedList" or "OrderedDictionary" or "Hashtable", "set_Item" or "TryAdd") or ("HashSet" or "SortedSet", "Add")
            or ("ConcurrentDictionary", "GetOrAdd" or "TryAdd") or ("ConditionalWeakTable", "GetValue" or "GetOrAdd" or "GetOrCreateValue" or "TryAdd") =>
            Keeps(OutsideCall.ReceiverOf(call), Argument(call, 0), uses),

        // A value that is written at once is put in the place of the other one.
        ("ConcurrentDictionary", "set_Item" or "AddOrUpdate") => IsWrittenAtOnce(callee) && Keeps(OutsideCall.ReceiverOf(call), Argument(call, 0), uses),
        ("ConcurrentDictionary", "TryUpdate") => IsWrittenAtOnce(callee),
        _ => false,
    };

    /// <summary>Whether what makes the value runs once for each key.</summary>
    public static bool MakesOnce(CallStep call, IMethodSymbol callee, PlaceUses uses) =>
        callee.Name is "GetOrAdd" or "GetValue" && AddsOnce(call, callee, uses);

    private static bool Keeps(IOperation? collection, IOperation? key, PlaceUses uses)
    {
        ISymbol? place = collection switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
            _ => null,
        };
        return place is not null && key?.Syntax is ExpressionSyntax written && uses.Keeps(place, written);
    }

    private static bool IsWrittenAtOnce(IMethodSymbol callee) =>
        callee.ContainingType.TypeArguments is [_, var value] && (value.IsReferenceType || value.TypeKind == TypeKind.Enum || value.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr);

    private static IOperation? Argument(CallStep call, int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;
}
