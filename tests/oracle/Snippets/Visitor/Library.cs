// Members of the class library that people use without a thought. Written without a look at the analyzers.

//# byte_order_reversed
static void Run() => Keep.Number = BinaryPrimitives.ReverseEndianness(Any.Number);

//# words_written_into_a_span
static void Run()
{
    Span<byte> cdb = stackalloc byte[12];
    BinaryPrimitives.WriteUInt32BigEndian(cdb[2..], (uint)Any.Large);
    BinaryPrimitives.WriteUInt16BigEndian(cdb[7..], 1);
    Keep.Number = cdb[5];
}

//# bytes_of_a_number
static void Run() => Keep.Object = BitConverter.GetBytes(Any.Number);

//# bytes_of_a_number_into_a_span
static void Run()
{
    Span<byte> bytes = stackalloc byte[4];
    Keep.Flag = BitConverter.TryWriteBytes(bytes, Any.Number);
}

//# span_cast_to_words
static readonly byte[] s_page = new byte[512];
static void Run() => Keep.Number = MemoryMarshal.Cast<byte, ushort>(s_page)[60];

//# struct_read_from_bytes
struct Header { public ushort Signature; public ushort Length; }
static readonly byte[] s_page = new byte[512];
static void Run() => Keep.Number = MemoryMarshal.Read<Header>(s_page).Length;

//# array_rented_and_returned
static void Run()
{
    byte[] buffer = ArrayPool<byte>.Shared.Rent(512);
    buffer[0] = 1;
    ArrayPool<byte>.Shared.Return(buffer);
}

//# array_rented_and_lost
static void Run() => Keep.Object = ArrayPool<byte>.Shared.Rent(3000);

//# memory_sliced
static readonly Memory<byte> s_memory = new byte[512];
static void Run() => Keep.Number = s_memory.Slice(16, 4).Span.Length;

//# memory_to_an_array
static readonly Memory<byte> s_memory = new byte[16];
static void Run() => Keep.Object = s_memory.ToArray();

//# bits_counted
static void Run() => Keep.Number = BitOperations.PopCount((uint)Any.Number) + BitOperations.Log2(7u) + BitOperations.LeadingZeroCount(9u);

//# random_number_of_the_shared_source
static void Run() => Keep.Number = Random.Shared.Next(16);

//# random_source_made
static void Run() => Keep.Object = new Random(3);

//# new_guid
static void Run() => Keep.It(Guid.NewGuid());

//# new_guid_printed
static void Run() => Keep.Text = Guid.NewGuid().ToString("N");

//# time_of_day
static void Run() => Keep.Long = DateTime.UtcNow.Ticks;

//# time_of_day_with_its_zone
static void Run() => Keep.Long = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

//# ticks_since_start
static void Run() => Keep.Long = Environment.TickCount64;

//# stopwatch_made
static void Run() => Keep.Object = Stopwatch.StartNew();

//# span_of_time_added
static void Run() => Keep.Long = (TimeSpan.FromSeconds(3) + TimeSpan.FromTicks(Any.Long)).Ticks;

//# names_of_an_enum
enum Mode { Pio, Dma }
static void Run() => Keep.Object = Enum.GetNames<Mode>();

//# values_of_an_enum
enum Mode { Pio, Dma }
static void Run() => Keep.Object = Enum.GetValues<Mode>();

//# enum_value_asked_whether_it_is_defined
enum Mode { Pio, Dma }
static void Run() => Keep.Flag = Enum.IsDefined((Mode)Any.Number);

//# enum_name_by_the_library
enum Mode { Pio, Dma }
static Mode s_mode = Mode.Dma;
static void Run() => Keep.Text = Enum.GetName(s_mode);

//# number_converted_from_a_text
static readonly string s_text = "42";
static void Run() => Keep.Number = Convert.ToInt32(s_text, CultureInfo.InvariantCulture);

//# number_converted_by_change_type
static void Run() => Keep.Object = Convert.ChangeType(Any.Number, typeof(long), CultureInfo.InvariantCulture);

//# dictionary_value_by_reference
static readonly Dictionary<int, int> s_counts = new() { [1] = 1 };
static void Run() => CollectionsMarshal.GetValueRefOrAddDefault(s_counts, 1, out _)++;

//# dictionary_filled_and_cleared
static readonly Dictionary<int, string> s_pending = new(16);
static void Run()
{
    s_pending[Any.Number] = "x";
    Keep.Flag = s_pending.Remove(Any.Number);
}

//# dictionary_that_only_grows
static readonly Dictionary<int, int> s_seen = [];
static void Run()
{
    for (int i = 0; i < 4; i++) { s_seen[s_seen.Count] = i; }
}

//# set_asked
static readonly HashSet<string> s_names = ["read", "write"];
static void Run() => Keep.Flag = s_names.Contains(Any.Text);

//# set_added_to_and_removed_from
static readonly HashSet<int> s_busy = new(8);
static void Run()
{
    s_busy.Add(Any.Number);
    s_busy.Remove(Any.Number);
}

//# linked_list_added_to
static readonly LinkedList<int> s_list = new();
static void Run()
{
    s_list.AddLast(1);
    s_list.RemoveFirst();
}

//# linked_list_moved_by_its_node
static readonly LinkedList<int> s_list = new([1, 2]);
static void Run()
{
    LinkedListNode<int> node = s_list.First!;
    s_list.Remove(node);
    s_list.AddLast(node);
}

//# sorted_table_read
static readonly SortedList<int, int> s_table = new() { [1] = 2 };
static void Run() => Keep.Flag = s_table.TryGetValue(1, out Keep.Number);

//# sorted_table_added_to
static readonly SortedDictionary<int, int> s_table = new();
static void Run()
{
    s_table[1] = 2;
    s_table.Remove(1);
}

//# heap_used
static readonly PriorityQueue<int, long> s_timers = new(8);
static void Run()
{
    s_timers.Enqueue(1, Any.Long);
    s_timers.Enqueue(2, 3);
    Keep.Number = s_timers.Dequeue() + s_timers.Dequeue();
}

//# stack_used
static readonly Stack<int> s_stack = new(8);
static void Run()
{
    s_stack.Push(1);
    Keep.Number = s_stack.Pop();
}

//# concurrent_stack_used
static readonly ConcurrentStack<int> s_stack = new();
static void Run()
{
    s_stack.Push(1);
    s_stack.TryPop(out Keep.Number);
}

//# bag_used
static readonly ConcurrentBag<string> s_bag = ["a"];
static void Run()
{
    if (s_bag.TryTake(out string? one)) { s_bag.Add(one); }
}

//# immutable_list_added_to
static ImmutableList<int> s_list = [1];
static void Run() => Keep.Object = s_list.Add(2);

//# immutable_array_read
static readonly ImmutableArray<int> s_array = [1, 2, 3];
static void Run()
{
    int sum = 0;
    foreach (int value in s_array) { sum += value; }
    Keep.Number = sum;
}

//# frozen_table_read
static readonly FrozenDictionary<string, int> s_codes = new Dictionary<string, int> { ["read"] = 1, ["write"] = 2 }.ToFrozenDictionary();
static void Run() => Keep.Flag = s_codes.TryGetValue("write", out Keep.Number);

//# bit_array_read
static readonly BitArray s_bits = new(32);
static void Run() => Keep.Flag = s_bits[3];

//# array_searched
static readonly int[] s_sorted = [1, 3, 5];
static void Run() => Keep.Number = Array.BinarySearch(s_sorted, 3);

//# array_converted
static void Run() => Keep.Object = Array.ConvertAll(Any.Numbers, static x => (long)x);

//# array_whether_one_exists
static void Run() => Keep.Flag = Array.Exists(Any.Numbers, static x => x > 7);

//# array_of_everything_that_matches
static void Run() => Keep.Object = Array.FindAll(Any.Numbers, static x => x > 2);

//# array_sorted
static readonly int[] s_values = [3, 1, 2];
static void Run() => Array.Sort(s_values);

//# span_sorted_by_a_comparison
static readonly int[] s_values = [3, 1, 2];
static void Run() => s_values.AsSpan().Sort(static (a, b) => b.CompareTo(a));

//# span_searched_by_values_made_once
static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");
static void Run() => Keep.Number = Any.Text.AsSpan().IndexOfAny(s_digits);

//# buffer_copied_in_blocks
static readonly byte[] s_one = new byte[8], s_two = new byte[8];
static void Run() => Buffer.BlockCopy(s_one, 0, s_two, 0, 8);

//# expression_matched_by_a_pattern_made_once
static readonly System.Text.RegularExpressions.Regex s_digits = new("[0-9]+");
static void Run() => Keep.Flag = s_digits.IsMatch("abc 7");

//# expression_matched_and_kept
static readonly System.Text.RegularExpressions.Regex s_digits = new("[0-9]+");
static void Run() => Keep.Object = s_digits.Match("abc 7");

//# object_written_as_json
sealed class Status { public int Code { get; set; } }
static readonly Status s_status = new();
static void Run() => Keep.Text = System.Text.Json.JsonSerializer.Serialize(s_status);

//# version_compared
static readonly Version s_one = new(1, 2), s_two = new(1, 3);
static void Run() => Keep.Flag = s_one < s_two;

//# big_number_multiplied
static BigInteger s_large = BigInteger.Pow(10, 30);
static void Run() => Keep.Flag = (s_large * s_large).IsEven;

//# vector_added
static void Run() => Keep.Double = (new Vector3(1, 2, Any.Number) + Vector3.One).X;

//# wide_numbers
static void Run() => Keep.Long = (long)((Int128)Any.Long * 3 >> 2);

//# decimals_added
static void Run() => Keep.Double = (double)(Any.Decimal + 1.5m);

//# checksum_of_bytes
static void Run()
{
    uint crc = uint.MaxValue;
    foreach (byte value in Any.Bytes) { crc = BitOperations.Crc32C(crc, value); }
    Keep.Number = (int)~crc;
}

//# hash_of_bytes_into_a_span
static void Run()
{
    HashCode hash = default;
    hash.Add(Any.Number);
    hash.AddBytes(Any.Bytes);
    Keep.Number = hash.ToHashCode();
}

//# hash_combined
static void Run() => Keep.Number = HashCode.Combine(Any.Number, Any.Text, Any.Long);
