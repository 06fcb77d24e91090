// Texts, sequences, and the members of the class library that work with them.

//# text_of_two_constants
const string Prefix = "ata";
static void Run() => Keep.Text = Prefix + "0";

//# text_of_a_constant_and_a_number
static void Run() => Keep.Text = "ata" + Any.Number;

//# text_added_to_nothing
static void Run() => Keep.Text = Any.Text + "";

//# text_added_to_null: mayAllocate
static void Run() => Keep.Text = Any.Text + Any.NoText;

//# interpolation_of_constants
const string Name = "ata";
static void Run() => Keep.Text = $"{Name}:{Name}";

//# interpolation_of_a_text
static void Run() => Keep.Text = $"<{Any.Text}>";

//# interpolation_into_a_span
static void Run()
{
    Span<char> line = stackalloc char[32];
    Keep.Flag = line.TryWrite($"at {Any.Number}", out Keep.Number);
}

//# interpolation_into_a_handler_that_counts
[InterpolatedStringHandler]
public ref struct Counter
{
    int _length;
    public Counter(int literal, int holes) => _length = literal;
    public void AppendLiteral(string text) { }
    public void AppendFormatted<T>(T value, string? format = null) => _length++;
    public readonly int Length => _length;
}
static int Measure(Counter counter) => counter.Length;
static void Run() => Keep.Number = Measure($"status {Any.Number:X2} error {Any.Large}");

//# interpolation_into_a_handler_that_formats
[InterpolatedStringHandler]
public ref struct Collector
{
    string _text = "";
    public Collector(int literal, int holes) { }
    public void AppendLiteral(string text) => _text += text;
    public void AppendFormatted(int value) => _text += value;
    public readonly string Text => _text;
}
static string Measure(Collector collector) => collector.Text;
static void Run() => Keep.Text = Measure($"status {Any.Large}");

//# interpolation_that_an_assertion_never_makes
static void Run()
{
    Debug.Assert(Any.Number == 7, $"it is {Any.Number}");
    Keep.Number++;
}

//# switch_over_a_text
static void Run() => Keep.Number = Any.Text switch { "identify" => 1, "read" => 2, "some text" => 3, "write" => 4, "flush" => 5, "sleep" => 6, "reset" => 7, _ => 0 };

//# utf8_literal_copied
static readonly byte[] s_model = new byte[40];
static void Run() => "QEMU HARDDISK"u8.CopyTo(s_model);

//# utf8_literal_to_an_array
static void Run() => Keep.Object = "QEMU HARDDISK"u8.ToArray();

//# number_as_a_text_small: mayAllocate
static void Run() => Keep.Text = Any.Number.ToString();

//# number_as_a_text_large
static void Run() => Keep.Text = Any.Large.ToString(CultureInfo.InvariantCulture);

//# number_as_a_text_in_hexadecimal
static void Run() => Keep.Text = Any.Large.ToString("X4");

//# bool_as_a_text
static void Run() => Keep.Text = Any.True.ToString();

//# text_as_a_text
static void Run() => Keep.Text = Any.Text.ToString();

//# span_over_a_text
static void Run() => Keep.Number = Any.Text.AsSpan(5).IndexOf('x');

//# span_over_a_text_made_a_text
static void Run() => Keep.Text = Any.Text.AsSpan(5).ToString();

//# range_of_a_text
static void Run() => Keep.Text = Any.Text[..4];

//# range_of_a_whole_text
static void Run() => Keep.Text = Any.Text[..];

//# trim_of_a_text_without_spaces
static void Run() => Keep.Text = "model".Trim();

//# trim_of_a_text_with_spaces
static void Run() => Keep.Text = "  model ".Trim();

//# replace_that_finds_nothing
static void Run() => Keep.Text = "sd-0".Replace('#', '-');

//# replace_that_finds_one
static void Run() => Keep.Text = "sd#0".Replace('#', '-');

//# upper_case_of_what_is_upper
static void Run() => Keep.Text = "READ".ToUpperInvariant();

//# upper_case_of_what_is_lower
static void Run() => Keep.Text = "read".ToUpperInvariant();

//# joined_texts
static void Run() => Keep.Text = string.Join(", ", Any.Texts);

//# format_with_an_object
static void Run() => Keep.Text = string.Format(CultureInfo.InvariantCulture, "{0} of {1}", Any.Number, Any.Large);

//# contains_of_a_text
static void Run() => Keep.Flag = Any.Text.Contains("text", StringComparison.Ordinal);

//# builder_used_again
static readonly StringBuilder s_line = new(64);
static void Run()
{
    s_line.Clear();
    s_line.Append("sector ").Append('=').Append(Any.Text);
    Keep.Number = s_line.Length;
}

//# builder_made_a_text
static readonly StringBuilder s_line = new("sector");
static void Run() => Keep.Text = s_line.ToString();

//# encoding_into_a_buffer
static readonly byte[] s_bytes = new byte[64];
static void Run() => Keep.Number = Encoding.ASCII.GetBytes(Any.Text, s_bytes);

//# encoding_into_a_new_array
static void Run() => Keep.Object = Encoding.ASCII.GetBytes(Any.Text);

//# decoding_of_bytes
static void Run() => Keep.Text = Encoding.Latin1.GetString(Any.Bytes);

//# hexadecimal_of_bytes
static void Run() => Keep.Text = Convert.ToHexString(Any.Bytes);

//# number_read_from_a_span
static void Run() => Keep.Flag = int.TryParse("123".AsSpan(), NumberStyles.None, CultureInfo.InvariantCulture, out Keep.Number);

//# string_create
static void Run() => Keep.Text = string.Create(8, Any.Number, static (span, number) => span.Fill((char)('a' + number)));

//# text_interned
static void Run() => Keep.Text = string.Intern("some text");
