// Ranges, indices, list patterns, inline arrays.

//# range_of_an_array
static void Run() => Keep.Object = Any.Numbers[1..3];

//# range_of_a_span
static void Run() => Keep.Number = Any.Numbers.AsSpan()[1..3].Length;

//# range_of_a_list
static void Run() => Keep.Object = Any.List[1..3];

//# index_from_end
static void Run() => Keep.Number = Any.Numbers[^1];

//# index_from_end_of_a_list
static void Run() => Keep.Number = Any.List[^1];

//# range_variable_of_an_array
static Range s_range = 1..3;
static void Run() => Keep.Object = Any.Numbers[s_range];

//# list_pattern
static void Run() => Keep.Flag = Any.Numbers is [1, _, .., 8];

//# list_pattern_with_slice_of_an_array
static void Run() => Keep.Object = Any.Numbers is [1, .. var rest] ? rest : null;

//# list_pattern_with_slice_of_a_span
static void Run() => Keep.Number = Any.Numbers.AsSpan() is [1, .. var rest] ? rest.Length : 0;

//# list_pattern_with_slice_of_a_text
static void Run() => Keep.Text = Any.Text is ['s', .. var rest] ? rest : null;

//# inline_array
[InlineArray(4)]
struct Four { private int _first; }
static void Run()
{
    Four four = default;
    four[Any.Zero] = Any.Number;
    Span<int> span = four;
    foreach (int value in four)
    {
        Keep.Number += value;
    }
    Keep.Number = span[1];
}

//# inline_array_slice
[InlineArray(4)]
struct Four { private int _first; }
static Four s_four;
static void Run() => Keep.Number = s_four[1..3].Length;
