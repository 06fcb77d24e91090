// Queries, lists, ranges and slices. Written without a look at the analyzers.

//# query_over_a_list
static void Run() => Keep.Number = Any.List.Where(static x => x > 2).Count();

//# query_that_finds_the_first_of_an_array
static void Run() => Keep.Number = Any.Numbers.First();

//# query_whether_an_array_has_any
static void Run() => Keep.Flag = Any.Numbers.Any();

//# sum_of_an_array_by_a_query
static void Run() => Keep.Number = Any.Numbers.Sum();

//# maximum_of_a_list_by_a_query
static void Run() => Keep.Number = Any.List.Max();

//# query_in_words
static void Run() => Keep.Object = from x in Any.Numbers where x > 3 select x * 2;

//# query_into_an_array
static void Run() => Keep.Object = Any.List.ToArray();

//# query_into_a_table
static void Run() => Keep.Object = Any.Numbers.ToDictionary(static x => x);

//# element_at_a_place_by_a_query
static void Run() => Keep.Number = Any.List.ElementAt(1);

//# sequence_compared_by_a_query_of_arrays
static readonly int[] s_one = [1, 2], s_two = [1, 2];
static void Run() => Keep.Flag = s_one.AsSpan().SequenceEqual(s_two);

//# list_that_is_filled_and_cleared
static readonly List<int> s_list = new(8);
static void Run()
{
    s_list.Clear();
    s_list.Add(Any.Number);
    s_list.Add(2);
}

//# list_that_only_grows
static readonly List<long> s_list = [];
static void Run()
{
    for (int i = 0; i < 8; i++) { s_list.Add(i); }
}

//# list_sorted
static readonly List<int> s_list = [3, 1, 2];
static void Run() => s_list.Sort();

//# list_sorted_by_a_comparison
static readonly List<int> s_list = [3, 1, 2];
static void Run() => s_list.Sort(static (a, b) => b - a);

//# list_as_a_span
static void Run() => Keep.Number = CollectionsMarshal.AsSpan(Any.List).Length;

//# list_made_read_only
static void Run() => Keep.Object = Any.List.AsReadOnly();

//# part_of_a_list
static void Run() => Keep.Object = Any.List.GetRange(0, 2);

//# range_of_an_array
static void Run() => Keep.Object = Any.Numbers[1..3];

//# range_of_a_span
static void Run() => Keep.Number = Any.Numbers.AsSpan()[1..3].Length;

//# last_of_an_array
static void Run() => Keep.Number = Any.Numbers[^1];

//# list_pattern_on_an_array
static void Run() => Keep.Flag = Any.Numbers is [1, .., 8];

//# list_pattern_that_takes_a_slice_of_an_array
static void Run()
{
    if (Any.Numbers is [_, .. int[] rest]) { Keep.Object = rest; }
}

//# list_pattern_that_takes_a_slice_of_a_span
static void Run()
{
    if (Any.Numbers.AsSpan() is [_, .. Span<int> rest]) { Keep.Number = rest.Length; }
}

//# inline_array_filled
[InlineArray(8)] struct Eight { int _first; }
static Eight s_eight;
static void Run()
{
    for (int i = 0; i < 8; i++) { s_eight[i] = i; }
    foreach (int value in s_eight) { Keep.Number += value; }
}

//# array_resized
static int[] s_array = new int[4];
static void Run()
{
    Array.Resize(ref s_array, s_array.Length == 4 ? 8 : 4);
}

//# array_resized_to_its_own_length
static int[] s_array = new int[4];
static void Run() => Array.Resize(ref s_array, 4);

//# array_cleared_and_copied
static readonly int[] s_one = new int[4], s_two = new int[4];
static void Run()
{
    Array.Clear(s_one);
    Array.Copy(s_one, s_two, 4);
    Array.Reverse(s_two);
    Array.Fill(s_one, 7);
}
