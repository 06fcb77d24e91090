// Lists, dictionaries, arrays and spans of the class library.

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
