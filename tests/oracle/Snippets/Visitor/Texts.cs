// Texts, formats and characters. Written without a look at the analyzers.

//# message_concatenated
static void Run() => Keep.Text = "port " + Any.Text;

//# message_of_constants_concatenated
const string Device = "ide0";
static void Run() => Keep.Text = "device " + Device + " ready";

//# message_concatenated_with_an_empty_text
static void Run() => Keep.Text = Any.Text + "";

//# message_with_a_number
static void Run() => Keep.Text = "status " + Any.Large;

//# message_interpolated
static void Run() => Keep.Text = $"lba {Any.Long:x8} on {Any.Text}";

//# message_interpolated_from_constants
const string Device = "ide0";
static void Run() => Keep.Text = $"device {Device}";

//# message_formatted_into_a_span
static void Run()
{
    Span<char> line = stackalloc char[32];
    Any.Number.TryFormat(line, out int written);
    Keep.Number = written;
}

//# message_written_into_a_span
static void Run()
{
    Span<char> line = stackalloc char[64];
    line.TryWrite($"lba {Any.Long} head {Any.Number}", out int written);
    Keep.Number = written;
}

//# message_made_by_string_create
static void Run() => Keep.Text = string.Create(CultureInfo.InvariantCulture, $"t {Any.Number}");

//# message_formatted_by_position
static void Run() => Keep.Text = string.Format("{0}:{1}", Any.Text, Any.Number);

//# texts_joined
static void Run() => Keep.Text = string.Join(',', Any.Texts);

//# one_character_of_a_text
static void Run() => Keep.Number = Any.Text[2];

//# model_number_trimmed
static string s_model = "QEMU HARDDISK   ";
static void Run() => Keep.Text = s_model.Trim();

//# model_number_that_needs_no_trimming
static readonly string s_model = "QEMU";
static void Run() => Keep.Text = s_model.Trim();

//# model_number_trimmed_as_a_span
static readonly string s_model = "QEMU HARDDISK   ";
static void Run() => Keep.Number = s_model.AsSpan().Trim().Length;

//# part_of_a_text
static void Run() => Keep.Text = Any.Text.Substring(1, 3);

//# part_of_a_text_by_a_range
static void Run() => Keep.Text = Any.Text[1..3];

//# part_of_a_text_as_a_span
static void Run() => Keep.Flag = Any.Text.AsSpan(1, 3).SequenceEqual("ome");

//# text_compared_without_its_case
static void Run() => Keep.Flag = Any.Text.Equals("SOME TEXT", StringComparison.OrdinalIgnoreCase);

//# text_lowered_and_compared
static readonly string s_name = "Some";
static void Run() => Keep.Flag = s_name.ToLowerInvariant() == "some";

//# text_that_begins_with_another
static void Run() => Keep.Flag = Any.Text.StartsWith("some", StringComparison.Ordinal);

//# text_that_contains_a_character
static void Run() => Keep.Flag = Any.Text.Contains('t');

//# text_split
static void Run() => Keep.Object = Any.Text.Split(' ');

//# text_split_as_a_span
static void Run()
{
    int parts = 0;
    foreach (Range range in Any.Text.AsSpan().Split(' ')) { parts += range.End.Value; }
    Keep.Number = parts;
}

//# text_replaced
static void Run() => Keep.Text = Any.Text.Replace('s', 'z');

//# text_replaced_where_nothing_is_found
static readonly string s_line = "abc";
static void Run() => Keep.Text = s_line.Replace('x', 'z');

//# text_padded
static void Run() => Keep.Text = "7".PadLeft(4, '0');

//# text_padded_that_is_long_enough
static void Run() => Keep.Text = "0007".PadLeft(4, '0');

//# text_built_by_a_new_builder
static void Run()
{
    StringBuilder builder = new();
    builder.Append("port ").Append(Any.Number);
    Keep.Text = builder.ToString();
}

//# text_built_in_a_builder_that_is_kept
static readonly StringBuilder s_line = new(128);
static void Run()
{
    s_line.Clear();
    s_line.Append("port ").Append('7').Append("ok");
    Keep.Number = s_line.Length;
}

//# text_of_a_kept_builder
static readonly StringBuilder s_line = new(128);
static void Run()
{
    s_line.Clear();
    s_line.Append("port ");
    Keep.Text = s_line.ToString();
}

//# switch_over_a_text
static int Code(string name) => name switch { "read" => 1, "write" => 2, "some text" => 3, "flush" => 4, "reset" => 5, "idle" => 6, "trim" => 7, _ => 0 };
static void Run() => Keep.Number = Code(Any.Text);

//# switch_over_a_span
static int Code(ReadOnlySpan<char> name) => name switch { "some" => 1, "write" => 2, _ => 0 };
static void Run() => Keep.Number = Code(Any.Text.AsSpan(0, 4));

//# text_in_utf8_as_a_span
static ReadOnlySpan<byte> Ok => "OK"u8;
static void Run() => Keep.Number = Ok.Length;

//# text_in_utf8_as_an_array
static void Run() => Keep.Object = "OK"u8.ToArray();

//# text_encoded_into_an_array
static void Run() => Keep.Object = Encoding.ASCII.GetBytes(Any.Text);

//# text_encoded_into_a_span
static void Run()
{
    Span<byte> bytes = stackalloc byte[32];
    Keep.Number = Encoding.UTF8.GetBytes(Any.Text, bytes);
}

//# text_decoded
static readonly byte[] s_model = "QEMU"u8.ToArray();
static void Run() => Keep.Text = Encoding.ASCII.GetString(s_model);

//# text_decoded_into_a_span
static readonly byte[] s_model = "QEMU"u8.ToArray();
static void Run()
{
    Span<char> chars = stackalloc char[8];
    Keep.Number = Encoding.ASCII.GetChars(s_model, chars);
}

//# number_printed
static void Run() => Keep.Text = Any.Large.ToString();

//# number_printed_in_hexadecimal
static void Run() => Keep.Text = Any.Large.ToString("X4");

//# small_constant_number_printed
static void Run() => Keep.Text = 7.ToString(CultureInfo.InvariantCulture);

//# number_read
static void Run() => Keep.Flag = int.TryParse("1234", NumberStyles.Integer, CultureInfo.InvariantCulture, out Keep.Number);

//# boolean_printed
static void Run() => Keep.Text = Any.True.ToString();

//# character_printed
static char s_large = '\u4e2d';
static void Run() => Keep.Text = s_large.ToString();

//# text_printed_as_itself
static void Run() => Keep.Text = Any.Text.ToString();

//# characters_of_a_text_as_an_array
static void Run() => Keep.Object = Any.Text.ToCharArray();

//# text_of_repeated_characters
static void Run() => Keep.Text = new string('-', Any.Number);

//# text_of_a_span
static void Run() => Keep.Text = new string(Any.Text.AsSpan(0, 4));

//# log_with_a_handler_that_is_off
[InterpolatedStringHandler]
ref struct LogHandler
{
    public LogHandler(int literals, int holes, out bool enabled) => enabled = false;
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted<T>(T value) => Keep.It(value);
}
static void Log(ref LogHandler handler) { }
static void Run() => Log($"status {Any.Number} of {Any.Text}");

//# log_with_a_handler_of_a_fixed_size
[InterpolatedStringHandler]
unsafe ref struct RingHandler(int literals, int holes)
{
    fixed char _text[64];
    int _length;
    public void AppendLiteral(string text) { foreach (char c in text) { _text[_length++ & 63] = c; } }
    public void AppendFormatted(int value) => _text[_length++ & 63] = (char)('0' + value % 10);
    public readonly int Length => _length;
}
static void Log(RingHandler handler) => Keep.Number = handler.Length;
static void Run() => Log($"status {Any.Number}");

//# log_with_a_handler_that_takes_objects
[InterpolatedStringHandler]
ref struct LogHandler(int literals, int holes)
{
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted(object? value) => Keep.Object = value;
}
static void Log(LogHandler handler) { }
static void Run() => Log($"status {Any.Number}");

//# guard_with_an_interpolated_message
static void Run() => Debug.Assert(Any.Number > 0, $"number {Any.Number}");

//# date_printed
static readonly DateTime s_start = new(2024, 5, 6, 7, 8, 9);
static void Run() => Keep.Text = s_start.ToString("HH:mm", CultureInfo.InvariantCulture);

//# bytes_in_hexadecimal
static void Run() => Keep.Text = Convert.ToHexString(Any.Bytes);

//# bytes_in_hexadecimal_into_a_span
static void Run()
{
    Span<char> text = stackalloc char[32];
    Keep.Flag = Convert.TryToHexString(Any.Bytes, text, out Keep.Number);
}

//# text_compared_by_ordinals
static void Run() => Keep.Number = string.CompareOrdinal(Any.Text, Any.Other);

//# text_or_nothing_checked
static void Run() => Keep.Flag = string.IsNullOrWhiteSpace(Any.Text);

//# words_swapped_of_an_identify_page
static readonly byte[] s_page = [69, 81, 85, 77];
static void Run()
{
    Span<byte> model = stackalloc byte[4];
    for (int i = 0; i < 4; i += 2)
    {
        model[i] = s_page[i + 1];
        model[i + 1] = s_page[i];
    }
    Keep.Number = model[0];
}

//# words_swapped_of_an_identify_page_to_a_text
static readonly ushort[] s_page = [0x5145, 0x4D55];
static string Model()
{
    StringBuilder text = new(4);
    foreach (ushort word in s_page) { text.Append((char)(word >> 8)).Append((char)(word & 0xFF)); }
    return text.ToString().TrimEnd();
}
static void Run() => Keep.Text = Model();
