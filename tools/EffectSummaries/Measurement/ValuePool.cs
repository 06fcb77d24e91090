using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>Values to call with, ordinary ones and edge cases. Made anew for each call, so that one does not spoil another's.</summary>
internal static class ValuePool
{
    private static readonly Dictionary<Type, Func<object?[]>> s_values = new()
    {
        [typeof(object)] = () => ["text", 7, null],
        [typeof(string)] = () => ["hello world", "", "42", null, "ABC,def;ghi", "2026-11-23"],
        [typeof(bool)] = () => [true, false],
        [typeof(byte)] = () => [(byte)1, byte.MaxValue, (byte)0],
        [typeof(sbyte)] = () => [(sbyte)1, sbyte.MinValue, (sbyte)0],
        [typeof(short)] = () => [(short)1, short.MinValue, (short)0],
        [typeof(ushort)] = () => [(ushort)1, ushort.MaxValue, (ushort)0],
        [typeof(int)] = () => [1, 0, 3, -1, int.MaxValue, int.MinValue],
        [typeof(uint)] = () => [1u, 0u, uint.MaxValue],
        [typeof(long)] = () => [1L, 0L, -1L, long.MaxValue],
        [typeof(ulong)] = () => [1UL, 0UL, ulong.MaxValue],
        [typeof(char)] = () => ['a', ',', '\0', '\uD800', '4'],
        [typeof(double)] = () => [1.5, 0.0, -1.0, double.NaN, double.MaxValue],
        [typeof(float)] = () => [1.5f, 0f, float.NaN],
        [typeof(decimal)] = () => [1.5m, 0m, decimal.MaxValue],
        [typeof(Half)] = () => [(Half)1.5, Half.NaN],
        [typeof(nint)] = () => [(nint)1, (nint)0],
        [typeof(nuint)] = () => [(nuint)1, (nuint)0],
        [typeof(DateTime)] = () => [new DateTime(2026, 11, 23, 4, 5, 6, DateTimeKind.Utc), DateTime.MinValue],
        [typeof(DateTimeOffset)] = () => [new DateTimeOffset(2026, 11, 23, 4, 5, 6, TimeSpan.Zero)],
        [typeof(DateOnly)] = () => [new DateOnly(2026, 11, 23)],
        [typeof(TimeSpan)] = () => [TimeSpan.FromMinutes(3), TimeSpan.Zero],
        [typeof(Guid)] = () => [new Guid("d3b2d1b0-0001-0002-0003-000000000004")],
        [typeof(BigInteger)] = () => [new BigInteger(12345), BigInteger.Pow(10, 40)],
        [typeof(Rune)] = () => [new Rune('a')],
        [typeof(Type)] = () => [typeof(int), typeof(string)],
        [typeof(IFormatProvider)] = () => [null, CultureInfo.InvariantCulture],
        [typeof(CultureInfo)] = () => [CultureInfo.InvariantCulture],
        [typeof(NumberFormatInfo)] = () => [NumberFormatInfo.InvariantInfo],
        [typeof(DateTimeFormatInfo)] = () => [DateTimeFormatInfo.InvariantInfo],
        [typeof(TextInfo)] = () => [CultureInfo.InvariantCulture.TextInfo],
        [typeof(CompareInfo)] = () => [CultureInfo.InvariantCulture.CompareInfo],
        [typeof(Encoding)] = () => [Encoding.UTF8, Encoding.Unicode, Encoding.ASCII],
        [typeof(StringComparer)] = () => [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase],
        [typeof(IComparer)] = () => [null, StringComparer.Ordinal],
        [typeof(IEqualityComparer)] = () => [null, StringComparer.Ordinal],
        [typeof(Array)] = () => [new[] { 3, 1, 2 }, new[] { "b", "a" }],
        [typeof(IEnumerable)] = () => [new ArrayList { 1, 2 }],
        [typeof(ICollection)] = () => [new ArrayList { 1, 2 }],
        [typeof(IList)] = () => [new ArrayList { 1, 2 }],
        [typeof(IDictionary)] = () => [new Hashtable { ["a"] = 1 }],
        [typeof(StringBuilder)] = () => [new StringBuilder("hello world", 4096)],
        [typeof(BitArray)] = () => [new BitArray(40, true)],
        [typeof(ArrayList)] = () => [new ArrayList(64) { 1, "b", 3 }],
        [typeof(Hashtable)] = () => [new Hashtable { ["a"] = 1, [2] = "b" }],
        [typeof(Regex)] = () => [new Regex("[a-z]+")],
        [typeof(Uri)] = () => [new Uri("http://example.org/a/b?c=d#e")],
        [typeof(Version)] = () => [new Version(1, 2, 3, 4)],
        [typeof(Random)] = () => [new Random(1)],
        [typeof(CancellationToken)] = () => [CancellationToken.None],
        [typeof(ImmutableArray<int>)] = () => [ImmutableArray.Create(3, 1, 2)],
        [typeof(ImmutableArray<string>)] = () => [ImmutableArray.Create("b", "a")],
        [typeof(ImmutableList<int>)] = () => [ImmutableList.Create(3, 1, 2)],
        [typeof(ImmutableList<string>)] = () => [ImmutableList.Create("b", "a")],
        [typeof(ImmutableHashSet<int>)] = () => [ImmutableHashSet.Create(3, 1, 2)],
        [typeof(ImmutableDictionary<int, int>)] = () => [ImmutableDictionary<int, int>.Empty.Add(1, 2)],
        [typeof(ConcurrentDictionary<int, int>)] = () => [new ConcurrentDictionary<int, int> { [1] = 2 }],
        [typeof(ConcurrentQueue<int>)] = () => [new ConcurrentQueue<int>([1, 2, 3])],
    };

    /// <summary>Whether values of the type can be had, references to them and spans included.</summary>
    public static bool CanMake(Type type)
    {
        type = type.IsByRef ? type.GetElementType()! : type;
        return SpanElement(type) is { } element ? !element.IsByRefLike && !element.IsPointer
            : !type.IsPointer && !type.IsByRefLike && !type.IsFunctionPointer && !type.ContainsGenericParameters
                && type != typeof(TypedReference) && type != typeof(void) && (s_values.ContainsKey(type) || type.IsValueType || type.IsArray || Instance(type) is not null);
    }

    /// <summary>The element of a span type; null: no span.</summary>
    public static Type? SpanElement(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Span<>) || definition == typeof(ReadOnlySpan<>))
            ? type.GetGenericArguments()[0] : null;

    /// <summary>The values to pass for a parameter; for a span an array that it is made over.</summary>
    public static object?[] Make(Type type)
    {
        type = type.IsByRef ? type.GetElementType()! : type;
        if (SpanElement(type) is { } element)
        {
            return element == typeof(char) ? ["hello world 42".ToCharArray(), "42".ToCharArray(), Array.Empty<char>()] : Arrays(element);
        }

        return s_values.TryGetValue(type, out Func<object?[]>? make) ? make()
            : type.IsEnum ? [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Take(3).Select(value => Enum.ToObject(type, value)), Activator.CreateInstance(type)]
            : Nullable.GetUnderlyingType(type) is { } underlying ? Make(underlying)
            : type.IsArray ? Arrays(type.GetElementType()!)
            : [Instance(type)];
    }

    private static object?[] Arrays(Type element)
    {
        object?[] values = CanMake(element) ? Make(element) : [];
        var array = Array.CreateInstance(element, 16);
        for (int i = 0; i < array.Length && values.Length > 0; i++)
        {
            array.SetValue(values[i % Math.Min(3, values.Length)], i);
        }

        return [array, Array.CreateInstance(element, 0)];
    }

    private static object? Instance(Type type)
    {
        try
        {
            return type.IsValueType ? Activator.CreateInstance(type)
                : Assignable(type) is { } known ? known
                : typeof(Delegate).IsAssignableFrom(type) ? Delegates.Make(type)
                : type.IsAbstract || type.IsInterface || type.Namespace is "System.Threading" or "System.IO" or "System.Diagnostics" ? null
                : type.GetConstructor(Type.EmptyTypes)?.Invoke(null);
        }
        catch (Exception exception) when (exception is TargetInvocationException or MissingMethodException or NotSupportedException or ArgumentException or InvalidProgramException)
        {
            return null;
        }
    }

    // Collections with something in them, for themselves and for the interfaces that they implement.
    private static object? Assignable(Type type)
    {
        if (!type.IsGenericType || type.GetGenericArguments() is not [var first, ..] || (first != typeof(int) && first != typeof(string)))
        {
            return null;
        }

        object?[] candidates = first == typeof(int)
            ? [new List<int>(64) { 3, 1, 2 }, new HashSet<int> { 1, 2 }, new Dictionary<int, int> { [1] = 2 }, new Queue<int>([1, 2]), new Stack<int>([1, 2]),
                new LinkedList<int>([1, 2]), new SortedSet<int> { 1, 2 }, new SortedDictionary<int, int> { [1] = 2 }, new SortedList<int, int> { [1] = 2 }, EqualityComparer<int>.Default, Comparer<int>.Default]
            : [new List<string>(64) { "c", "a", "b" }, new HashSet<string> { "a", "b" }, new Dictionary<string, string> { ["a"] = "b" }, new Queue<string>(["a"]), new Stack<string>(["a"]),
                new LinkedList<string>(["a"]), new SortedSet<string> { "a" }, new SortedDictionary<string, string> { ["a"] = "b" }, new SortedList<string, string> { ["a"] = "b" }, EqualityComparer<string>.Default, Comparer<string>.Default];
        return candidates.FirstOrDefault(type.IsInstanceOfType);
    }
}
