// Arrays, lists, objects and lambdas: what allocates and what does not.

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
