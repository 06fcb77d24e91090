// What is made on the heap, and what looks so. Written without a look at the analyzers.

//# list_with_room_added_to_and_cleared
static readonly List<int> s_list = new(16);
static void Run()
{
    s_list.Add(1);
    s_list.Add(2);
    s_list.Clear();
}

//# stack_with_room_pushed_and_popped
static readonly Stack<int> s_stack = new(8);
static void Run()
{
    s_stack.Push(3);
    Keep.Number = s_stack.Pop();
}

//# list_that_grows
static readonly List<int> s_list = new();
static void Run()
{
    for (int i = 0; i < 100; i++)
    {
        s_list.Add(i);
    }
}

//# string_builder_emptied_and_filled
static readonly StringBuilder s_builder = new(64);
static void Run() => s_builder.Clear().Append("abc").Append('d');

//# string_builder_made_into_a_text
static readonly StringBuilder s_builder = new("abc");
static void Run() => Keep.Text = s_builder.ToString();

//# text_of_a_text
static void Run() => Keep.Text = Any.Text.ToString();

//# text_joined_with_nothing
static void Run() => Keep.Text = string.Concat(Any.Text, "");

//# text_joined_with_a_text
static void Run() => Keep.Text = string.Concat(Any.Text, "!");

//# constants_joined
static void Run() => Keep.Text = "a" + "b" + nameof(Run);

//# substring_of_all
static void Run() => Keep.Text = Any.Text.Substring(0);

//# replaced_that_is_not_there
static void Run() => Keep.Text = Any.Text.Replace('#', '!');

//# replaced_that_is_there
static void Run() => Keep.Text = Any.Text.Replace('e', '3');

//# padded_that_is_long_enough
static void Run() => Keep.Text = Any.Text.PadLeft(2);

//# padded
static void Run() => Keep.Text = Any.Text.PadLeft(40);

//# interpolation_of_one_text
static void Run() => Keep.Text = $"{Any.Text}";

//# interpolation_of_constants
static void Run()
{
    const string Name = "disk";
    Keep.Text = $"{Name}0";
}

//# name_of_an_enum_value
static void Run() => Keep.Text = Any.Day.ToString();

//# name_of_a_bool
static void Run() => Keep.Text = Any.True.ToString();

//# text_of_a_digit
static void Run() => Keep.Text = 5.ToString();

//# text_of_a_character
static void Run() => Keep.Text = Any.Character.ToString();

//# empty_array
static void Run() => Keep.Object = Array.Empty<string>();

//# empty_collection_expression
static void Run() => Keep.Object = (int[])[];

//# params_without_arguments
static int Count(params object[] values) => values.Length;
static void Run() => Keep.Number = Count();

//# params_with_null
static int Count(params object?[]? values) => values is null ? 0 : values.Length;
static void Run() => Keep.Number = Count(null);

//# params_collection_of_a_span
static int Count(params ReadOnlySpan<int> values) => values.Length;
static void Run() => Keep.Number = Count(1, 2, Any.Number);

//# params_collection_of_a_list
static int Count(params List<int> values) => values.Count;
static void Run() => Keep.Number = Count(1, 2, Any.Number);

//# lambda_without_captures
static void Run() => Keep.Object = (Func<int, int>)(x => x + 1);

//# lambda_that_captures_a_field
static int s_number = 3;
static void Run() => Keep.Object = (Func<int>)(() => s_number);

//# lambda_that_captures_a_local
static void Run()
{
    int number = Any.Number;
    Keep.Object = (Func<int>)(() => number);
}

//# method_group_of_a_static_method
static int Twice(int x) => 2 * x;
static void Run() => Keep.Object = (Func<int, int>)Twice;

//# method_group_of_an_object
sealed class Counter { public int Next() => 1; }
static readonly Counter s_counter = new();
static void Run() => Keep.Object = (Func<int>)s_counter.Next;

//# struct_with_an_interface_passed_as_a_type_parameter
interface INumber { int Value { get; } }
struct One : INumber { public int Value => 1; }
static int Of<T>(T number) where T : INumber => number.Value;
static void Run() => Keep.Number = Of(new One());

//# struct_with_an_interface_passed_as_it
interface INumber { int Value { get; } }
struct One : INumber { public int Value => 1; }
static INumber? s_last;
static void Take(INumber number) => s_last = number;
static void Run() => Take(new One());

//# enum_in_an_equality_comparer
static void Run() => Keep.Flag = EqualityComparer<DayOfWeek>.Default.Equals(Any.Day, DayOfWeek.Monday);

//# enum_compared_as_an_object
static void Run() => Keep.Flag = Any.Day.Equals(DayOfWeek.Monday);

//# flag_of_an_enum
static void Run() => Keep.Flag = Any.Day.HasFlag(DayOfWeek.Monday);

//# tuple_compared
static void Run() => Keep.Flag = (Any.Number, Any.Text) == (3, "a");

//# tuple_as_an_object
static void Run() => Keep.Object = (Any.Number, Any.Text);

//# record_struct_with
record struct Point(int X, int Y);
static Point s_point;
static void Run() => s_point = s_point with { X = Any.Number };

//# record_with
record Point(int X, int Y);
static Point s_point = new(1, 2);
static void Run() => s_point = s_point with { X = Any.Number };

//# span_over_a_stack_array
static void Run()
{
    Span<int> numbers = [Any.Number, 2, 3];
    Keep.Number = numbers.Length;
}

//# array_range
static void Run() => Keep.Object = Any.Numbers[1..3];

//# span_range
static void Run() => Keep.Number = Any.Numbers.AsSpan()[1..3].Length;

//# rented_and_returned
static void Run()
{
    byte[] buffer = ArrayPool<byte>.Shared.Rent(100);
    Keep.Number = buffer.Length;
    ArrayPool<byte>.Shared.Return(buffer);
}

//# dictionary_value_replaced
static readonly Dictionary<int, int> s_map = new() { [1] = 1 };
static void Run() => s_map[1] = Any.Number;

//# value_by_reference_in_a_dictionary
static readonly Dictionary<int, int> s_map = new() { [1] = 1 };
static void Run() => CollectionsMarshal.GetValueRefOrAddDefault(s_map, 1, out _) = Any.Number;

//# hash_set_asked
static readonly HashSet<string> s_set = ["a", "b"];
static void Run() => Keep.Flag = s_set.Contains(Any.Text);

//# key_struct_without_equality
struct Key { public int A; public string B; }
static readonly Dictionary<Key, int> s_map = new() { [default] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(default);

//# foreach_over_an_interface
static readonly IEnumerable<int> s_numbers = new List<int> { 1, 2 };
static void Run()
{
    foreach (int number in s_numbers)
    {
        Keep.Number = number;
    }
}

//# any_of_an_array
static void Run() => Keep.Flag = Any.Numbers.Any();

//# sum_of_an_array
static void Run() => Keep.Number = Any.Numbers.Sum();

//# where_and_count
static void Run() => Keep.Number = Any.Numbers.Where(static x => x > 2).Count();

//# value_task_of_a_value
static ValueTask<int> Read() => new(Any.Number);
static void Run() => Keep.Number = Read().Result;

//# task_from_a_large_result
static void Run() => Keep.Object = Task.FromResult(Any.Large);

//# date_of_now_in_ticks
static void Run() => Keep.Long = DateTime.UtcNow.Ticks;

//# guid_made
static void Run() => Keep.Flag = Guid.NewGuid() == default;

//# guid_as_a_text
static readonly Guid s_guid = Guid.Empty;
static void Run() => Keep.Text = s_guid.ToString();

//# number_formatted_into_a_span
static void Run()
{
    Span<char> text = stackalloc char[16];
    Keep.Flag = Any.Number.TryFormat(text, out Keep.Number);
}

//# type_asked_for
static void Run() => Keep.Object = Any.Text.GetType();

//# lazily_made_object
static object? s_object;
static void Run() => Keep.Object = s_object ??= new object();

//# weak_reference_asked
static readonly WeakReference<string> s_weak = new("abc");
static void Run() => Keep.Flag = s_weak.TryGetTarget(out Keep.Text);

//# tuple_class
static void Run() => Keep.Object = Tuple.Create(Any.Number, 2);

//# split
static void Run() => Keep.Object = Any.Text.Split(' ');

//# characters_of_a_text
static void Run() => Keep.Object = Any.Text.ToCharArray();

//# texts_compared_ignoring_case
static void Run() => Keep.Flag = Any.Text.Equals(Any.Other, StringComparison.OrdinalIgnoreCase);

//# hash_combined
static void Run() => Keep.Number = HashCode.Combine(Any.Number, Any.Text);
