// Lists, tables, loops, queries and iterators. Written without a look at the analyzers.

//# numbers_given_to_params_of_an_array
static int Sum(params int[] values) => values.Length;
[MethodImpl(MethodImplOptions.NoInlining)] static int Hold(int[] values) { Keep.Object = values; return values.Length; }
static int Keeping(params int[] values) => Hold(values);
static void Run() => Keep.Number = Keeping(1, Any.Number, 3);

//# numbers_given_to_params_of_a_span
static int Sum(params ReadOnlySpan<int> values) => values.Length;
static void Run() => Keep.Number = Sum(1, Any.Number, 3);

//# nothing_given_to_params_of_an_array
static int Count(params object[] values) => values.Length;
static void Run() => Keep.Number = Count();

//# array_given_to_params_of_an_array
static readonly int[] s_values = [1, 2];
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take(s_values);

//# numbers_given_to_params_of_objects
static void Take(params object[] values) => Keep.Object = values;
static void Run() => Take(1, "a");

//# texts_given_to_params_of_a_list
static void Take(params List<string> values) => Keep.Object = values;
static void Run() => Take("a", "b");

//# numbers_given_to_params_of_an_enumerable
static void Take(params IEnumerable<int> values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);

//# expression_to_a_span
static void Run()
{
    Span<int> registers = [Any.Number, 2, 3];
    registers[1] = 7;
    Keep.Number = registers[1];
}

//# expression_to_a_list
static void Run()
{
    List<int> registers = [Any.Number, 2, 3];
    Keep.Object = registers;
}

//# expression_to_an_array_with_a_spread
static readonly int[] s_first = [1, 2];
static void Run()
{
    int[] all = [.. s_first, Any.Number];
    Keep.Object = all;
}

//# expression_to_a_read_only_list
static void Run()
{
    IReadOnlyList<int> ports = [Any.Number, 2];
    Keep.Object = ports;
}

//# empty_expression_to_an_array
static void Run()
{
    int[] none = [];
    Keep.Object = none;
}

//# empty_expression_to_a_list
static void Run()
{
    List<int> none = [];
    Keep.Object = none;
}

//# empty_expression_to_an_enumerable
static void Run()
{
    IEnumerable<int> none = [];
    Keep.Object = none;
}

//# expression_to_a_hash_set
static void Run()
{
    HashSet<int> ports = [1, 2];
    Keep.Object = ports;
}

//# expression_to_an_inline_array_by_a_builder
[CollectionBuilder(typeof(Builder), nameof(Builder.Create))]
struct Four { public int Sum; public readonly IEnumerator<int> GetEnumerator() => throw new NotSupportedException(); }
static class Builder
{
    public static Four Create(ReadOnlySpan<int> values)
    {
        Four four = default;
        foreach (int value in values) { four.Sum += value; }
        return four;
    }
}
static void Run()
{
    Four four = [1, Any.Number, 3];
    Keep.Number = four.Sum;
}

//# loop_over_a_list
static void Run()
{
    int sum = 0;
    foreach (int value in Any.List) { sum += value; }
    Keep.Number = sum;
}

//# loop_over_an_enumerable_of_a_list
static IEnumerable<int> s_pending = new List<int> { 1, 2, 3 };
[MethodImpl(MethodImplOptions.NoInlining)]
static int Sum(IEnumerable<int> values)
{
    int sum = 0;
    foreach (int value in values) { sum += value; }
    return sum;
}
static void Run() => Keep.Number = Sum(s_pending);

//# loop_over_an_old_list
static readonly ArrayList s_pending = new() { "a", "b" };
static void Run()
{
    foreach (object value in s_pending) { Keep.Object = value; }
}

//# loop_over_a_list_interface_by_index
static readonly IList<int> s_pending = new List<int> { 1, 2, 3 };
static void Run()
{
    int sum = 0;
    for (int i = 0; i < s_pending.Count; i++) { sum += s_pending[i]; }
    Keep.Number = sum;
}

//# loop_over_a_dictionary
static void Run()
{
    int sum = 0;
    foreach ((int key, int value) in Any.Map) { sum += key * value; }
    Keep.Number = sum;
}

//# loop_over_the_keys_of_a_dictionary
static readonly Dictionary<int, int> s_map = new() { [1] = 1 };
static void Run()
{
    foreach (int key in s_map.Keys) { Keep.Number = key; }
}

//# loop_over_a_concurrent_dictionary
static readonly ConcurrentDictionary<int, int> s_map = new() { [1] = 1 };
static void Run()
{
    foreach (KeyValuePair<int, int> pair in s_map) { Keep.Number = pair.Value; }
}

//# loop_over_a_span_by_reference
static readonly int[] s_values = [1, 2, 3];
static void Run()
{
    foreach (ref int value in s_values.AsSpan()) { value ^= 1; }
}

//# loop_with_an_enumerator_of_its_own
ref struct Bits(uint value)
{
    uint _rest = value;
    public int Current { get; private set; }
    public bool MoveNext()
    {
        if (_rest == 0) { return false; }
        Current = BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
    public readonly Bits GetEnumerator() => this;
}
static void Run()
{
    int sum = 0;
    foreach (int bit in new Bits((uint)Any.Number)) { sum += bit; }
    Keep.Number = sum;
}

//# iterator_of_pending_requests
static IEnumerable<int> Pending(int mask)
{
    for (int i = 0; i < 32; i++)
    {
        if ((mask & 1 << i) != 0) { yield return i; }
    }
}
static void Run()
{
    foreach (int bit in Pending(Any.Number)) { Keep.Number = bit; }
}

//# iterator_only_made
static IEnumerable<int> Count() { yield return 1; }
static void Run() => Keep.Object = Count();

//# iterator_as_an_enumerator
static IEnumerator<int> Count(int n) { while (n-- > 0) { yield return n; } }
static void Run()
{
    using IEnumerator<int> count = Count(Any.Number);
    while (count.MoveNext()) { Keep.Number = count.Current; }
}
