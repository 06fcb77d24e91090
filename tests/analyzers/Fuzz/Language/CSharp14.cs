using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Language.Fourteen;

public static class Extensions
{
    extension(Ring ring)
    {
        public int Left => ring.Capacity - ring.Used;

        public int Limit
        {
            get => ring.Capacity;
            set => ring.Capacity = value;
        }

        [RunsIn(MiniportContext.Interrupt)]
        public bool Put(int value)
        {
            ring.Used += value;
            return ring.Left > 0;
        }

        public static Ring Empty => new();

        public static Ring operator |(Ring left, Ring right) => new() { Used = left.Used | right.Used };

        public void operator -=(int count) => ring.Used -= count;
    }

    extension<T>(ReadOnlySpan<T> span)
        where T : struct, INumber<T>
    {
        public T Total()
        {
            T total = T.Zero;
            foreach (T value in span)
            {
                total += value;
            }

            return total;
        }

        public bool IsShort => span.Length < 4;
    }

    extension(ref Counter counter)
    {
        public void Reset() => counter = default;
    }

    extension(Math)
    {
        public static int Twice(int value) => value * 2;
    }

    extension<TKey, TValue>(Dictionary<TKey, TValue> table)
        where TKey : notnull
    {
        public TValue? Find(TKey key) => table.TryGetValue(key, out TValue? value) ? value : default;
    }
}

public class Ring
{
    public int Used { get; set => field = value < 0 ? 0 : value; }

    public int Capacity
    {
        get;
        set
        {
            field = value;
            Changed?.Invoke(this, value);
        }
    } = 16;

    [field: AllowNull]
    public string Name { get => field ??= nameof(List<>); set => field = value; }

    public event EventHandler<int>? Changed;

    public Ring? Next { get; set; }
}

public struct Counter
{
    private int _value;

    public void operator ++() => _value++;

    public void operator --() => _value--;

    public void operator +=(int by) => _value += by;

    public void operator checked +=(int by) => _value = checked(_value + by);

    public void operator <<=(int by) => _value <<= by;

    public static Counter operator +(Counter left, Counter right) => new() { _value = left._value + right._value };
}

public partial class Halves
{
    private EventHandler? _stored;

    public partial Halves(int size);

    public partial event EventHandler Moved;

    public partial int Size { get; set; }

    public partial int this[int index] { get; }
}

public partial class Halves
{
    public partial Halves(int size) => Size = size;

    public partial event EventHandler Moved
    {
        add => _stored += value;
        remove => _stored -= value;
    }

    public partial int Size { get => field; set => field = value; }

    public partial int this[int index] => index + Size;
}

public delegate bool Parse(string text, out int value);

public delegate void Visit(scoped ref Counter counter, in int by, ref readonly int other);

public static unsafe class Driver
{
    private static Ring? s_ring;
    private static Counter s_counter;

    [RunsIn(MiniportContext.Interrupt)]
    public static void Interrupt(Ring? ring, int[] numbers, Halves halves, string text)
    {
        ring?.Used += 2;
        ring?.Next?.Name = text;
        ring?.Changed += static (_, value) => s_counter += value;
        s_ring?.Next?.Used = ring.Left;

        Ring local = ring ?? Ring.Empty;
        local -= 1;
        local = local | Ring.Empty;
        local.Limit = Math.Twice(3);
        _ = local.Put(local.Limit);
        _ = Extensions.get_Left(local);
        s_counter++;
        s_counter += 3;
        checked
        {
            s_counter += 4;
        }

        s_counter <<= 1;
        s_counter--;
        s_counter.Reset();

        ReadOnlySpan<int> span = numbers;
        _ = span.Total() + numbers.Total();
        _ = numbers.IsShort;
        ReadOnlySpan<char> letters = text;
        Take(numbers, text);

        Parse parse = (text, out value) => int.TryParse(text, out value);
        Visit visit = (scoped ref counter, in by, ref readonly other) => counter += by + other;
        int one = 1;
        visit(ref s_counter, in one, ref one);
        _ = parse(text, out int parsed);

        halves.Moved += (_, _) => Interrupt(ring, numbers, halves, nameof(Dictionary<,>));
        _ = halves[parsed];
        _ = new Halves(parsed) { Size = one };
        _ = new Dictionary<string, Ring>().Find(text);
    }

    private static void Take(ReadOnlySpan<int> numbers, ReadOnlySpan<char> letters)
    {
    }
}
