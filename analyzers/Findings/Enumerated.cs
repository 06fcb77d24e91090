using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Queries that go through a collection behind an interface, which makes an enumerator. Of an array or a list most of them take a span
/// of its elements instead.
/// </summary>
internal static class Enumerated
{
    public static bool BehindInterface(CallStep call, IMethodSymbol callee)
    {
        if (!MembersOutside.IsFramework(callee) || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is not { } passed)
        {
            return false;
        }

        while (passed is IConversionOperation { OperatorMethod: null } conversion)
        {
            passed = conversion.Operand;
        }

        if (callee.ContainingType.Name is "HashSet" or "SortedSet")
        {
            return callee.Name is "Overlaps" or "ExceptWith" && passed.Type is INamedTypeSymbol { TypeKind: TypeKind.Class };
        }

        if (callee.ContainingType.Name != "Enumerable" || callee.ReturnType.TypeKind == TypeKind.Interface)
        {
            return false;
        }

        bool selects = callee.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate);
        bool hasSpan = passed.Type is IArrayTypeSymbol || passed.Type is INamedTypeSymbol { Name: "List", TypeArguments.Length: 1 };
        return hasSpan
            ? callee.Name is "MinBy" or "MaxBy" || (selects && callee.Name is "Sum" or "Average" or "Min" or "Max")
            : passed.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_String } collection && MakesEnumerator(collection)
                && (selects || callee.Name is "Sum" or "Average" or "Min" or "Max" or "MinBy" or "MaxBy" or "SequenceEqual" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "ElementAt");
    }

    // Those of the class library whose enumerator is a structure: behind the interface it is boxed.
    private static bool MakesEnumerator(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic" && type.Name is "HashSet" or "SortedSet" or "Dictionary" or "SortedDictionary" or "Queue" or "Stack" or "LinkedList" or "KeyCollection" or "ValueCollection";
}
