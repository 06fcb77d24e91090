// Indexes, slices and lengths that are certain to be wrong, and the same with good ones. Written without a look at the analyzers.

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
