// Exceptions that values make certain, and the same with values that do not. Written without a look at the analyzers.

//# division_by_a_local_that_is_zero
static void Run()
{
    int divisor = 0;
    Keep.Number = Any.Number / divisor;
}

//# division_by_a_local_that_is_not_zero
static void Run()
{
    int divisor = 4;
    Keep.Number = Any.Number / divisor;
}

//# division_by_a_private_field_that_stays_zero
static int s_divisor;
static void Run() => Keep.Number = 10 / s_divisor;

//# division_by_a_private_field_that_is_set
static int s_divisor;
static Snippet() => s_divisor = Any.Number;
static void Run() => Keep.Number = 10 / s_divisor;

//# division_of_doubles_by_zero
static void Run()
{
    double nothing = 0;
    Keep.Double = Any.Double / nothing;
}

//# remainder_by_a_zero_that_is_passed
static int Rest(int value, int by) => value % by;
static void Run() => Keep.Number = Rest(Any.Number, 0);

//# remainder_by_a_number_that_is_passed
static int Rest(int value, int by) => value % by;
static void Run() => Keep.Number = Rest(Any.Number, 3);

//# division_guarded_by_a_test_for_zero
static int Part(int value, int by) => by == 0 ? 0 : value / by;
static void Run() => Keep.Number = Part(Any.Number, 0);

//# decimal_divided_by_zero
static void Run()
{
    decimal nothing = 0m;
    Keep.Object = null;
    Keep.Double = (double)(Any.Decimal / nothing);
}

//# smallest_number_divided_by_minus_one
static void Run()
{
    int smallest = int.MinValue, by = -1;
    Keep.Number = smallest / by;
}

//# null_local_dereferenced
static void Run()
{
    string text = null!;
    Keep.Number = text.Length;
}

//# null_local_asked_first
static void Run()
{
    string? text = null;
    Keep.Number = text?.Length ?? 0;
}

//# null_of_an_as_that_fails
static void Run()
{
    object value = "text";
    Keep.Number = (value as Version)!.Major;
}

//# as_that_succeeds
static readonly object s_value = new Version(1, 2);
static void Run() => Keep.Number = (s_value as Version)!.Major;

//# field_that_is_never_assigned_dereferenced
class Node { public int Value; public Node? Next; }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Next!.Value;

//# static_field_that_is_never_assigned_dereferenced
class Node { public int Value; }
#pragma warning disable CS0649
static Node? s_node;
static void Run() => Keep.Number = s_node!.Value;

//# field_that_is_assigned_dereferenced
class Node { public int Value; public Node? Next; }
static readonly Node s_node = new() { Next = new() };
static void Run() => Keep.Number = s_node.Next!.Value;

//# null_passed_and_dereferenced
static int LengthOf(string text) => text.Length;
static void Run() => Keep.Number = LengthOf(null!);

//# text_passed_and_dereferenced
static int LengthOf(string text) => text.Length;
static void Run() => Keep.Number = LengthOf("abc");

//# null_delegate_called
static void Run()
{
    Action? action = null;
    action!();
}

//# null_delegate_called_if_it_is_there
static void Run()
{
    Action? action = null;
    action?.Invoke();
}

//# null_array_indexed
static void Run()
{
    int[] numbers = null!;
    Keep.Number = numbers[0];
}

//# null_returned_and_dereferenced
static string? Find() => null;
static void Run() => Keep.Number = Find()!.Length;

//# element_of_an_array_of_nothing_dereferenced
static void Run()
{
    string[] texts = new string[2];
    Keep.Number = texts[0].Length;
}

//# lock_on_null: blocks
static void Run()
{
    object gate = null!;
    lock (gate)
    {
        Keep.Number++;
    }
}

//# foreach_over_null
static void Run()
{
    List<int> list = null!;
    foreach (int number in list)
    {
        Keep.Number = number;
    }
}

//# cast_of_a_box_to_another_number
static void Run()
{
    object box = 5;
    Keep.Long = (long)box;
}

//# cast_of_a_box_to_its_number
static readonly object s_box = 5;
static void Run() => Keep.Number = (int)s_box;

//# cast_to_a_sibling
class Shape { }
class Circle : Shape { }
class Square : Shape { public int Side; }
static readonly Shape s_shape = new Circle();
static void Run() => Keep.Number = ((Square)s_shape).Side;

//# cast_to_what_it_is
class Shape { }
class Square : Shape { public int Side; }
static readonly Shape s_shape = new Square();
static void Run() => Keep.Number = ((Square)s_shape).Side;

//# cast_to_an_interface_that_it_has_not
sealed class Plain { }
static object s_plain = new Plain();
static void Run() => ((IDisposable)s_plain).Dispose();

//# unboxing_of_null
static void Run()
{
    object? nothing = null;
    Keep.Number = (int)nothing!;
}

//# covariant_array_store_of_another_type
static void Run()
{
    object[] texts = new string[1];
    texts[0] = Any.List;
}

//# covariant_array_store_of_its_type
static readonly object[] s_texts = new string[1];
static void Run() => s_texts[0] = Any.Text;

//# index_past_the_end_of_a_new_array
static readonly int[] s_numbers = new int[3];
static void Run() => Keep.Number = s_numbers[3];

//# index_at_the_end_of_a_new_array
static readonly int[] s_numbers = new int[3];
static void Run() => Keep.Number = s_numbers[2];

//# negative_index
static void Run()
{
    int index = -1;
    Keep.Number = Any.Numbers[index];
}

//# index_past_the_end_of_a_text
static void Run()
{
    const string Text = "abc";
    int index = 3;
    Keep.Number = Text[index];
}

//# index_past_the_end_of_a_span
static void Run()
{
    Span<int> numbers = stackalloc int[4];
    Keep.Number = numbers[4];
}

//# index_in_a_span
static void Run()
{
    Span<int> numbers = stackalloc int[4];
    Keep.Number = numbers[3];
}

//# slice_past_the_end
static void Run()
{
    ReadOnlySpan<byte> bytes = "abc"u8;
    Keep.Number = bytes.Slice(2, 5).Length;
}

//# slice_inside
static void Run()
{
    ReadOnlySpan<byte> bytes = "abcdefg"u8;
    Keep.Number = bytes.Slice(2, 5).Length;
}

//# loop_that_runs_past_the_end
static readonly int[] s_numbers = [1, 2, 3];
static void Run()
{
    for (int i = 0; i <= 3; i++)
    {
        Keep.Number = s_numbers[i];
    }
}

//# array_of_a_negative_length
static void Run()
{
    int length = -1;
    Keep.Object = new int[length];
}

//# checked_sum_of_constants_that_overflows
static void Run()
{
    int most = int.MaxValue;
    Keep.Number = checked(most + 1);
}

//# unchecked_sum_of_constants
static void Run()
{
    int most = int.MaxValue;
    Keep.Number = unchecked(most + 1);
}

//# checked_sum_that_fits
static void Run()
{
    int few = 20;
    Keep.Number = checked(few + 1);
}

//# checked_conversion_of_a_number_too_large
static void Run()
{
    long large = 5_000_000_000;
    Keep.Number = checked((int)large);
}

//# checked_conversion_of_a_negative_number
static byte Narrow(int value) => checked((byte)value);
static void Run() => Keep.Number = Narrow(-3);

//# checked_negation_of_the_smallest
static void Run()
{
    int smallest = int.MinValue;
    Keep.Number = checked(-smallest);
}

//# checked_block_that_counts_over
static byte s_count;
static void Run()
{
    byte most = 255;
    checked
    {
        most++;
    }

    s_count = most;
}
