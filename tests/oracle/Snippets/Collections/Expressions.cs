// Collection expressions and spreads.

//# expression_array
static void Run()
{
    int[] values = [Any.Number, 2];
    Keep.Object = values;
}

//# expression_empty_array
static void Run()
{
    int[] values = [];
    Keep.Object = values;
}

//# expression_span
static void Run()
{
    Span<int> values = [Any.Number, 2];
    Keep.Number = values[Any.Zero];
}

//# expression_read_only_span
static void Run()
{
    ReadOnlySpan<int> values = [Any.Number, 2];
    Keep.Number = values[Any.Zero];
}

//# expression_span_of_texts
static void Run()
{
    ReadOnlySpan<string> values = [Any.Text, Any.Other];
    Keep.Text = values[Any.Zero];
}

//# expression_constant_span
static void Run()
{
    ReadOnlySpan<int> values = [1, 2, 3];
    Keep.Number = values[Any.Zero];
}

//# expression_constant_span_returned
static ReadOnlySpan<int> Table => [1, 2, 3, 4];
static void Run() => Keep.Number = Table[Any.Zero];

//# expression_span_of_bytes_returned
static ReadOnlySpan<byte> Table => [1, 2, 3, 4];
static void Run() => Keep.Number = Table[Any.Zero];

//# expression_list
static void Run()
{
    List<int> values = [Any.Number, 2];
    Keep.Object = values;
}

//# expression_empty_list
static void Run()
{
    List<int> values = [];
    Keep.Object = values;
}

//# expression_enumerable
static void Run()
{
    IEnumerable<int> values = [Any.Number, 2];
    Keep.Object = values;
}

//# expression_empty_enumerable
static void Run()
{
    IEnumerable<int> values = [];
    Keep.Object = values;
}

//# expression_empty_i_list
static void Run()
{
    IList<int> values = [];
    Keep.Object = values;
}

//# expression_spread_into_array
static void Run()
{
    int[] values = [.. Any.Numbers, 9];
    Keep.Object = values;
}

//# expression_spread_into_span
static void Run()
{
    ReadOnlySpan<int> values = [.. Any.Numbers, 9];
    Keep.Number = values.Length;
}

//# expression_spread_of_an_enumerable
static void Run()
{
    IEnumerable<int> source = Any.List;
    int[] values = [.. source];
    Keep.Object = values;
}

//# expression_immutable_array
static void Run()
{
    ImmutableArray<int> values = [Any.Number, 2];
    Keep.Number = values.Length;
}

//# expression_hash_set
static void Run()
{
    HashSet<int> values = [Any.Number, 2];
    Keep.Object = values;
}

//# expression_builder_of_ones_own
[CollectionBuilder(typeof(Pair), nameof(Make))]
struct Pair
{
    public int First;
    public static Pair Make(ReadOnlySpan<int> values) => new() { First = values[0] };
    public readonly IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
}
static void Run()
{
    Pair pair = [Any.Number, 2];
    Keep.Number = pair.First;
}

//# expression_builder_that_allocates
[CollectionBuilder(typeof(Bag), nameof(Make))]
class Bag
{
    public int First;
    public static Bag Make(ReadOnlySpan<int> values) => new() { First = values[0] };
    public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
}
static void Run()
{
    Bag bag = [Any.Number, 2];
    Keep.Object = bag;
}
