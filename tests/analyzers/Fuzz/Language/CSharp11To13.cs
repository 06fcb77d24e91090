using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using Numbers = int[];
using unsafe Bytes = byte*;
using Pair = (int Left, string Right);

namespace Language.Eleven;

file interface IHidden
{
    static abstract int Count { get; }

    static virtual int Twice => 2;

    static abstract IHidden operator +(IHidden left, IHidden right);
}

public interface IShape<TSelf>
    where TSelf : IShape<TSelf>, allows ref struct
{
    static abstract TSelf Make(int size);

    static abstract explicit operator int(TSelf shape);

    static virtual bool operator ==(TSelf left, TSelf right) => false;

    static virtual bool operator !=(TSelf left, TSelf right) => true;

    int Area { get; }
}

public ref struct Slice(Span<byte> bytes) : IShape<Slice>, IDisposable
{
    private readonly ref byte _first = ref bytes[0];
    private Span<byte> _bytes = bytes;

    public static Slice Make(int size) => new(new byte[size]);

    public static explicit operator int(Slice slice) => slice._bytes.Length;

    public readonly int Area => _bytes.Length + _first;

    public void Dispose() => _bytes = default;
}

[InlineArray(8)]
public struct Eight<T>
{
    private T _first;
}

[System.Runtime.CompilerServices.CollectionBuilder(typeof(BagBuilder), nameof(BagBuilder.Create))]
public sealed class Bag<T> : IEnumerable<T>
{
    public required T[] Items { get; init; }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class BagBuilder
{
    public static Bag<T> Create<T>(ReadOnlySpan<T> items) => new() { Items = items.ToArray() };
}

public class Primary(int size, string name = "none") : Base(size)
{
    private readonly int _size = size * 2;

    public string Name => name + _size;

    [SetsRequiredMembers]
    public Primary(string name) : this(1, name)
    {
    }

    public static Primary operator checked -(Primary left, Primary right) => new(checked(left._size - right._size));

    public static Primary operator -(Primary left, Primary right) => new(left._size - right._size);

    public static Primary operator >>>(Primary left, int by) => new(left._size >>> by);
}

public class Base(int size)
{
    public virtual int Size => size;
}

public record struct Point(int X, int Y);

public record Named(string Name, Point At)
{
    public required int Order { get; init; }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class KindAttribute<T> : Attribute;

[Kind<int>]
public static unsafe partial class Driver
{
    private static readonly Lock s_lock = new();
    private static Eight<int> s_eight;

    [RunsIn(MiniportContext.Interrupt)]
    public static int Interrupt(Numbers numbers, Bytes bytes, Pair pair, object given, Span<char> text)
    {
        lock (s_lock)
        {
            s_eight[^1] = numbers[^1];
        }

        int[] joined = [.. numbers, 1, 2, .. s_eight];
        Span<int> few = [1, 2, 3];
        Bag<int> bag = [1, .. joined];
        List<string> names = [pair.Right, """a "raw" text""", $$"""{{pair.Left}} of { }"""];
        ReadOnlySpan<byte> utf8 = "text"u8;
        char escape = '\e';
        var add = (int left = 1, params int[] more) => left + more.Length;
        add();
        add(1, 2, 3);
        Point moved = new Point(1, 2) with { X = 3 };
        Named named = new("x", moved) { Order = 1 };
        named = named with { Name = $"{moved.X switch
        {
            > 3 and < 9 => "some",
            _ => "none",
        }}" };
        using Slice slice = Make<Slice>(8);
        (int x, (int y, _)) = (1, (2, 3));
        switch (joined)
        {
            case [1, .. var middle, 3] when middle is [_, ..]:
                return middle.Length;
            case [var only]:
                return only;
        }

        if (text is "go" or ['s', 't', 'o', 'p'])
        {
            return x;
        }

        return given switch
        {
            string { Length: > 3 and var length } => length,
            Named { At.X: 1, Name: not null } => 1,
            (int a, int b) => a + b,
            IEnumerable<int> many => Total([.. many]),
            nint native => (int)native,
            null => throw new ArgumentNullException(nameof(given)),
            _ => y + utf8.Length + few.Length + bag.Items.Length + names.Count + escape,
        };

        static int Total(params ReadOnlySpan<int> values)
        {
            int total = 0;
            foreach (ref readonly int value in values)
            {
                total += value;
            }

            return total;
        }
    }
}

// There is no await in an unsafe class.
public static class Waiting
{
    [RunsIn(MiniportContext.Worker)]
    public static async Task<int> Work(IAsyncEnumerable<int> many, [Kind<string>] params IEnumerable<int> more)
    {
        int total = 0;
        await using Driver.Later later = new();
        await foreach (int value in many.ConfigureAwait(false))
        {
            Span<int> one = [value];
            ref int place = ref one[0];
            total += place;
        }

        return total;

        IEnumerable<int> Iterate()
        {
            Span<int> kept = [1];
            int first = kept[0];
            yield return first;
            unsafe
            {
                int* p = stackalloc int[1];
                first = *p;
            }

            yield break;
        }
    }
}

public static unsafe partial class Driver
{
    private static T Make<T>(int size)
        where T : IShape<T>, allows ref struct => T.Make(size);

    private static T Sum<T>(T left, T right)
        where T : INumber<T> => left + right;

    [LibraryImport("native")]
    private static partial int Native(int value);

    private static partial int Native(int value) => value;

    private static delegate* unmanaged[Cdecl, SuppressGCTransition]<int, void> s_native;

    [UnmanagedCallersOnly, RunsIn(MiniportContext.Interrupt)]
    private static void Enter(nint value) => s_native((int)value);

    internal sealed class Later : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => default;
    }
}
