// Collections: their expressions, loops over them, queries, and the memory behind them. Written without a look at the analyzers.

//# ports_as_a_span_expression_of_values
static void Run() { ReadOnlySpan<int> ports = [Any.Number, Any.Large]; Keep.Number = ports[1]; }

//# ports_as_a_list_expression
static void Run() { List<int> ports = [Any.Number, Any.Large]; Keep.Object = ports; }

//# ports_as_an_enumerable_expression
static IEnumerable<int> Ports() => [Any.Number, Any.Large];
static void Run() => Keep.Object = Ports();

//# ports_as_an_empty_read_only_list
static IReadOnlyList<int> Ports() => [];
static void Run() => Keep.Object = Ports();

//# ports_as_an_empty_list_interface
static IList<int> Ports() => [];
static void Run() => Keep.Object = Ports();

//# ports_as_an_immutable_array_of_nothing
static void Run() { ImmutableArray<int> ports = []; Keep.Number = ports.Length; }

//# ports_spread_into_a_span
static void Run() { ReadOnlySpan<int> all = [.. Any.Numbers, 9]; Keep.Number = all[^1]; }

//# ports_spread_of_a_constant_into_a_params_span
static int Sum(params ReadOnlySpan<int> values) { int sum = 0; foreach (int value in values) { sum += value; } return sum; }
static void Run() => Keep.Number = Sum(1, 2, Any.Number);

//# ports_given_to_a_params_list
static int Count(params List<int> values) => values.Count;
static void Run() => Keep.Number = Count(1, 2, Any.Number);

//# ports_given_to_a_params_read_only_collection_of_nothing
static int Count(params IReadOnlyCollection<int> values) => values.Count;
static void Run() => Keep.Number = Count();

//# keyed_collection_walked_by_its_values
static readonly Dictionary<int, string> s_names = new() { [1] = "a" };
static void Run() { foreach (string name in s_names.Values) { Keep.Text = name; } }

//# keyed_collection_walked_as_pairs_of_an_interface
static readonly IReadOnlyDictionary<int, string> s_names = new Dictionary<int, string> { [1] = "a" };
static void Run() { foreach ((int _, string name) in s_names) { Keep.Text = name; } }

//# stack_walked
static readonly Stack<int> s_stack = new([1, 2]);
static void Run() { foreach (int value in s_stack) { Keep.Number += value; } }

//# linked_list_walked_by_its_nodes
static readonly LinkedList<int> s_list = new([1, 2]);
static void Run() { for (LinkedListNode<int>? node = s_list.First; node is not null; node = node.Next) { Keep.Number += node.Value; } }

//# sorted_set_walked
static readonly SortedSet<int> s_set = [1, 2, 3];
static void Run() { foreach (int value in s_set) { Keep.Number += value; } }

//# concurrent_queue_walked
static readonly ConcurrentQueue<int> s_queue = new([1, 2]);
static void Run() { foreach (int value in s_queue) { Keep.Number += value; } }

//# immutable_list_walked
static readonly ImmutableList<int> s_list = [1, 2, 3];
static void Run() { foreach (int value in s_list) { Keep.Number += value; } }

//# immutable_array_walked
static readonly ImmutableArray<int> s_array = [1, 2, 3];
static void Run() { foreach (int value in s_array) { Keep.Number += value; } }

//# segment_walked
static readonly ArraySegment<byte> s_segment = new([1, 2, 3, 4], 1, 2);
static void Run() { foreach (byte value in s_segment) { Keep.Number += value; } }

//# read_only_list_of_an_array_walked_by_index
static readonly IReadOnlyList<int> s_list = [1, 2, 3];
static void Run() { for (int i = 0; i < s_list.Count; i++) { Keep.Number += s_list[i]; } }

//# struct_enumerator_behind_a_property
readonly struct Bits(uint mask)
{
    public Enumerator GetEnumerator() => new(mask);
    public struct Enumerator(uint rest)
    {
        uint _rest = rest;
        public int Current { get; private set; }
        public bool MoveNext()
        {
            if (_rest == 0) { return false; }
            Current = BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
static void Run() { foreach (int bit in new Bits(0x15)) { Keep.Number += bit; } }

//# class_enumerator_behind_a_method
sealed class Bits(uint mask)
{
    public Enumerator GetEnumerator() => new(mask);
    public sealed class Enumerator(uint rest)
    {
        uint _rest = rest;
        public int Current { get; private set; }
        public bool MoveNext()
        {
            if (_rest == 0) { return false; }
            Current = BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            Keep.Object = this;
            return true;
        }
    }
}
static readonly Bits s_bits = new(0x15);
static void Run() { foreach (int bit in s_bits) { Keep.Number += bit; } }

//# struct_enumerator_taken_as_its_interface
static readonly List<int> s_list = [1, 2];
static void Run() { IEnumerator<int> all = s_list.GetEnumerator(); Keep.Object = all; }

//# any_of_a_list_without_a_predicate
static readonly List<int> s_list = [1, 2];
static void Run() => Keep.Flag = s_list.Any();

//# any_of_a_sequence_with_a_static_predicate
static readonly IEnumerable<int> s_list = new HashSet<int> { 1, 2 };
static void Run() => Keep.Flag = s_list.Any(static value => value > 1);

//# count_of_a_collection
static readonly IEnumerable<int> s_list = new List<int> { 1, 2 };
static void Run() => Keep.Number = s_list.Count();

//# contains_of_an_array_by_a_query
static void Run() => Keep.Flag = Any.Numbers.Contains(3);

//# ordered_by_a_query_never_walked
static void Run() => Keep.Object = Any.Numbers.OrderByDescending(static value => value);

//# reversed_in_place
static readonly int[] s_values = [1, 2, 3];
static void Run() => Array.Reverse(s_values);

//# reversed_by_a_query
static readonly List<int> s_values = [1, 2, 3];
static void Run() => Keep.Number = Enumerable.Reverse(s_values).First();

//# range_summed_by_a_query
static void Run() => Keep.Number = Enumerable.Range(0, 4).Sum();

//# zipped_and_walked
static void Run() { foreach ((int left, byte right) in Any.Numbers.Zip(Any.Bytes)) { Keep.Number += left * right; } }

//# array_of_a_span
static void Run() { ReadOnlySpan<int> span = Any.Numbers; Keep.Object = span.ToArray(); }

//# range_of_a_list_taken
static readonly List<int> s_list = [1, 2, 3];
static void Run() => Keep.Object = s_list[1..];

//# range_of_a_memory_taken
static readonly Memory<int> s_memory = new int[4];
static void Run() => Keep.Number = s_memory[1..].Length;

//# slice_pattern_of_a_list_pattern_on_an_array
static void Run() { if (Any.Bytes is [1, .. var rest, 8]) { Keep.Number = rest.Length; } }

//# discard_slice_of_a_list_pattern_on_an_array
static void Run() { if (Any.Bytes is [1, .., var last]) { Keep.Number = last; } }

//# inline_array_as_a_span
[InlineArray(8)] struct Words { ushort _first; }
static void Run() { Words words = default; Span<ushort> span = words; span[3] = 5; Keep.Number = words[3]; }

//# inline_array_walked
[InlineArray(4)] struct Words { ushort _first; }
static void Run() { Words words = default; words[1] = 3; foreach (ushort word in words) { Keep.Number += word; } }

//# inline_array_of_references_kept_by_a_class
[InlineArray(4)] struct Slots { object? _first; }
sealed class Owner { public Slots Slots; }
static readonly Owner s_owner = new();
static void Run() => s_owner.Slots[2] = Any.Object;

//# list_that_exceeds_its_capacity_each_time
static void Run() { List<int> list = new(1); list.Add(1); list.Add(2); Keep.Number = list.Count; }

//# list_kept_below_its_capacity
static readonly List<int> s_list = new(4);
static void Run() { s_list.Clear(); s_list.Add(1); s_list.Add(2); }

//# list_trimmed_and_filled
static readonly List<int> s_list = new(4);
static void Run() { s_list.Clear(); s_list.TrimExcess(); s_list.Add(1); }

//# queue_put_and_taken
static readonly Queue<int> s_queue = new(2);
static void Run() { s_queue.Enqueue(Any.Number); Keep.Number = s_queue.Dequeue(); }

//# queue_put_and_never_taken
static readonly Queue<long> s_queue = new();
static void Run() { for (int i = 0; i < 100; i++) { s_queue.Enqueue(Any.Long); } }

//# concurrent_stack_pushed
static readonly ConcurrentStack<int> s_stack = new();
static void Run() { s_stack.Push(1); s_stack.TryPop(out Keep.Number); }

//# concurrent_queue_put_and_taken
static readonly ConcurrentQueue<int> s_queue = new();
static void Run() { s_queue.Enqueue(1); s_queue.TryDequeue(out Keep.Number); }

//# dictionary_by_its_alternate_lookup
static readonly Dictionary<string, int> s_map = new() { ["some"] = 1 };
static void Run() => Keep.Flag = s_map.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Any.Text.AsSpan(0, 4), out Keep.Number);

//# dictionary_by_a_substring
static readonly Dictionary<string, int> s_map = new() { ["some"] = 1 };
static void Run() => Keep.Flag = s_map.TryGetValue(Any.Text[..4], out Keep.Number);

//# pool_of_arrays_rented_and_given_back
static void Run() { byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 12); ArrayPool<byte>.Shared.Return(buffer); }

//# pool_of_memory_rented
static void Run() { using IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(64); owner.Memory.Span[0] = 1; }

//# heap_counted_and_peeked
static readonly PriorityQueue<int, int> s_heap = new([(1, 1), (2, 2)]);
static void Run() => Keep.Number = s_heap.Count + s_heap.Peek();
