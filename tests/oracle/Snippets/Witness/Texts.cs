// Texts, formats and handlers: those that make a text and those that make none. Written without a look at the analyzers.

//# port_name_by_a_constant_interpolation
const string Bus = "ide";
static void Run() => Keep.Text = $"{Bus}-primary";

//# port_name_by_an_interpolated_number
const string Bus = "ide";
static void Run() => Keep.Text = $"{Bus}{Any.Number}";

//# port_name_by_a_table
static readonly string[] s_names = ["ide0", "ide1"];
static void Run() => Keep.Text = s_names[Any.Number & 1];

//# text_plus_null
static void Run() => Keep.Text = Any.Text + Any.NoText;

//# text_plus_null_plus_a_character
static void Run() => Keep.Text = Any.Text + Any.NoText + Any.Character;

//# text_appended_to_by_a_loop
static void Run()
{
    string line = "";
    foreach (int number in Any.Numbers) { line += (char)('0' + number); }
    Keep.Text = line;
}

//# characters_put_into_a_stack_buffer_by_a_loop
static void Run()
{
    Span<char> line = stackalloc char[8];
    for (int i = 0; i < 8; i++) { line[i] = (char)('0' + Any.Numbers[i]); }
    Keep.Number = line.IndexOf('3');
}

//# substring_of_everything
static void Run() => Keep.Text = Any.Text.Substring(0, Any.Text.Length);

//# substring_of_nothing
static void Run() => Keep.Text = Any.Text[..0];

//# replaced_character_that_is_missing
static void Run() => Keep.Text = "some text".Replace('z', 'y');

//# replaced_character_that_is_there
static void Run() => Keep.Text = Any.Text.Replace('t', 'y');

//# lowered_text_that_is_low_already
static void Run() => Keep.Text = "some text".ToLowerInvariant();

//# raised_text
static void Run() => Keep.Text = Any.Text.ToUpperInvariant();

//# raised_text_into_a_span
static void Run() { Span<char> to = stackalloc char[16]; Keep.Number = Any.Text.AsSpan().ToUpperInvariant(to); }

//# firmware_trimmed_at_its_end_of_nothing
static void Run() => Keep.Text = "1.02".TrimEnd();

//# firmware_trimmed_at_its_end
static readonly string s_firmware = "1.02    ";
static void Run() => Keep.Text = s_firmware.TrimEnd();

//# firmware_from_bytes
static void Run() => Keep.Text = Encoding.ASCII.GetString(Any.Bytes, 0, 4);

//# firmware_compared_as_bytes
static readonly byte[] s_firmware = "1.02"u8.ToArray();
static void Run() => Keep.Flag = s_firmware.AsSpan().SequenceEqual("1.02"u8);

//# firmware_of_swapped_words_by_create
static readonly ushort[] s_words = [0x4142, 0x4344];
static void Run() => Keep.Text = string.Create(4, s_words, static (to, words) => { for (int i = 0; i < 2; i++) { to[2 * i] = (char)(words[i] >> 8); to[2 * i + 1] = (char)(words[i] & 0xFF); } });

//# number_padded_with_zeroes
static void Run() => Keep.Text = Any.Number.ToString("X8", CultureInfo.InvariantCulture);

//# number_padded_with_zeroes_into_bytes
static void Run() { Span<byte> to = stackalloc byte[8]; Keep.Flag = Any.Number.TryFormat(to, out Keep.Number, "X8", CultureInfo.InvariantCulture); }

//# number_with_a_single_digit_as_a_text
static void Run() => Keep.Text = (Any.Zero & 7).ToString(CultureInfo.InvariantCulture);

//# date_in_sortable_form
static void Run() => Keep.Text = new DateTime(2024, 2, 29).ToString("s", CultureInfo.InvariantCulture);

//# date_in_sortable_form_into_a_span
static void Run() { Span<char> to = stackalloc char[32]; Keep.Flag = new DateTime(2024, 2, 29).TryFormat(to, out Keep.Number, "s", CultureInfo.InvariantCulture); }

//# guid_read_from_bytes
static readonly byte[] s_raw = new byte[16];
static void Run() => Keep.Flag = new Guid(s_raw) == Guid.Empty;

//# guid_written_to_an_array
static readonly Guid s_guid = new("11111111-2222-3333-4444-555555555555");
static void Run() => Keep.Object = s_guid.ToByteArray();

//# split_line_by_a_single_space
static void Run() => Keep.Object = Any.Text.Split(' ');

//# split_line_without_a_separator_in_it
static readonly string s_line = "identify";
static void Run() => Keep.Object = s_line.Split(';');

//# counted_line_by_its_separators
static void Run() => Keep.Number = Any.Text.AsSpan().Count(' ');

//# joined_texts_of_a_span
static void Run() => Keep.Text = string.Join(',', Any.Texts.AsSpan());

//# joined_numbers_of_an_array
static void Run() => Keep.Text = string.Join(',', Any.Numbers);

//# joined_nothing
static void Run() => Keep.Text = string.Join(',', Array.Empty<string>());

//# concatenated_list
static readonly List<string> s_parts = ["a", "b"];
static void Run() => Keep.Text = string.Concat(s_parts);

//# copied_text
static void Run() => Keep.Text = new string(Any.Text.AsSpan());

//# copied_text_of_no_characters
static void Run() => Keep.Text = new string(ReadOnlySpan<char>.Empty);

//# cloned_text
static void Run() => Keep.Object = Any.Text.Clone();

//# text_switched_on_by_its_span
static int Code(ReadOnlySpan<char> verb) => verb switch { "read" => 1, "write" => 2, _ => 0 };
static void Run() => Keep.Number = Code(Any.Text.AsSpan(0, 4));

//# text_switched_on_by_its_part
static int Code(string verb) => verb switch { "read" => 1, "write" => 2, _ => 0 };
static void Run() => Keep.Number = Code(Any.Text.Substring(0, 4));

//# builder_given_a_number
static readonly StringBuilder s_builder = new(64);
static void Run() => s_builder.Clear().Append("irq ").Append(Any.Number);

//# builder_given_an_object: removed
static readonly StringBuilder s_builder = new(64);
static void Run() => s_builder.Clear().Append((object)Any.Number);

//# builder_given_an_interpolation
static readonly StringBuilder s_builder = new(64);
static void Run() => s_builder.Clear().Append(CultureInfo.InvariantCulture, $"irq {Any.Number}");

//# builder_walked_by_its_chunks
static readonly StringBuilder s_builder = new("abc", 64);
static void Run() { foreach (ReadOnlyMemory<char> chunk in s_builder.GetChunks()) { Keep.Number += chunk.Length; } }

//# builder_turned_into_a_text_of_a_part
static readonly StringBuilder s_builder = new("abcdef");
static void Run() => Keep.Text = s_builder.ToString(1, 3);

//# handler_of_the_author_that_counts
[InterpolatedStringHandler]
ref struct Counter(int literals, int holes)
{
    public int Length = literals;
    public void AppendLiteral(string text) => Length += text.Length;
    public void AppendFormatted<T>(T value) where T : struct => Length += holes;
}
static void Log(ref Counter counter) => Keep.Number = counter.Length;
static void Run() => Log($"irq {Any.Number} at {Any.Long}");

//# handler_of_the_author_that_takes_objects
[InterpolatedStringHandler]
ref struct Collector(int literals, int holes)
{
    public int Length = literals + holes;
    public void AppendLiteral(string text) => Length += text.Length;
    public void AppendFormatted(object? value) => Keep.Object = value;
}
static void Log(ref Collector collector) => Keep.Number = collector.Length;
static void Run() => Log($"irq {Any.Number}");

//# handler_of_the_author_that_takes_objects_given_a_text
[InterpolatedStringHandler]
ref struct Collector(int literals, int holes)
{
    public int Length = literals + holes;
    public void AppendLiteral(string text) => Length += text.Length;
    public void AppendFormatted(object? value) => Keep.Object = value;
}
static void Log(ref Collector collector) => Keep.Number = collector.Length;
static void Run() => Log($"irq {Any.Text}");

//# assertion_with_an_interpolated_text_that_holds
static void Run() { Debug.Assert(Any.True, $"state {Any.Number}"); Keep.Number++; }

//# formattable_string_kept
static void Run() => Keep.Object = (FormattableString)$"irq {Any.Text}";

//# composite_format_used
static readonly CompositeFormat s_format = CompositeFormat.Parse("irq {0}");
static void Run() { Span<char> to = stackalloc char[16]; Keep.Flag = to.TryWrite(CultureInfo.InvariantCulture, s_format, out Keep.Number, Any.Text); }

//# characters_of_a_text_walked
static void Run() { foreach (char c in Any.Text) { Keep.Number += c; } }

//# characters_of_a_text_walked_as_an_interface: removed
static void Run() { IEnumerable<char> all = Any.Text; foreach (char c in all) { Keep.Number += c; } }

//# runes_of_a_text_walked
static void Run() { foreach (Rune rune in Any.Text.EnumerateRunes()) { Keep.Number += rune.Value; } }

//# lines_of_a_text_walked
static void Run() { foreach (ReadOnlySpan<char> line in "a\nb".AsSpan().EnumerateLines()) { Keep.Number += line.Length; } }

//# name_of_a_member
static void Run() => Keep.Text = nameof(Keep.Number);

//# name_of_the_caller_defaulted
static void Log([CallerMemberName] string? caller = null) => Keep.Text = caller;
static void Run() => Log();

//# expression_of_the_caller_defaulted
static void Check(bool condition, [CallerArgumentExpression(nameof(condition))] string? text = null) { if (!condition) { Keep.Text = text; } }
static void Run() => Check(Any.False);
