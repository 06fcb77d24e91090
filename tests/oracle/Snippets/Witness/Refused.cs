// What the runtime and the class library refuse, and what they take. Written without a look at the analyzers.

//# fifo_that_gets_one_word_too_many
sealed class Fifo
{
    readonly ushort[] _words = new ushort[4];
    int _count;
    public void Put(ushort word) => _words[_count++] = word;
}
static void Run()
{
    Fifo fifo = new();
    for (ushort i = 0; i <= 4; i++) { fifo.Put(i); }
}

//# fifo_that_gets_as_many_words_as_it_has
sealed class Fifo
{
    readonly ushort[] _words = new ushort[4];
    int _count;
    public void Put(ushort word) => _words[_count++] = word;
}
static void Run()
{
    Fifo fifo = new();
    for (ushort i = 0; i < 4; i++) { fifo.Put(i); }
}

//# tag_shifted_out_of_its_table
static readonly int[] s_owners = new int[32];
static int Owner(uint mask)
{
    int tag = 0;
    while ((mask & 1) == 0) { mask >>= 1; tag++; }
    return s_owners[tag << 2];
}
static void Run() => Keep.Number = Owner(0x100);

//# tag_shifted_within_its_table
static readonly int[] s_owners = new int[32];
static int Owner(uint mask)
{
    int tag = 0;
    while ((mask & 1) == 0) { mask >>= 1; tag++; }
    return s_owners[tag << 2];
}
static void Run() => Keep.Number = Owner(0x80);

//# sectors_per_cylinder_of_an_empty_geometry
readonly record struct Geometry(int Cylinders, int Heads, int Sectors)
{
    public int Cylinder(int lba) => lba / (Heads * Sectors);
}
static void Run() => Keep.Number = new Geometry(100, 0, 63).Cylinder(5000);

//# sectors_per_cylinder_of_a_geometry
readonly record struct Geometry(int Cylinders, int Heads, int Sectors)
{
    public int Cylinder(int lba) => lba / (Heads * Sectors);
}
static void Run() => Keep.Number = new Geometry(100, 16, 63).Cylinder(5000);

//# average_latency_before_the_first_sample
struct Latency { long _sum; int _count; public void Add(long ticks) { _sum += ticks; _count++; } public readonly long Average => _sum / _count; }
static void Run() { Latency latency = default; Keep.Long = latency.Average; }

//# average_latency_after_the_first_sample
struct Latency { long _sum; int _count; public void Add(long ticks) { _sum += ticks; _count++; } public readonly long Average => _sum / _count; }
static void Run() { Latency latency = default; latency.Add(30); Keep.Long = latency.Average; }

//# count_of_sectors_cast_checked_to_a_byte
static byte Sectors(int bytes) => checked((byte)(bytes / 512));
static void Run() => Keep.Number = Sectors(131072);

//# count_of_sectors_cast_checked_that_fits
static byte Sectors(int bytes) => checked((byte)(bytes / 512));
static void Run() => Keep.Number = Sectors(130560);

//# text_of_a_size_with_its_unit_parsed
static int Size(string text) => int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture);
static void Run() => Keep.Number = Size("12MB");

//# text_of_a_size_parsed_without_its_unit
static int Size(string text) => int.Parse(text.AsSpan(0, text.Length - 2), CultureInfo.InvariantCulture);
static void Run() => Keep.Number = Size("12MB");

//# hexadecimal_with_its_prefix_parsed
static void Run() => Keep.Number = int.Parse("0x1F", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

//# negative_text_parsed_as_an_unsigned_number
static void Run() => Keep.Long = uint.Parse("-1", CultureInfo.InvariantCulture);

//# boolean_parsed_from_a_digit
static void Run() => Keep.Flag = bool.Parse("1");

//# boolean_parsed_from_its_word
static void Run() => Keep.Flag = bool.Parse(" TRUE ");

//# enum_parsed_from_an_unknown_name
enum Mode { Pio, Dma }
static void Run() => Keep.Number = (int)Enum.Parse<Mode>("Udma");

//# duration_parsed_of_hours_taken_for_days
static void Run() => Keep.Long = TimeSpan.Parse("25:00:00", CultureInfo.InvariantCulture).Ticks;

//# duration_parsed_with_too_many_hours
static void Run() => Keep.Long = TimeSpan.Parse("1.25:00:00", CultureInfo.InvariantCulture).Ticks;

//# duration_parsed_with_its_days
static void Run() => Keep.Long = TimeSpan.Parse("1.01:00:00", CultureInfo.InvariantCulture).Ticks;

//# format_with_a_hole_that_has_no_argument
static void Run() => Keep.Text = string.Format(CultureInfo.InvariantCulture, "{0} of {1}", "one");

//# format_of_a_number_that_is_unknown
static void Run() => Keep.Text = 12.ToString("Q", CultureInfo.InvariantCulture);

//# character_converted_from_a_longer_text
static void Run() => Keep.Number = char.Parse("ab");

//# base_of_a_conversion_that_is_odd
static void Run() => Keep.Number = Convert.ToInt32("77", 7);

//# text_of_bytes_with_an_odd_number_of_digits
static void Run() => Keep.Object = Convert.FromHexString("ABC");

//# null_searched_in_a_text
static string? s_needle;
static void Run() => Keep.Number = "haystack".IndexOf(s_needle!, StringComparison.Ordinal);

//# start_of_a_search_beyond_the_text
static void Run() => Keep.Number = "abc".IndexOf('c', 4);

//# start_of_a_search_at_the_end_of_the_text
static void Run() => Keep.Number = "abc".IndexOf('c', 3);

//# removal_beyond_the_text
static void Run() => Keep.Text = "abc".Remove(2, 5);

//# padding_of_a_negative_width
static void Run() => Keep.Text = "abc".PadLeft(-1);

//# builder_with_less_room_than_text
static void Run() => Keep.Object = new StringBuilder("identify", 0, 20, 16);

//# queue_emptied_by_a_loop_and_asked_once_more
static readonly Queue<int> s_queue = new(4);
static void Run()
{
    s_queue.Enqueue(1);
    while (s_queue.Count > 0) { s_queue.Dequeue(); }
    Keep.Number = s_queue.Peek();
}

//# stack_pushed_once_and_popped_twice
static readonly Stack<int> s_stack = new(4);
static void Run() { s_stack.Push(1); s_stack.Pop(); s_stack.Pop(); }

//# stack_pushed_twice_and_popped_twice
static readonly Stack<int> s_stack = new(4);
static void Run() { s_stack.Push(1); s_stack.Push(2); s_stack.Pop(); s_stack.Pop(); }

//# list_insert_behind_a_gap
static void Run() { List<int> list = [1, 2]; list.Insert(3, 9); }

//# list_with_a_capacity_and_no_elements_written
static void Run() { List<int> list = new(8); list[0] = 1; }

//# dictionary_filled_by_a_loop_that_repeats_a_key
static void Run()
{
    Dictionary<int, int> table = [];
    for (int i = 0; i < 5; i++) { table.Add(i & 3, i); }
}

//# dictionary_filled_by_a_loop_without_a_repeat
static void Run()
{
    Dictionary<int, int> table = [];
    for (int i = 0; i < 4; i++) { table.Add(i & 3, i); }
}

//# table_removed_from_and_read
static void Run()
{
    Dictionary<byte, int> table = new() { [1] = 5 };
    table.Remove(1);
    Keep.Number = table[1];
}

//# frozen_set_asked_for_a_missing_value
static readonly FrozenDictionary<string, int> s_modes = new Dictionary<string, int> { ["pio"] = 0 }.ToFrozenDictionary();
static void Run() => Keep.Number = s_modes["dma"];

//# average_of_an_empty_sequence
static readonly List<int> s_samples = [];
static void Run() => Keep.Double = s_samples.Average();

//# maximum_of_an_empty_array
static void Run() => Keep.Number = Array.Empty<int>().Max();

//# sum_of_an_empty_array
static void Run() => Keep.Number = Array.Empty<int>().Sum();

//# chunk_of_no_size
static void Run() => Keep.Object = Any.Numbers.Chunk(0);

//# random_with_bounds_the_wrong_way
static void Run() => Keep.Number = Random.Shared.Next(10, 5);

//# random_with_equal_bounds
static void Run() => Keep.Number = Random.Shared.Next(5, 5);

//# square_root_of_minus_one
static void Run() => Keep.Double = Math.Sqrt(-1);

//# rounding_to_too_many_digits
static void Run() => Keep.Double = Math.Round(1.5, 16);

//# absolute_value_of_the_smallest
static void Run() => Keep.Number = Math.Abs(int.MinValue);

//# sign_of_no_number
static void Run() => Keep.Number = Math.Sign(double.NaN);

//# power_of_two_of_a_negative_shift
static void Run() => Keep.Number = 1 << -1;
