// Arrays, lists, spans, enumerators, collection expressions, ranges.

//# params_array: removed
static void Take(params int[] values) => Keep.Number = values.Length;
[MethodImpl(MethodImplOptions.NoInlining)]
static void Go(int number) => Take(number, 2);
static void Run() => Go(Any.Number);

//# params_array_escaping
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);

//# params_array_without_elements
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take();

//# params_array_given
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take(Any.Numbers);

//# params_span
static void Take(params ReadOnlySpan<int> values) => Keep.Number = values.Length;
static void Run() => Take(Any.Number, 2);

//# params_span_of_objects
static void Take(params ReadOnlySpan<object> values) => Keep.Object = values[0];
static void Run() => Take(Any.Text, Any.Other);

//# params_span_that_boxes
static void Take(params ReadOnlySpan<object> values) => Keep.Object = values[0];
static void Run() => Take(Any.Number, Any.Other);

//# params_list
static void Take(params List<int> values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);

//# params_enumerable
static void Take(params IEnumerable<int> values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);

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

//# foreach_array
static void Run()
{
    foreach (int value in Any.Numbers)
    {
        Keep.Number += value;
    }
}

//# foreach_array_of_two_dimensions
static readonly int[,] s_grid = new int[2, 2];
static void Run()
{
    foreach (int value in s_grid)
    {
        Keep.Number += value;
    }
}

//# foreach_span
static void Run()
{
    foreach (int value in Any.Numbers.AsSpan())
    {
        Keep.Number += value;
    }
}

//# foreach_list
static void Run()
{
    foreach (int value in Any.List)
    {
        Keep.Number += value;
    }
}

//# foreach_dictionary
static void Run()
{
    foreach (KeyValuePair<int, int> pair in Any.Map)
    {
        Keep.Number += pair.Value;
    }
}

//# foreach_dictionary_values
static void Run()
{
    foreach (int value in Any.Map.Values)
    {
        Keep.Number += value;
    }
}

//# foreach_i_enumerable_of_a_list
[MethodImpl(MethodImplOptions.NoInlining)]
static void Sum(IEnumerable<int> values)
{
    foreach (int value in values)
    {
        Keep.Number += value;
    }
}
static void Run() => Sum(Any.List);

//# foreach_i_enumerable_of_an_array
[MethodImpl(MethodImplOptions.NoInlining)]
static void Sum(IEnumerable<int> values)
{
    foreach (int value in values)
    {
        Keep.Number += value;
    }
}
static void Run() => Sum(Any.Numbers);

//# foreach_i_list
static readonly IReadOnlyList<int> s_list = new List<int> { 1, 2 };
static void Run()
{
    foreach (int value in s_list)
    {
        Keep.Number += value;
    }
}

//# for_over_i_list
static readonly IReadOnlyList<int> s_list = new List<int> { 1, 2 };
static void Run()
{
    for (int i = 0; i < s_list.Count; i++)
    {
        Keep.Number += s_list[i];
    }
}

//# foreach_non_generic
static readonly IEnumerable s_list = new ArrayList { 1, 2 };
static void Run()
{
    foreach (object value in s_list)
    {
        Keep.Object = value;
    }
}

//# foreach_immutable_array
static readonly ImmutableArray<int> s_values = [1, 2];
static void Run()
{
    foreach (int value in s_values)
    {
        Keep.Number += value;
    }
}

//# foreach_enumerator_of_ones_own
struct Numbers
{
    public readonly Numbers GetEnumerator() => this;
    public int Current { get; private set; }
    public bool MoveNext() => ++Current < 4;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number += value;
    }
}

//# foreach_enumerator_of_ones_own_class
class Numbers
{
    public Enumerator GetEnumerator() => new();
    public class Enumerator
    {
        public int Current { get; private set; }
        public bool MoveNext() { Keep.Object = this; return ++Current < 4; }
    }
}
static readonly Numbers s_numbers = new();
static void Run()
{
    foreach (int value in s_numbers)
    {
        Keep.Number += value;
    }
}

//# foreach_ref_struct_enumerator
ref struct Numbers
{
    private int _at;
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => _at;
    public bool MoveNext() => ++_at < 4;
    public readonly void Dispose() => Keep.Number++;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number += value;
    }
}

//# foreach_extension_get_enumerator
struct Ends(int last) { public readonly int Last = last; }
struct Walk(int last) { public int Current { get; private set; } public bool MoveNext() => ++Current < last; }
static Walk GetEnumerator(this Ends ends) => new(ends.Last);
static void Run()
{
    foreach (int value in new Ends(3))
    {
        Keep.Number += value;
    }
}

//# iterator
static IEnumerable<int> Count() { yield return 1; yield return 2; }
static void Run()
{
    foreach (int value in Count())
    {
        Keep.Number += value;
    }
}

//# iterator_called_only
static IEnumerable<int> Count(int from) { yield return from; }
static void Run() => Keep.Object = Count(Any.Number);

//# iterator_body_allocates_in_a_foreach
static readonly IEnumerable<object> s_counted = Count();
static IEnumerable<object> Count() { yield return new object(); }
static void Run()
{
    foreach (object value in Count())
    {
        Keep.Object = value;
    }
}

//# linq_where_to_list
static void Run() => Keep.Object = Any.Numbers.Where(static number => number > 2).ToList();

//# linq_any_on_a_list
static void Run() => Keep.Flag = Any.List.Any();

//# linq_sum_of_an_array
static void Run() => Keep.Number = Any.Numbers.Sum();

//# linq_select_deferred
static void Run() => Keep.Object = Any.Numbers.Select(static number => number + 1);

//# linq_count_with_predicate
static readonly Func<int, bool> s_big = static number => number > 2;
static void Run() => Keep.Number = Any.Numbers.Count(s_big);

//# linq_first
static void Run() => Keep.Number = Any.Numbers.First();

//# linq_to_array
static void Run() => Keep.Object = Any.List.ToArray();

//# linq_order_by
static void Run() => Keep.Object = Any.Numbers.OrderBy(static number => -number).First();

//# linq_query_syntax
static void Run() => Keep.Number = (from number in Any.Numbers where number > 2 select number * 2).Sum();

//# linq_contains
static void Run() => Keep.Flag = Any.Numbers.Contains(3);

//# linq_max_of_a_list
static void Run() => Keep.Number = Any.List.Max();

//# range_of_an_array
static void Run() => Keep.Object = Any.Numbers[1..3];

//# range_of_a_span
static void Run() => Keep.Number = Any.Numbers.AsSpan()[1..3].Length;

//# range_of_a_list
static void Run() => Keep.Object = Any.List[1..3];

//# index_from_end
static void Run() => Keep.Number = Any.Numbers[^1];

//# index_from_end_of_a_list
static void Run() => Keep.Number = Any.List[^1];

//# range_variable_of_an_array
static Range s_range = 1..3;
static void Run() => Keep.Object = Any.Numbers[s_range];

//# list_pattern
static void Run() => Keep.Flag = Any.Numbers is [1, _, .., 8];

//# list_pattern_with_slice_of_an_array
static void Run() => Keep.Object = Any.Numbers is [1, .. var rest] ? rest : null;

//# list_pattern_with_slice_of_a_span
static void Run() => Keep.Number = Any.Numbers.AsSpan() is [1, .. var rest] ? rest.Length : 0;

//# list_pattern_with_slice_of_a_text
static void Run() => Keep.Text = Any.Text is ['s', .. var rest] ? rest : null;

//# inline_array
[InlineArray(4)]
struct Four { private int _first; }
static void Run()
{
    Four four = default;
    four[Any.Zero] = Any.Number;
    Span<int> span = four;
    foreach (int value in four)
    {
        Keep.Number += value;
    }
    Keep.Number = span[1];
}

//# inline_array_slice
[InlineArray(4)]
struct Four { private int _first; }
static Four s_four;
static void Run() => Keep.Number = s_four[1..3].Length;

//# list_new
static void Run() => Keep.Object = new List<int>();

//# list_initializer
static void Run() => Keep.Object = new List<int> { 1, Any.Number };

//# list_add_that_grows
static readonly List<int> s_list = [];
static void Run() => s_list.Add(Any.Number);

//# list_add_after_clear
static readonly List<int> s_list = new(8);
static void Run()
{
    s_list.Clear();
    s_list.Add(Any.Number);
}

//# list_indexer
static void Run() => Any.List[0] = Any.List[1] + Any.List.Count;

//# list_contains
static void Run() => Keep.Flag = Any.List.Contains(Any.Number);

//# list_sort
static void Run() => Any.List.Sort();

//# list_find
static void Run() => Keep.Number = Any.List.Find(static number => number > 2);

//# list_to_array
static void Run() => Keep.Object = Any.List.ToArray();

//# list_as_span
static void Run() => Keep.Number = CollectionsMarshal.AsSpan(Any.List).Length;

//# dictionary_lookup
static void Run() => Keep.Number = Any.Map[Any.Number];

//# dictionary_try_get
static void Run() => Keep.Flag = Any.Map.TryGetValue(Any.Number, out int value);

//# dictionary_set_existing
static void Run() => Any.Map[7] = Any.Zero;

//# dictionary_add_that_grows
static readonly Dictionary<int, int> s_map = [];
static void Run() => s_map.Add(s_map.Count, 1);

//# dictionary_initializer
static void Run() => Keep.Object = new Dictionary<int, int> { [1] = 2 };

//# dictionary_of_texts
static readonly Dictionary<string, int> s_map = new() { ["some text"] = 1 };
static void Run() => Keep.Number = s_map[Any.Text];

//# concurrent_dictionary_get_or_add
static readonly ConcurrentDictionary<int, int> s_map = new() { [7] = 1 };
static void Run() => Keep.Number = s_map.GetOrAdd(Any.Number, static number => number);

//# queue_enqueue_dequeue
static readonly Queue<int> s_queue = new(8);
static void Run()
{
    s_queue.Enqueue(Any.Number);
    Keep.Number = s_queue.Dequeue();
}

//# linked_list_add
static readonly LinkedList<int> s_list = new();
static void Run()
{
    s_list.AddLast(Any.Number);
    s_list.RemoveFirst();
}

//# hash_set_contains
static readonly HashSet<int> s_set = [1, 7];
static void Run() => Keep.Flag = s_set.Contains(Any.Number);

//# frozen_lookup
static readonly FrozenDictionary<int, int> s_map = new Dictionary<int, int> { [7] = 1 }.ToFrozenDictionary();
static void Run() => Keep.Flag = s_map.TryGetValue(Any.Number, out int value);

//# array_sort
static void Run() => Array.Sort(Any.Numbers);

//# array_sort_with_lambda
static void Run() => Array.Sort(Any.Numbers, static (left, right) => left - right);

//# array_index_of
static void Run() => Keep.Number = Array.IndexOf(Any.Numbers, 3);

//# array_copy
static readonly int[] s_target = new int[8];
static void Run() => Array.Copy(Any.Numbers, s_target, 8);

//# array_resize
static int[] s_array = new int[4];
static void Run() => Array.Resize(ref s_array, s_array.Length + 1);

//# array_clear
static readonly int[] s_target = new int[8];
static void Run() => Array.Clear(s_target);

//# array_fill
static readonly int[] s_target = new int[8];
static void Run() => Array.Fill(s_target, Any.Number);

//# array_covariant_store
static readonly object[] s_objects = new string[1];
static void Run() => s_objects[0] = Any.Text;

//# array_length_and_element
static void Run() => Keep.Number = Any.Numbers[Any.Numbers.Length - 1];

//# span_copy
static readonly int[] s_target = new int[8];
static void Run() => Any.Numbers.AsSpan().CopyTo(s_target);

//# span_sequence_equal
static void Run() => Keep.Flag = Any.Numbers.AsSpan().SequenceEqual(Any.Numbers);

//# span_to_array
static void Run() => Keep.Object = Any.Numbers.AsSpan(1).ToArray();

//# span_binary_search
static void Run() => Keep.Number = Any.Numbers.AsSpan().BinarySearch(3);

//# memory
static void Run() => Keep.Number = Any.Numbers.AsMemory(1).Span.Length;

//# bit_array
static void Run() => Keep.Object = new BitArray(8);
