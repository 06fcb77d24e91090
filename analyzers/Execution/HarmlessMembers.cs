using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Execution;

/// <summary>Members of the class library that compute or keep something, and do nothing else: they may be called to see what they do.</summary>
internal static class HarmlessMembers
{
    private static readonly HashSet<string> s_system =
    [
        "Object", "String", "Char", "Math", "MathF", "Convert", "Guid", "Version", "Uri", "TimeSpan", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "BitConverter", "Decimal",
        "Boolean", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Half", "Int128", "UInt128", "Array", "Index", "Range", "IDisposable",
        "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "ObjectDisposedException", "ArraySegment", "Tuple", "Nullable", "Buffer",
    ];

    private static readonly HashSet<string> s_io =
        ["MemoryStream", "StringReader", "StringWriter", "BinaryReader", "BinaryWriter", "Stream", "TextReader", "TextWriter", "StreamReader", "StreamWriter", "BufferedStream"];

    private static readonly HashSet<string> s_threading =
        ["SemaphoreSlim", "ReaderWriterLockSlim", "CancellationTokenSource", "CancellationToken", "ManualResetEventSlim", "ManualResetEvent", "AutoResetEvent", "EventWaitHandle", "WaitHandle", "CountdownEvent", "Barrier", "Mutex", "Lock", "Monitor"];

    public static bool Has(IMethodSymbol method) =>
        MembersOutside.IsFramework(method) && IsHarmless(method.ContainingType)
        && method.Name is not ("GetHashCode" or "NewGuid" or "CreateVersion7" or "get_Now" or "get_UtcNow" or "get_Today" or "Shuffle" or "CancelAfter" or "WaitOne" or "get_WaitHandle")
        && !ChangesTheProcess(method) && !MayTakeForEver(method) && !DependsOnTheMachine(method)
        && !method.Name.EndsWith("Async", StringComparison.Ordinal) && !method.Name.StartsWith("SignalAndWait", StringComparison.Ordinal)
        && (method.MethodKind != MethodKind.Constructor || !Opens(method));

    // Whoever runs an analyzer keeps his culture, and his encodings.
    private static bool ChangesTheProcess(IMethodSymbol method) =>
        method.IsStatic && (method.MethodKind is MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove || method.Name.StartsWith("Register", StringComparison.Ordinal));

    // Some patterns are looked for until the end of days, though whether one is well formed is soon seen; a sequence may go round and round.
    private static bool MayTakeForEver(IMethodSymbol method) =>
        (method.ContainingType.Name == "Regex" && method.MethodKind != MethodKind.Constructor) || method is { Name: "Concat", ContainingType.Name: "Enumerable" };

    // The culture that the compiler runs in, and the zone that it is in.
    private static bool DependsOnTheMachine(IMethodSymbol method) =>
        method.Name is "get_CurrentCulture" or "get_CurrentUICulture" or "get_InstalledUICulture" or "ToLocalTime" or "get_LocalDateTime"
        || (method.Name is "ToString" && Varies(method));

    /// <summary>Whether a text is read as everybody writes it where he is: a fraction, a date.</summary>
    public static bool ReadsByCulture(IMethodSymbol method) =>
        Varies(method) || (method.ContainingType.Name == "Convert" && method.Name is "ToDouble" or "ToSingle" or "ToDecimal" or "ToDateTime");

    private static bool Varies(IMethodSymbol method) =>
        method.ContainingType.Name is "Double" or "Single" or "Half" or "Decimal" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan"
        && method.Parameters.All(static parameter => parameter.Type.Name != "IFormatProvider");

    /// <summary>Whether a type computes with what it is given, however large that is.</summary>
    public static bool OnlyComputes(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() == "System" && type.Name is not ("String" or "Array" or "Buffer");

    /// <summary>Whether a call would have to wait for somebody.</summary>
    public static bool Waits(IMethodSymbol method, object? receiver) =>
        (receiver is Task { IsCompleted: false })
        || (method.ContainingType.Name is "Task" or "ValueTask" && method.Name is "Run" or "Delay" or "Start" or "ContinueWith" or "WhenAll" or "WhenAny" or "Yield" or "WaitAll" or "WaitAny")
        || method.Name is "Wait" && receiver is not Task && !(receiver is SemaphoreSlim { CurrentCount: > 0 })
        || method.Name is "Join" or "SignalAndWait";

    /// <summary>Whether a member keeps an argument without a look at it.</summary>
    public static bool KeepsAsItIs(IMethodSymbol method, IParameterSymbol parameter) =>
        method.ContainingType.Name.EndsWith("Exception", StringComparison.Ordinal) ? parameter.Type.SpecialType == SpecialType.System_Object
        : parameter.Type is ITypeParameterSymbol && (method.ContainingType.Name.Contains("Dictionary") || method.ContainingType.Name == "SortedList"
            ? parameter.Name == "value"
            : !method.ContainingType.Name.Contains("Set") && method.ContainingType.Name is not "PriorityQueue"
                && method.Name is "Add" or "Enqueue" or "Push" or "Insert" or "AddFirst" or "AddLast" or "AddBefore" or "AddAfter" or "set_Item" or "Append" or "Prepend" or "Repeat");

    /// <summary>Whether a member compares what is in a collection.</summary>
    public static bool Compares(IMethodSymbol method) =>
        method.Name is "Sort" or "BinarySearch" or "IndexOf" or "LastIndexOf" or "Remove" or "Max" or "Min" or "Sum" or "Average" or "Distinct" or "Union" or "Except" or "Intersect" or "SequenceEqual" or "GroupBy" or "Equals" or "CompareTo" or "Order"
        || method.Name.StartsWith("Contains", StringComparison.Ordinal) || method.Name.StartsWith("OrderBy", StringComparison.Ordinal)
        || (method.Name.StartsWith("To", StringComparison.Ordinal) && method.ContainingType.Name == "Enumerable" && method.Name is not ("ToArray" or "ToList"));

    /// <summary>Whether the members of a type do nothing but compute and keep.</summary>
    public static bool IsHarmless(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() switch
    {
        "System" => s_system.Contains(type.Name) || IsException(type),
        "System.IO" => s_io.Contains(type.Name) || IsException(type),
        "System.Threading.Tasks" => type.Name is "Task" or "ValueTask",
        "System.Runtime.CompilerServices" => type.Name is "TaskAwaiter" or "ValueTaskAwaiter",
        "System.Threading" => s_threading.Contains(type.Name),
        "System.Collections" or "System.Collections.Generic" or "System.Collections.ObjectModel" or "System.Collections.Immutable" or "System.Collections.Specialized" or "System.Numerics" => true,
        "System.Linq" => type.Name == "Enumerable",
        "System.Text" => type.Name is "StringBuilder" or "Encoding" or "Rune" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding",
        "System.Text.RegularExpressions" => type.Name == "Regex",
        "System.Text.Json" => type.Name is "JsonDocument" or "JsonElement",
        "System.Globalization" => type.Name is "CultureInfo",
        _ => false,
    };

    private static bool IsException(INamedTypeSymbol type) => type.Name.EndsWith("Exception", StringComparison.Ordinal);

    // A name of a file or of something that other processes see, a time after which something happens; an expression is only looked at.
    private static bool Opens(IMethodSymbol constructor) =>
        constructor.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Pointer)
        || (constructor.ContainingNamespace.Name == "Threading" && constructor.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Name == "TimeSpan" || parameter.Name.StartsWith("milliseconds", StringComparison.Ordinal)))
        || (constructor.ContainingType.Name is "StreamReader" or "StreamWriter" && constructor.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String);
}
