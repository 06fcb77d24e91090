// Members of the class library that throw for what they are given, and for the same that they take.

//# parse_of_a_constant_that_is_no_number
static void Run() => Keep.Number = int.Parse("twelve");

//# parse_of_a_constant_that_is_a_number
static void Run() => Keep.Number = int.Parse("12");

//# parse_of_a_number_too_large
static void Run() => Keep.Number = byte.Parse("300");

//# enum_parsed_from_a_name_it_has_not
static void Run() => Keep.Number = (int)Enum.Parse<DayOfWeek>("Someday");

//# enum_parsed_from_a_name_it_has
static void Run() => Keep.Number = (int)Enum.Parse<DayOfWeek>("Friday");

//# guid_parsed_from_rubbish
static void Run() => Keep.Flag = Guid.Parse("rubbish") == default;

//# bool_parsed_from_rubbish
static void Run() => Keep.Flag = bool.Parse("maybe");

//# number_converted_from_rubbish
static void Run() => Keep.Number = Convert.ToInt32("rubbish");

//# substring_past_the_end
static void Run() => Keep.Text = "abc".Substring(5);

//# copy_into_an_array_too_small
static readonly int[] s_from = new int[4], s_to = new int[2];
static void Run() => Array.Copy(s_from, s_to, 4);

//# copy_into_an_array_large_enough
static readonly int[] s_from = new int[4], s_to = new int[4];
static void Run() => Array.Copy(s_from, s_to, 4);

//# span_copied_into_one_too_small
static void Run()
{
    Span<byte> from = stackalloc byte[8], to = stackalloc byte[4];
    from.CopyTo(to);
}

//# span_copied_if_it_fits
static void Run()
{
    Span<byte> from = stackalloc byte[8], to = stackalloc byte[4];
    Keep.Flag = from.TryCopyTo(to);
}

//# nullable_without_a_value_asked
static void Run()
{
    int? nothing = null;
    Keep.Number = nothing.Value;
}

//# nullable_without_a_value_or_default
static void Run()
{
    int? nothing = null;
    Keep.Number = nothing.GetValueOrDefault();
}

//# nullable_without_a_value_converted
static void Run()
{
    int? nothing = default;
    Keep.Number = (int)nothing!;
}

//# nullable_with_a_value_asked
static void Run()
{
    int? some = Any.Number;
    Keep.Number = some.Value;
}

//# first_of_an_empty_list
static readonly List<int> s_none = new();
static void Run() => Keep.Number = s_none.First();

//# first_of_a_list
static readonly List<int> s_some = [1, 2];
static void Run() => Keep.Number = s_some.First();

//# single_of_an_empty_array
static void Run() => Keep.Number = Array.Empty<int>().Single();

//# max_of_an_empty_array
static readonly int[] s_none = [];
static void Run() => Keep.Number = s_none.Max();

//# queue_of_nothing_dequeued
static readonly Queue<int> s_queue = new();
static void Run() => Keep.Number = s_queue.Dequeue();

//# queue_of_nothing_tried
static readonly Queue<int> s_queue = new();
static void Run() => Keep.Flag = s_queue.TryDequeue(out Keep.Number);

//# stack_of_nothing_peeked
static readonly Stack<int> s_stack = new();
static void Run() => Keep.Number = s_stack.Peek();

//# key_that_no_dictionary_has
static readonly Dictionary<string, int> s_map = new();
static void Run() => Keep.Number = s_map["missing"];

//# key_that_the_dictionary_has
static readonly Dictionary<string, int> s_map = new() { ["here"] = 1 };
static void Run() => Keep.Number = s_map["here"];

//# key_added_twice
static readonly Dictionary<int, int> s_map = new() { { 3, 1 } };
static void Run() => s_map.Add(3, 2);

//# null_key_looked_up
static readonly Dictionary<string, int> s_map = new();
static void Run() => Keep.Flag = s_map.ContainsKey(null!);

//# list_indexed_past_its_end
static readonly List<int> s_list = new();
static void Run() => Keep.Number = s_list[0];

//# list_changed_while_it_is_enumerated
static readonly List<int> s_list = [1, 2, 3];
static void Run()
{
    foreach (int number in s_list)
    {
        s_list[0] = number;
        s_list.Reverse();
    }
}

//# read_only_collection_added_to
static readonly IList<int> s_list = Array.AsReadOnly(new int[1]);
static void Run() => s_list.Add(1);

//# stream_read_after_it_was_disposed
static void Run()
{
    MemoryStream stream = new();
    stream.Dispose();
    Keep.Number = stream.ReadByte();
}

//# stream_read_before_it_is_disposed
static void Run()
{
    using MemoryStream stream = new();
    Keep.Number = stream.ReadByte();
}

//# disposed_check_of_an_object_that_is
static bool s_isDisposed = true;
static readonly object s_object = new();
static void Run() => ObjectDisposedException.ThrowIf(s_isDisposed, s_object);

//# disposed_check_of_an_object_that_is_not
static bool s_isDisposed;
static readonly object s_object = new();
static void Run() => ObjectDisposedException.ThrowIf(s_isDisposed, s_object);

//# throw_if_null_of_a_local_that_is_null
static void Run()
{
    string? name = null;
    ArgumentNullException.ThrowIfNull(name);
}

//# throw_if_null_of_a_field_that_stays_null
static string? s_name;
static void Run() => ArgumentNullException.ThrowIfNull(s_name);

//# throw_if_empty_of_an_empty_text
static void Run() => ArgumentException.ThrowIfNullOrEmpty("");

//# throw_if_white_space_of_blanks
static void Take(string name) => ArgumentException.ThrowIfNullOrWhiteSpace(name);
static void Run() => Take("  ");

//# throw_if_empty_of_a_text
static void Take(string name) => ArgumentException.ThrowIfNullOrEmpty(name);
static void Run() => Take("name");

//# throw_if_greater
static void Take(int count) => ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10);
static void Run() => Take(11);

//# throw_if_greater_of_less
static void Take(int count) => ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10);
static void Run() => Take(9);

//# throw_if_zero
static void Run() => ArgumentOutOfRangeException.ThrowIfZero(0);

//# throw_if_equal
static void Run() => ArgumentOutOfRangeException.ThrowIfEqual(3, 3);

//# switch_expression_without_the_value
static string Name(int code) => code switch { 1 => "one", 2 => "two" };
static void Run() => Keep.Text = Name(3);

//# switch_expression_with_the_value
static string Name(int code) => code switch { 1 => "one", 2 => "two" };
static void Run() => Keep.Text = Name(2);

//# enum_switch_expression_without_the_value
static int Of(DayOfWeek day) => day switch { DayOfWeek.Monday => 1, DayOfWeek.Tuesday => 2 };
static void Run() => Keep.Number = Of(DayOfWeek.Sunday);

//# activator_of_a_class_without_a_constructor
sealed class Named(string name) { public string Name = name; }
static void Run() => Keep.Object = Activator.CreateInstance(typeof(Named));

//# type_that_is_not_found
static void Run() => Keep.Object = Type.GetType("No.Such.Type", throwOnError: true);

//# encoding_of_an_unknown_name
static void Run() => Keep.Object = Encoding.GetEncoding("no-such-encoding");

//# array_resized_below_zero
static int[] s_numbers = new int[2];
static void Run() => Array.Resize(ref s_numbers, -1);

//# text_repeated_a_negative_number_of_times
static void Run() => Keep.Text = new string('x', -1);

//# list_of_a_negative_capacity
static void Run() => Keep.Object = new List<int>(-1);

//# semaphore_released_too_often
static readonly SemaphoreSlim s_semaphore = new(1, 1);
static void Run() => s_semaphore.Release();

//# monitor_exited_that_was_not_entered
static readonly object s_gate = new();
static void Run() => Monitor.Exit(s_gate);

//# span_of_bytes_read_as_a_larger_number
static void Run()
{
    ReadOnlySpan<byte> bytes = [1, 2];
    Keep.Number = BitConverter.ToInt32(bytes);
}

//# sequence_formatted_for_more_than_it_is_given
static void Run() => Keep.Text = string.Format("{0} {1}", Any.Text);

//# invalid_cast_inside_of_linq
static readonly object[] s_objects = ["text"];
static void Run()
{
    foreach (int number in s_objects.Cast<int>())
    {
        Keep.Number = number;
    }
}
