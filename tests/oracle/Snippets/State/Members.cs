// Members of the class library that throw for what they are given, and the same for what they take.

//# encoding_without_a_name
static void Run() => Keep.Object = System.Text.Encoding.GetEncoding("no-such-encoding");

//# clamp_of_a_range_the_wrong_way_round
static void Run() => Keep.Number = Math.Clamp(Any.Number, 9, 1);

//# clamp_of_a_range
static void Run() => Keep.Number = Math.Clamp(Any.Number, 1, 9);

//# absolute_value_of_the_smallest
static void Run() => Keep.Number = Math.Abs(int.MinValue);

//# date_that_is_none
static void Run() => Keep.Number = new DateTime(2025, 13, 1).Month;

//# date_that_is_one
static void Run() => Keep.Number = new DateTime(2025, 12, 1).Month;

//# address_that_is_none
static void Run() => Keep.Object = new Uri("not an address");

//# identifier_that_is_none
static void Run() => Keep.Number = new Guid("123").Version;

//# span_of_days_that_is_too_long
static void Run() => Keep.Long = TimeSpan.FromDays(1e12).Ticks;

//# text_of_a_negative_length
static void Run() => Keep.Text = new string('x', -1);

//# start_found_by_a_search
static void Run()
{
    string text = "name";
    Keep.Text = text.Substring(text.IndexOf('='));
}

//# start_found_by_a_search_that_finds
static void Run()
{
    string text = "name=value";
    Keep.Number = text.Substring(text.IndexOf('=')).Length;
}

//# sum_of_decimals_too_large
static void Run()
{
    decimal most = decimal.MaxValue;
    Keep.Double = (double)(most + 1);
}

//# conversion_of_a_long_to_an_int
static void Run()
{
    long large = 1L << 40;
    Keep.Number = Convert.ToInt32(large);
}

//# bit_converter_past_the_end
static void Run()
{
    byte[] bytes = [1, 2, 3];
    Keep.Number = BitConverter.ToInt32(bytes, 0);
}

//# copy_into_what_is_too_short
static void Run()
{
    int[] from = [1, 2, 3], to = new int[2];
    Array.Copy(from, to, from.Length);
}

//# copy_into_what_is_long_enough
static readonly int[] s_to = new int[3];
static readonly int[] s_from = [1, 2, 3];
static void Run() => Array.Copy(s_from, s_to, s_from.Length);

//# task_that_failed_waited_for: blocks
static int Part(int by) => 10 / by;
static async Task<int> Later() { await Task.CompletedTask; return Part(0); }
static void Run() => Keep.Number = Later().Result;

//# scan_of_a_text_that_is_no_number
static void Run()
{
    string[] parts = "12;x".Split(';');
    Keep.Number = int.Parse(parts[1]);
}

//# scan_of_a_text_that_is_a_number
static void Run()
{
    string[] parts = "12;13".Split(';');
    Keep.Number = int.Parse(parts[1]);
}
