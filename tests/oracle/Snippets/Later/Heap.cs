// What allocates and what does not: language and class library, mixed.

//# params_span_through_two_callees
static int Sum(params ReadOnlySpan<int> numbers) { int sum = 0; foreach (int one in numbers) { sum += one; } return sum; }
static int Twice(params ReadOnlySpan<int> numbers) => Sum(numbers) * 2;
static void Run() => Keep.Number = Twice(Any.Number, 2, 3);

//# params_collection_of_an_interface
static void Take(params IReadOnlyList<int> numbers) => Keep.Object = numbers;
static void Run() => Take(1, Any.Number);

//# collection_expression_of_a_nested_array
static void Run() => Keep.Object = new int[][] { [1, Any.Number], [] };

//# collection_expression_into_a_stack_of_structures
readonly record struct Point(int X, int Y);
static void Run() { ReadOnlySpan<Point> points = [new(1, 2), new(Any.Number, 4)]; Keep.Number = points[1].X; }

//# spread_of_a_span_into_a_list
static void Run() { ReadOnlySpan<int> some = Any.Numbers; List<int> list = [.. some, 1]; Keep.Object = list; }

//# conditional_collection
static void Run() => Keep.Object = Any.True ? (int[])[1, Any.Number] : [];

//# dictionary_with_a_comparer_of_texts
static readonly Dictionary<string, int> s_map = new(StringComparer.OrdinalIgnoreCase) { ["SOME TEXT"] = 1 };
static void Run() => Keep.Flag = s_map.TryGetValue(Any.Text, out Keep.Number);

//# alternate_lookup
static readonly Dictionary<string, int> s_map = new() { ["some"] = 1 };
static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_map.GetAlternateLookup<ReadOnlySpan<char>>();
static void Run() => Keep.Flag = s_lookup.ContainsKey(Any.Text.AsSpan(0, 4));

//# foreach_of_a_list_with_an_index
static void Run() { foreach ((int index, int item) in Any.List.Index()) { Keep.Number = index + item; } }

//# foreach_of_a_linked_list
static readonly LinkedList<int> s_list = new([1, 2, 3]);
static void Run() { foreach (int one in s_list) { Keep.Number = one; } }

//# foreach_of_a_hash_set
static readonly HashSet<int> s_set = [1, 2, 3];
static void Run() { foreach (int one in s_set) { Keep.Number = one; } }

//# foreach_of_a_sorted_dictionary
static readonly SortedDictionary<int, int> s_map = new() { [1] = 1, [2] = 2 };
static void Run() { foreach (KeyValuePair<int, int> one in s_map) { Keep.Number = one.Value; } }

//# foreach_of_a_concurrent_dictionary
static readonly ConcurrentDictionary<int, int> s_map = new([new(1, 1)]);
static void Run() { foreach (KeyValuePair<int, int> one in s_map) { Keep.Number = one.Value; } }

//# foreach_of_a_read_only_collection
static readonly IReadOnlyCollection<int> s_numbers = new List<int> { 1, 2 };
static void Run() { foreach (int one in s_numbers) { Keep.Number = one; } }

//# foreach_of_an_array_segment
static readonly ArraySegment<int> s_segment = new([1, 2, 3], 1, 2);
static void Run() { foreach (int one in s_segment) { Keep.Number = one; } }

//# foreach_of_a_queue
static readonly Queue<int> s_queue = new([1, 2]);
static void Run() { foreach (int one in s_queue) { Keep.Number = one; } }

//# foreach_of_the_runs_of_a_text
static void Run() { foreach (Range range in Any.Text.AsSpan().Split(' ')) { Keep.Number = range.Start.Value; } }

//# foreach_of_runes
static void Run() { foreach (Rune rune in Any.Text.EnumerateRunes()) { Keep.Number = rune.Value; } }

//# foreach_of_lines
static void Run() { foreach (ReadOnlySpan<char> line in Any.Text.AsSpan().EnumerateLines()) { Keep.Number = line.Length; } }

//# foreach_of_a_params_dictionary
static readonly FrozenDictionary<int, int> s_map = new Dictionary<int, int> { [1] = 1, [2] = 2 }.ToFrozenDictionary();
static void Run() { foreach (KeyValuePair<int, int> one in s_map) { Keep.Number = one.Value; } }

//# priority_queue
static readonly PriorityQueue<int, int> s_queue = new(16);
static void Run() { s_queue.Enqueue(1, 2); Keep.Number = s_queue.Dequeue(); }

//# bit_vector
static System.Collections.Specialized.BitVector32 s_bits = new(5);
static void Run() => Keep.Flag = s_bits[1];

//# span_sort_of_structures_with_a_comparison
static void Run() { Span<int> numbers = stackalloc int[4] { 3, 1, 2, Any.Number }; numbers.Sort(static (a, b) => a - b); Keep.Number = numbers[0]; }

//# span_sort_of_numbers
static void Run() { Span<int> numbers = stackalloc int[4] { 3, 1, 2, Any.Number }; numbers.Sort(); Keep.Number = numbers[0]; }

//# span_contains_any
static readonly SearchValues<char> s_values = SearchValues.Create("xyz");
static void Run() => Keep.Flag = Any.Text.AsSpan().ContainsAny(s_values);

//# span_of_bytes_as_hexadecimal
static void Run() => Keep.Text = Convert.ToHexString(Any.Bytes);

//# span_of_bytes_as_hexadecimal_into_a_span
static void Run() { Span<char> text = stackalloc char[16]; Keep.Flag = Convert.TryToHexString(Any.Bytes, text, out Keep.Number); }

//# utf8_formatter
static void Run() { Span<byte> text = stackalloc byte[16]; Keep.Flag = System.Buffers.Text.Utf8Formatter.TryFormat(Any.Number, text, out Keep.Number); }

//# utf8_try_write
static void Run() { Span<byte> text = stackalloc byte[32]; Keep.Flag = System.Text.Unicode.Utf8.TryWrite(text, $"slot {Any.Number}", out Keep.Number); }

//# int_try_format_with_a_format
static void Run() { Span<char> text = stackalloc char[16]; Keep.Flag = Any.Number.TryFormat(text, out Keep.Number, "X8"); }

//# text_equals_a_span
static void Run() => Keep.Flag = Any.Text is "some text" && Any.Text.AsSpan() is "some text";

//# text_of_a_boolean_in_an_interpolation
static void Run() => Keep.Text = $"{Any.True}";

//# text_of_a_version
static void Run() => Keep.Object = new Version(1, Any.Number);

//# text_switch_that_hashes
static void Run() => Keep.Number = Any.Text switch { "a" => 1, "b" => 2, "c" => 3, "d" => 4, "e" => 5, "f" => 6, "g" => 7, "some text" => 8, _ => 0 };

//# compared_texts_with_a_comparison
static void Run() => Keep.Number = string.Compare(Any.Text, Any.Other, StringComparison.OrdinalIgnoreCase);

//# date_of_today
static void Run() => Keep.Long = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

//# date_as_a_text
static void Run() => Keep.Text = DateTime.UnixEpoch.ToString("O", CultureInfo.InvariantCulture);

//# time_span_as_a_text_into_a_span
static void Run() { Span<char> text = stackalloc char[32]; Keep.Flag = TimeSpan.FromSeconds(Any.Number).TryFormat(text, out Keep.Number); }

//# guid_compared
static readonly Guid s_guid = new("00000000-0000-0000-0000-000000000001");
static void Run() => Keep.Flag = s_guid == Guid.Empty;

//# big_endian_read_write
static void Run() { BinaryPrimitives.WriteUInt32BigEndian(Any.Bytes, (uint)Any.Number); Keep.Long = BinaryPrimitives.ReadUInt32LittleEndian(Any.Bytes); }

//# structure_read_from_bytes
[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Header { public byte Type; public uint Length; }
static void Run() => Keep.Long = MemoryMarshal.Read<Header>(Any.Bytes).Length;

//# structure_marshalled
[StructLayout(LayoutKind.Sequential)] struct Header { public int Type; public int Length; }
static void Run() { fixed (byte* bytes = Any.Bytes) { Keep.Object = Marshal.PtrToStructure((nint)bytes, typeof(Header)); } }

//# structure_marshalled_generic
[StructLayout(LayoutKind.Sequential)] struct Header { public int Type; public int Length; }
static void Run() { fixed (byte* bytes = Any.Bytes) { Keep.Number = Marshal.PtrToStructure<Header>((nint)bytes).Type; } }

//# text_from_a_pointer
static void Run() { fixed (byte* bytes = "abc\0"u8) { Keep.Text = Marshal.PtrToStringUTF8((nint)bytes); } }

//# native_memory_filled
static readonly nint s_memory = (nint)NativeMemory.AllocZeroed(64);
static void Run() => NativeMemory.Fill((void*)s_memory, 64, 1);

//# span_over_a_pointer
static readonly nint s_memory = (nint)NativeMemory.AllocZeroed(64);
static void Run() => new Span<byte>((void*)s_memory, 64).Clear();
