// Collections, loops over them, and calls of the class library as drivers make them.

//# params_array_of_three
static object? s_last;
static int Hold(params int[] numbers) { s_last = numbers; return numbers[0]; }
static void Run() => Keep.Number = Hold(1, Any.Number, 3);

//# params_array_of_none
static int Hold(params int[] numbers) { Keep.Object = numbers; return numbers.Length; }
static void Run() => Keep.Number = Hold();

//# params_array_that_exists
static int Hold(params int[] numbers) { Keep.Object = numbers; return numbers.Length; }
static void Run() => Keep.Number = Hold(Any.Numbers);

//# params_span_of_three
static int Sum(params ReadOnlySpan<int> numbers) { int sum = 0; foreach (int one in numbers) { sum += one; } return sum; }
static void Run() => Keep.Number = Sum(1, Any.Number, 3);

//# params_list
static int Hold(params List<int> numbers) { Keep.Object = numbers; return numbers.Count; }
static void Run() => Keep.Number = Hold(1, 2);

//# collection_expression_to_a_span
static void Run()
{
    ReadOnlySpan<int> ports = [Any.Number, 0x1F0, 0x170];
    Keep.Number = ports[1];
}

//# collection_expression_to_an_array
static void Run() { int[] ports = [Any.Number, 0x1F0]; Keep.Object = ports; }

//# collection_expression_of_constants_to_a_span
static ReadOnlySpan<int> Ports => [0x1F0, 0x170, 0x1E8];
static void Run() => Keep.Number = Ports[1];

//# collection_expression_to_an_interface
static void Run() { IReadOnlyList<int> ports = [Any.Number, 0x1F0]; Keep.Object = ports; }

//# collection_expression_of_nothing_to_an_interface
static void Run() { IReadOnlyList<int> ports = []; Keep.Object = ports; }

//# spread_into_an_array
static void Run() { int[] all = [.. Any.Numbers, 9]; Keep.Object = all; }

//# loop_over_a_list
static void Run() { int sum = 0; foreach (int one in Any.List) { sum += one; } Keep.Number = sum; }

//# loop_over_a_list_behind_an_interface
static IEnumerable<int> s_numbers = new List<int> { 1, 2 };
[MethodImpl(MethodImplOptions.NoInlining)] static int Sum(IEnumerable<int> numbers) { int sum = 0; foreach (int one in numbers) { sum += one; } return sum; }
static void Run() => Keep.Number = Sum(s_numbers);

//# loop_over_a_dictionary
static void Run() { foreach ((int key, int value) in Any.Map) { Keep.Number = key + value; } }

//# loop_over_the_keys_of_a_dictionary
static readonly Dictionary<int, int> s_map = new() { [1] = 2 };
static void Run() { foreach (int key in s_map.Keys) { Keep.Number = key; } }

//# loop_over_an_iterator
static IEnumerable<int> Causes(int mask) { for (int at = 0; at < 4; at++) { if ((mask >> at & 1) != 0) { yield return at; } } }
static void Run() { foreach (int cause in Causes(Any.Number)) { Keep.Number = cause; } }

//# loop_over_a_structure_with_an_enumerator
readonly struct Bits(int mask)
{
    public Walker GetEnumerator() => new(mask);
    public struct Walker(int rest) { int _rest = rest; public int Current { get; private set; } public bool MoveNext() { Current = BitOperations.TrailingZeroCount(_rest); bool more = _rest != 0; _rest &= _rest - 1; return more; } }
}
static void Run() { foreach (int bit in new Bits(Any.Number)) { Keep.Number = bit; } }

//# loop_over_an_immutable_array
static readonly ImmutableArray<int> s_ports = [1, 2, 3];
static void Run() { foreach (int port in s_ports) { Keep.Number += port; } }

//# loop_over_an_immutable_list
static readonly ImmutableList<int> s_ports = [1, 2, 3];
static void Run() { foreach (int port in s_ports) { Keep.Number += port; } }

//# loop_over_lines_of_a_span
static void Run() { foreach (ReadOnlySpan<char> line in "one\ntwo".AsSpan().EnumerateLines()) { Keep.Number += line.Length; } }

//# range_of_an_array
static void Run() => Keep.Object = Any.Numbers[2..4];

//# range_of_a_span
static void Run() => Keep.Number = Any.Numbers.AsSpan()[2..4].Length;

//# inline_array_filled
[InlineArray(8)] struct Slots { int _first; }
static Slots s_slots;
static void Run() { for (int at = 0; at < 8; at++) { s_slots[at] = Any.Number; } }

//# linq_filter_counted_over_an_array
static void Run() => Keep.Number = Any.Numbers.Count(static one => one > 4);

//# linq_chain_to_an_array
static void Run() => Keep.Object = Any.Numbers.Where(static one => one > 2).Select(static one => one * 2).ToArray();

//# linq_first_of_a_list
static void Run() => Keep.Number = Any.List.First();

//# linq_sum_of_an_array
static void Run() => Keep.Number = Any.Numbers.Sum();

//# linq_any_of_a_list
static void Run() => Keep.Flag = Any.List.Any();

//# linq_range_made
static void Run() => Keep.Object = Enumerable.Range(0, Any.Number);

//# query_expression_kept
static void Run() => Keep.Object = from one in Any.Numbers where one > 2 select one;

//# list_filled_and_cleared
static readonly List<int> s_done = new(16);
static void Run() { for (int at = 0; at < 16; at++) { s_done.Add(at); } s_done.Clear(); }

//# list_that_only_grows
static readonly List<int> s_done = [];
static void Run() => s_done.Add(Any.Number);

//# queue_turned
static readonly Queue<int> s_queue = new(8);
static void Run() { s_queue.Enqueue(Any.Number); Keep.Number = s_queue.Dequeue(); }

//# concurrent_queue_turned
static readonly ConcurrentQueue<int> s_queue = new();
static void Run() { for (int at = 0; at < 64; at++) { s_queue.Enqueue(at); } while (s_queue.TryDequeue(out Keep.Number)) { } }

//# priority_queue_turned
static readonly PriorityQueue<int, int> s_queue = new(8);
static void Run() { s_queue.Enqueue(Any.Number, 2); Keep.Number = s_queue.Dequeue(); }

//# dictionary_value_replaced
static readonly Dictionary<int, int> s_map = new() { [3] = 1 };
static void Run() => s_map[3] = Any.Number;

//# sorted_dictionary_value_read
static readonly SortedDictionary<int, int> s_map = new() { [3] = 1, [4] = 2 };
static void Run() => Keep.Flag = s_map.TryGetValue(4, out Keep.Number);

//# frozen_dictionary_value_read
static readonly FrozenDictionary<string, int> s_map = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.ToFrozenDictionary();
static void Run() => Keep.Flag = s_map.TryGetValue("a", out Keep.Number);

//# hash_set_asked_with_a_span
static readonly HashSet<string> s_names = ["read", "write"];
static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<ReadOnlySpan<char>>();
static void Run() => Keep.Flag = s_lookup.Contains("read");

//# array_sorted
static readonly int[] s_numbers = [4, 2, 3];
static void Run() => Array.Sort(s_numbers);

//# array_sorted_by_a_comparison
static readonly int[] s_numbers = [4, 2, 3];
static void Run() => s_numbers.AsSpan().Sort(static (one, two) => two.CompareTo(one));

//# rented_array_given_back
static void Run() { byte[] rented = ArrayPool<byte>.Shared.Rent(512); rented[0] = 1; ArrayPool<byte>.Shared.Return(rented); }

//# rented_array_kept
static void Run() => Keep.Object = ArrayPool<byte>.Shared.Rent(512);

//# list_to_an_array
static void Run() => Keep.Object = Any.List.ToArray();

//# list_as_a_span
static void Run() => Keep.Number = CollectionsMarshal.AsSpan(Any.List)[0];

//# bits_and_bytes_swapped
static void Run() => Keep.Number = BinaryPrimitives.ReadUInt16BigEndian(Any.Bytes) | BitOperations.PopCount((uint)Any.Number) << 16;

//# bytes_of_a_number
static void Run() => Keep.Object = BitConverter.GetBytes(Any.Number);

//# structure_read_from_bytes
[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Entry { public uint Address; public ushort Count; }
static void Run() => Keep.Number = MemoryMarshal.Read<Entry>(Any.Bytes).Count;

//# native_memory_taken_and_freed
static void Run() { void* block = NativeMemory.Alloc(64); NativeMemory.Clear(block, 64); NativeMemory.Free(block); }

//# big_integer_added
static BigInteger s_sum = BigInteger.Pow(2, 70);
static void Run() => Keep.Flag = (s_sum + BigInteger.One).IsEven;

//# vector_product
static void Run() => Keep.Double = Vector3.Dot(new Vector3(1, 2, Any.Number), Vector3.One);

//# stopwatch_timestamp
static void Run() => Keep.Long = Stopwatch.GetTimestamp() - Environment.TickCount64;

//# stopwatch_started
static void Run() => Keep.Object = Stopwatch.StartNew();

//# async_method_that_ends_at_once
static async Task<int> Read() { await Task.CompletedTask; return Any.Large; }
static void Run() => Keep.Object = Read();

//# async_value_task_that_ends_at_once
static async ValueTask<int> Read() { await Task.CompletedTask; return Any.Large; }
static void Run() => Keep.Flag = Read().IsCompletedSuccessfully;

//# completed_task_returned
static Task Done() => Task.CompletedTask;
static void Run() => Keep.Object = Done();

//# task_started
static void Run() => Keep.Object = Task.Run(static () => { });

//# exception_made_and_not_thrown
static void Run() => Keep.Object = new InvalidOperationException("no");

//# text_split_by_spans
static void Run() { foreach (Range range in "a,b,c".AsSpan().Split(',')) { Keep.Number += range.End.Value; } }

//# dictionary_entry_by_reference
static readonly Dictionary<int, int> s_map = new() { [3] = 1 };
static void Run() => CollectionsMarshal.GetValueRefOrAddDefault(s_map, 3, out Keep.Flag)++;
