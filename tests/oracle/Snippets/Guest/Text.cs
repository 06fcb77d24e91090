// Lines of protocols, scores and reports: which of them make a text. Written without a look at the analyzers.

//# checksum_of_a_sentence
static byte Checksum(ReadOnlySpan<char> sentence)
{
    byte sum = 0;
    foreach (char c in sentence)
    {
        sum ^= (byte)c;
    }

    return sum;
}
static void Run() => Keep.Number = Checksum("GPGGA,123519".AsSpan(0, 5));

//# verb_cut_from_a_request
static void Run()
{
    string line = "GET /index";
    Keep.Text = line.Remove(line.IndexOf(' '));
}

//# verb_compared_where_it_stands
static void Run()
{
    string line = "GET /index";
    Keep.Flag = line.AsSpan(0, line.IndexOf(' ')) is "GET";
}

//# sign_put_before_a_price
static void Run() => Keep.Text = Any.Text.Insert(0, "$");

//# nothing_put_before_a_price
static void Run() => Keep.Text = Any.Text.Insert(0, string.Empty);

//# row_of_dashes
static string Rule(int width) => new('-', width);
static void Run() => Keep.Text = Rule(Any.Number);

//# row_of_no_dashes
static string Rule(int width) => new('-', width);
static void Run() => Keep.Text = Rule(Any.Zero);

//# row_of_dashes_kept
static readonly string s_rule = new('-', 40);
static void Run() => Keep.Text = s_rule;

//# score_by_string_format
static void Run() => Keep.Text = string.Format(CultureInfo.InvariantCulture, "{0} points", Any.Large);

//# score_into_a_buffer_by_a_composite_format
static readonly CompositeFormat s_format = CompositeFormat.Parse("{0} points");
static readonly char[] s_line = new char[40];
static void Run() => Keep.Flag = s_line.AsSpan().TryWrite(null, s_format, out Keep.Number, Any.Large);

//# score_as_utf8_into_a_packet
static readonly byte[] s_packet = new byte[32];
static void Run() => Keep.Flag = System.Text.Unicode.Utf8.TryWrite(s_packet, $"score={Any.Large}", out Keep.Number);

//# packet_as_base64
static void Run() => Keep.Text = Convert.ToBase64String(Any.Bytes);

//# packet_as_base64_into_a_buffer
static readonly char[] s_line = new char[64];
static void Run() => Keep.Flag = Convert.TryToBase64Chars(Any.Bytes, s_line, out Keep.Number);

//# packet_from_hexadecimal
static void Run() => Keep.Object = Convert.FromHexString("CAFE");

//# packet_from_hexadecimal_into_a_buffer
static readonly byte[] s_packet = new byte[4];
static void Run() => Keep.It(Convert.FromHexString("CAFE", s_packet, out _, out Keep.Number));

//# packet_with_dashes
static void Run() => Keep.Text = BitConverter.ToString(Any.Bytes);

//# word_in_the_middle_of_a_builder
static readonly StringBuilder s_report = new("total: 12 apples");
static void Run() => Keep.Text = s_report.ToString(7, 2);

//# character_in_the_middle_of_a_builder
static readonly StringBuilder s_report = new("total: 12 apples");
static void Run() => Keep.Flag = s_report[7] == '1';

//# builder_copied_out_of
static readonly StringBuilder s_report = new("total: 12 apples");
static readonly char[] s_out = new char[4];
static void Run() => s_report.CopyTo(7, s_out, 0, 2);

//# builder_shortened_by_its_length
static readonly StringBuilder s_report = new("total: ");
static void Run()
{
    s_report.Append("12");
    s_report.Length = 7;
}

//# builder_asked_whether_it_equals
static readonly StringBuilder s_report = new("total");
static void Run() => Keep.Flag = s_report.Equals("total".AsSpan());

//# unknown_command_put_in_upper_case
static string Canonical(string verb) => verb.ToUpperInvariant();
static void Run() => Keep.Text = Canonical("noop");

//# known_command_put_in_upper_case
static string Canonical(string verb) => verb.ToUpperInvariant();
static void Run() => Keep.Text = Canonical("NOOP");

//# comment_trimmed_off
static void Run() => Keep.Text = "move 3 ;".TrimEnd(' ', ';');

//# comment_trimmed_off_a_span
static void Run() => Keep.Number = "move 3 ;".AsSpan().TrimEnd(" ;").Length;

//# numbers_joined_by_a_comma
static void Run() => Keep.Text = string.Join(',', Any.Numbers);

//# one_name_joined
static readonly string[] s_one = ["single"];
static void Run() => Keep.Text = string.Join(", ", s_one);

//# words_walked_by_ranges
static void Run()
{
    int words = 0;
    ReadOnlySpan<char> line = Any.Text;
    foreach (Range range in line.Split(' '))
    {
        words += line[range].Length > 0 ? 1 : 0;
    }

    Keep.Number = words;
}

//# words_cut_into_stack_ranges
static void Run()
{
    Span<Range> parts = stackalloc Range[4];
    Keep.Number = Any.Text.AsSpan().Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
}

//# morse_of_a_letter_from_a_table
static string Morse(char letter) => letter switch { 'e' => ".", 't' => "-", 's' => "...", _ => "?" };
static void Run() => Keep.Text = Morse(Any.Character);

//# morse_of_two_letters
static string Morse(char letter) => letter switch { 'e' => ".", 't' => "-", _ => "?" };
static void Run() => Keep.Text = Morse('e') + Morse(Any.Character);

//# temperature_with_one_digit
static void Run() => Keep.Text = Any.Double.ToString("F1", CultureInfo.InvariantCulture);

//# temperature_into_bytes
static readonly byte[] s_line = new byte[16];
static void Run() => Keep.Flag = Any.Double.TryFormat(s_line, out Keep.Number, "F1", CultureInfo.InvariantCulture);

//# name_of_a_level_by_enum_get_name
enum Level { Low, High }
static Level s_level = Level.High;
static void Run() => Keep.Text = Enum.GetName(s_level);

//# name_of_a_level_by_a_switch_and_nameof
enum Level { Low, High }
static Level s_level = Level.High;
static string NameOf(Level level) => level switch { Level.Low => nameof(Level.Low), Level.High => nameof(Level.High), _ => "" };
static void Run() => Keep.Text = NameOf(s_level);

//# names_of_all_levels
enum Level { Low, High }
static void Run() => Keep.Number = Enum.GetNames<Level>().Length;

//# level_into_a_buffer
enum Level { Low, High }
static readonly char[] s_line = new char[16];
static void Run() => Keep.Flag = Enum.TryFormat(Level.High, s_line, out Keep.Number);

//# rune_as_a_text
static void Run() => Keep.Text = new Rune(0x1F600).ToString();

//# rune_into_utf16
static readonly char[] s_two = new char[2];
static void Run() => Keep.Number = new Rune(0x1F600).EncodeToUtf16(s_two);

//# greeting_with_a_name_that_is_null
static void Run() => Keep.Text = "hello" + Any.NoText;

//# number_concatenated_to_a_label
static void Run() => Keep.Text = "sector " + Any.Large;

//# latin_bytes_read_into_characters
static readonly char[] s_line = new char[16];
static void Run() => Keep.Number = Encoding.Latin1.GetChars(Any.Bytes, s_line);

//# latin_bytes_read_into_a_text
static void Run() => Keep.Text = Encoding.Latin1.GetString(Any.Bytes);

//# version_of_a_protocol_read
static void Run() => Keep.Object = Version.Parse("1.2");

//# line_of_a_reader
static readonly StringReader s_reader = new("one\ntwo");
static void Run() => Keep.Number = s_reader.Peek();

//# normalised_that_is_normal
static void Run() => Keep.Text = "plain".Normalize();

//# texts_ordered
static void Run() => Keep.Number = string.CompareOrdinal(Any.Text, Any.Other) + StringComparer.Ordinal.Compare(Any.Text, "b");

//# search_values_found
static readonly SearchValues<char> s_breaks = SearchValues.Create(" \t;");
static void Run() => Keep.Number = Any.Text.AsSpan().IndexOfAny(s_breaks);
