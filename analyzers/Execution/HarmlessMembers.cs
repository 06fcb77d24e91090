using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Execution;

/// <summary>Members of the class library that compute or keep something, and do nothing else: they may be called to see what they do.</summary>
internal static class HarmlessMembers
{
    public static bool Has(IMethodSymbol method) =>
        MembersOutside.IsFramework(method) && HarmlessTypes.Have(method)
        && !ChangesTheProcess(method) && !DependsOnTheMachine(method)
        && (method.MethodKind != MethodKind.Constructor || !Opens(method));

    // Whoever runs an analyzer keeps his culture, and his encodings.
    private static bool ChangesTheProcess(IMethodSymbol method) =>
        method.IsStatic && (method.MethodKind is MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove || method.Name.StartsWith("Register", StringComparison.Ordinal));

    // The culture that the compiler runs in, and the zone that it is in.
    private static bool DependsOnTheMachine(IMethodSymbol method) =>
        method.Name is "ToLocalTime" or "ToUniversalTime" or "get_LocalDateTime" or "IsDaylightSavingTime"
        || method.Name.StartsWith("FromFileTime", StringComparison.Ordinal) || method.Name.StartsWith("ToFileTime", StringComparison.Ordinal)
        || (method.ContainingType.Name == "DateTimeOffset" && method.Parameters is [{ Type.SpecialType: SpecialType.System_DateTime }])
        || (method.Name is "ToString" && Varies(method));

    /// <summary>Whether a text is read as everybody writes it where he is: a fraction, a date.</summary>
    public static bool ReadsByCulture(IMethodSymbol method) =>
        Varies(method) || (method.ContainingType.Name == "Convert" && method.Name is "ToDouble" or "ToSingle" or "ToDecimal" or "ToDateTime");

    private static bool Varies(IMethodSymbol method) =>
        method.ContainingType.Name is "Double" or "Single" or "Half" or "Decimal" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan"
        && method.Parameters.All(static parameter => parameter.Type.Name != "IFormatProvider");

    /// <summary>Whether the order in which elements come out is another one in each process.</summary>
    public static bool IsOrderedByChance(INamedTypeSymbol type) =>
        type.Name is "Hashtable" or "HybridDictionary" or "StringDictionary" || type.Name.StartsWith("ImmutableDictionary", StringComparison.Ordinal) || type.Name.StartsWith("ImmutableHashSet", StringComparison.Ordinal);

    /// <summary>Whether a type computes with what it is given, however large that is.</summary>
    public static bool OnlyComputes(INamedTypeSymbol type) =>
        type.Name is "Rune" or "BinaryPrimitives" || (type.ContainingNamespace?.ToDisplayString() == "System" && type.Name is not ("String" or "Array" or "Buffer"));

    /// <summary>Whether a member moves what it is given to somewhere else, whatever it is.</summary>
    public static bool OnlyMove(IMethodSymbol method) =>
        method.ContainingType.Name is "Buffer" or "BinaryPrimitives" or "BitConverter" or "MemoryStream" or "Stream"
        || (method.ContainingType.SpecialType == SpecialType.System_Array && method.Name is "Copy" or "ConstrainedCopy" or "CopyTo" or "Clear" or "GetValue" or "SetValue");

    /// <summary>Whether a member says something else each time.</summary>
    public static bool IsByChance(IMethodSymbol method) => method.ContainingType.Name == "Random" && (method.Name.StartsWith("Next", StringComparison.Ordinal) || method.Name is "GetItems" or "Sample");

    /// <summary>Whether a call would have to wait for somebody.</summary>
    public static bool Waits(IMethodSymbol method, object? receiver) =>
        receiver is Task { IsCompleted: false }
        || (method.Name is "Wait" && receiver is not (Task or SemaphoreSlim { CurrentCount: > 0 } or ManualResetEventSlim { IsSet: true }));

    /// <summary>Whether a member keeps an argument without a look at it.</summary>
    public static bool KeepsAsItIs(IMethodSymbol method, IParameterSymbol parameter) =>
        method.ContainingType.Name.EndsWith("Exception", StringComparison.Ordinal) ? parameter.Type.SpecialType == SpecialType.System_Object
        : parameter.Type is ITypeParameterSymbol && (HasKeys(method.ContainingType)
            ? parameter.Name == "value"
            : !method.ContainingType.Name.Contains("Set") && method.ContainingType.Name is not "PriorityQueue"
                && method.Name is "Add" or "Enqueue" or "Push" or "Insert" or "AddFirst" or "AddLast" or "AddBefore" or "AddAfter" or "set_Item" or "Append" or "Prepend" or "Repeat" or "Fill");

    /// <summary>Whether a member compares what is in a collection.</summary>
    public static bool Compares(IMethodSymbol method) => HasKeys(method.ContainingType)
        ? method.Name == "ContainsValue"
        : method.Name is "Sort" or "BinarySearch" or "IndexOf" or "LastIndexOf" or "Remove" or "Max" or "Min" or "Sum" or "Average" or "Distinct" or "Union" or "Except" or "Intersect" or "SequenceEqual" or "GroupBy" or "Equals" or "CompareTo" or "Order"
        || method.Name.StartsWith("Contains", StringComparison.Ordinal) || method.Name.StartsWith("OrderBy", StringComparison.Ordinal)
        || (method.Name.StartsWith("To", StringComparison.Ordinal) && method.ContainingType.Name == "Enumerable" && method.Name is not ("ToArray" or "ToList"));

    private static bool HasKeys(INamedTypeSymbol type) => type.Name.Contains("Dictionary") || type.Name == "SortedList";

    // A name of a file or of something that other processes see, a time after which something happens.
    private static bool Opens(IMethodSymbol constructor) =>
        (constructor.ContainingNamespace.Name == "Threading" && constructor.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Name == "TimeSpan" || parameter.Name.StartsWith("milliseconds", StringComparison.Ordinal)))
        || (constructor.ContainingType.Name is "StreamReader" or "StreamWriter" && constructor.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String);
}
