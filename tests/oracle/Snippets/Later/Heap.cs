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

//# array_pool_rented
static void Run() { byte[] rented = ArrayPool<byte>.Shared.Rent(100); ArrayPool<byte>.Shared.Return(rented); }

//# memory_pool_rented
static void Run() { using IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(100); Keep.Number = owner.Memory.Length; }

//# array_buffer_writer
static readonly ArrayBufferWriter<byte> s_writer = new(64);
static void Run() { s_writer.ResetWrittenCount(); s_writer.GetSpan(4)[0] = 1; s_writer.Advance(4); }

//# array_uninitialized
static void Run() => Keep.Object = GC.AllocateUninitializedArray<byte>(64);

//# array_pinned
static void Run() => Keep.Object = GC.AllocateArray<byte>(64, pinned: true);

//# array_reversed_and_searched
static void Run() { Array.Reverse(Any.Numbers); Keep.Number = Array.FindIndex(Any.Numbers, static one => one == 7); }

//# array_cast_covariantly
static readonly object[] s_objects = new string[4];
static void Run() => s_objects[0] = Any.Text;

//# array_cloned
static void Run() => Keep.Object = Any.Numbers.Clone();

//# array_as_a_list
static void Run() => Keep.Object = Array.AsReadOnly(Any.Numbers);

//# array_of_three_dimensions_read
static readonly int[,,] s_cube = new int[2, 2, 2];
static void Run() => Keep.Number = s_cube[0, 1, Any.Zero];

//# list_capacity_ensured
static readonly List<int> s_list = new(100);
static void Run() { s_list.Clear(); s_list.Add(Any.Number); s_list.RemoveAt(0); }

//# list_insert_and_remove
static readonly List<int> s_list = new(100);
static void Run() { s_list.Insert(0, Any.Number); s_list.Remove(Any.Number); }

//# list_of_structures_changed_through_a_span
struct Entry { public int Value; }
static readonly List<Entry> s_list = [default, default];
static void Run() => CollectionsMarshal.AsSpan(s_list)[1].Value++;

//# dictionary_value_by_reference
static void Run() => CollectionsMarshal.GetValueRefOrNullRef(Any.Map, 7)++;

//# dictionary_removed_and_added
static readonly Dictionary<int, int> s_map = new(16);
static void Run() { s_map[Any.Number] = 1; s_map.Remove(Any.Number); }

//# hash_set_added_and_removed
static readonly HashSet<int> s_set = new(16);
static void Run() { s_set.Add(Any.Number); s_set.Remove(Any.Number); }

//# stack_pushed_and_popped
static readonly Stack<int> s_stack = new(16);
static void Run() { s_stack.Push(Any.Number); Keep.Number = s_stack.Pop(); }

//# object_in_a_local_that_does_not_escape: removed
sealed class Point(int x, int y) { public int Sum => x + y; }
static void Run() => Keep.Number = new Point(Any.Number, 2).Sum;

//# lambda_that_does_not_escape
static void Run() { int number = Any.Number; Func<int> twice = () => number * 2; Keep.Number = twice(); }

//# box_that_does_not_escape: removed
static void Run() { object boxed = Any.Number; Keep.Number = (int)boxed; }

//# array_that_does_not_escape: removed
static void Run() { int[] numbers = [Any.Number, 2, 3]; Keep.Number = numbers[0] + numbers[2]; }

//# interface_on_a_structure_by_a_generic
interface IValue { int Value { get; } }
readonly struct Number(int value) : IValue { public int Value => value; }
static int Of<T>(in T value) where T : struct, IValue => value.Value;
static void Run() => Keep.Number = Of(new Number(Any.Number));

//# interface_on_a_structure_by_a_parameter
interface IValue { int Value { get; } }
readonly struct Number(int value) : IValue { public int Value => value; }
[MethodImpl(MethodImplOptions.NoInlining)] static int Of(IValue value) => value.Value;
static void Run() => Keep.Number = Of(new Number(Any.Number));

//# record_with_several_changes
sealed record Options(int Speed, bool Dma, string Name);
static readonly Options s_options = new(1, true, "a");
static void Run() => Keep.Object = s_options with { Speed = Any.Number, Dma = false };

//# record_structure_in_an_interpolation
readonly record struct Id(int Value);
static void Run() => Keep.Text = $"{new Id(Any.Number)}";

//# primary_constructor_that_captures
sealed class Port(int number) { public int Number => number; }
static void Run() => Keep.Object = new Port(Any.Number);

//# static_abstract_that_makes
interface IMake<T> { static abstract T Make(); }
sealed class Made : IMake<Made> { public static Made Make() => new(); }
static T Make<T>() where T : IMake<T> => T.Make();
static void Run() => Keep.Object = Make<Made>();

//# iterator_over_a_structure
static IEnumerable<int> Numbers(int to) { for (int at = 0; at < to; at++) { yield return at; } }
static void Run() { foreach (int one in Numbers(Any.Number)) { Keep.Number = one; } }

//# async_method_that_completes
static async Task Work() { await Task.CompletedTask; Keep.Number++; }
static void Run() => Keep.Object = Work();

//# async_value_task_with_a_result: blocks
static async ValueTask<int> Work() { await default(ValueTask); return Any.Number; }
static void Run() => Keep.Number = Work().GetAwaiter().GetResult();

//# async_task_with_a_large_result
static async Task<int> Work() { await Task.CompletedTask; return Any.Large; }
static void Run() => Keep.Object = Work();

//# task_of_a_small_result
static void Run() => Keep.Object = Task.FromResult(Any.True);

//# local_function_with_captures_by_a_structure
static void Run() { int number = Any.Number; int Twice() => number * 2; Keep.Number = Twice() + Twice(); }

//# lifted_addition
static void Run() { int? left = Any.Number; int? right = null; Keep.Flag = (left + right).HasValue; }

//# tuple_as_a_key_of_a_switch
static void Run() => Keep.Number = (Any.Number, Any.Zero) switch { (7, 0) => 1, _ => 2 };

//# generic_over_a_reference
static class Cell<T> { public static T? Value; }
static void Run() { Cell<string>.Value = Any.Text; Keep.Text = Cell<string>.Value; }

//# thread_local_storage
[ThreadStatic] static byte[]? t_buffer;
static void Run() { byte[] buffer = t_buffer ??= new byte[16]; Keep.Number = buffer.Length; }

//# conditional_weak_table
static readonly ConditionalWeakTable<object, string> s_table = [];
static void Run() => Keep.Flag = s_table.TryGetValue(Any.Object, out _);

//# weak_reference_made
static void Run() => Keep.Object = new WeakReference<object>(Any.Object);

//# type_of_an_object
static void Run() => Keep.Flag = Any.Object.GetType() == typeof(string);

//# name_of_a_type
static void Run() => Keep.Text = typeof(Snippet).Name;

//# enum_as_a_text_in_an_interpolation
static void Run() => Keep.Text = $"{Any.Day}";

//# enum_by_is_defined
static void Run() => Keep.Flag = Enum.IsDefined(Any.Day);

//# enum_as_an_int
static void Run() => Keep.Number = (int)Any.Day + Unsafe.BitCast<DayOfWeek, int>(Any.Day);

//# inline_array_as_a_span
[InlineArray(4)] struct Four { int _first; }
static void Run() { Four four = default; Span<int> span = four; span[1] = Any.Number; foreach (int one in four) { Keep.Number += one; } }

//# utf8_literal_compared
static void Run() => Keep.Flag = Any.Bytes.AsSpan().StartsWith("ATA"u8);

//# encoding_counted
static void Run() => Keep.Number = Encoding.UTF8.GetByteCount(Any.Text);

//# vector_sum
static void Run() => Keep.Number = System.Runtime.Intrinsics.Vector128.Sum(System.Runtime.Intrinsics.Vector128.Create(Any.Number));

//# random_shared
static void Run() => Keep.Number = Random.Shared.Next(10);

//# random_new
static void Run() => Keep.Number = new Random(1).Next();

//# string_builder_inserted
static readonly StringBuilder s_builder = new(200);
static void Run() { s_builder.Clear().Append("a").Append(Any.Number).AppendLine(); Keep.Number = s_builder.Length; }

//# string_writer
static void Run() { using StringWriter writer = new(); writer.Write(Any.Text); Keep.Text = writer.ToString(); }
