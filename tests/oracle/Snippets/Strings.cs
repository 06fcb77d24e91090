// Texts: put together, formatted, compared, looked at.

//# concatenation
static void Run() => Keep.Text = Any.Text + Any.Other;

//# concatenation_of_constants
static void Run()
{
    const string Both = "a" + "b";
    Keep.Text = Both;
}

//# concatenation_of_many
static void Run() => Keep.Text = Any.Text + "," + Any.Other + ";" + Any.Text;

//# concatenation_with_a_character
static void Run() => Keep.Text = Any.Text + Any.Character;

//# concatenation_by_assignment
static void Run()
{
    string text = Any.Text;
    text += "x";
    Keep.Text = text;
}

//# concatenation_with_nothing
static void Run() => Keep.Text = Any.Text + null;

//# concatenation_with_an_empty_constant
static void Run() => Keep.Text = Any.Text + "";

//# interpolation
static void Run() => Keep.Text = $"number {Any.Number}";

//# interpolation_of_constants
static void Run()
{
    const string Part = "b";
    Keep.Text = $"a{Part}";
}

//# interpolation_of_texts
static void Run() => Keep.Text = $"{Any.Text}-{Any.Other}";

//# interpolation_without_holes
static void Run() => Keep.Text = $"plain";

//# interpolation_with_format
static void Run() => Keep.Text = $"{Any.Number:X4}";

//# interpolation_of_one_text
static void Run() => Keep.Text = $"{Any.Text}";

//# interpolation_as_formattable
static void Run() => Keep.Object = (FormattableString)$"number {Any.Number}";

//# interpolation_handler_of_ones_own
[InterpolatedStringHandler]
ref struct Counter
{
    public int Length;
    public Counter(int literal, int holes) => Length = literal;
    public void AppendLiteral(string text) => Length += text.Length;
    public void AppendFormatted(int value) => Length += value;
}
static void Take(Counter counter) => Keep.Number = counter.Length;
static void Run() => Take($"number {Any.Number}");

//# interpolation_handler_that_boxes
[InterpolatedStringHandler]
ref struct Counter
{
    public int Length;
    public Counter(int literal, int holes) => Length = literal;
    public void AppendLiteral(string text) => Length += text.Length;
    public void AppendFormatted(object value) => Keep.Object = value;
}
static void Take(Counter counter) => Keep.Number = counter.Length;
static void Run() => Take($"number {Any.Number}");

//# interpolation_handler_that_is_not_wanted
[InterpolatedStringHandler]
ref struct Lazy
{
    public Lazy(int literal, int holes, bool wanted, out bool enabled) => enabled = wanted;
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted(string value) => Keep.Text = value;
}
static void Log(bool wanted, [InterpolatedStringHandlerArgument(nameof(wanted))] Lazy text) { }
static void Run() => Log(Any.False, $"number {Any.Text}");

//# interpolation_into_a_span
static void Run()
{
    Span<char> buffer = stackalloc char[32];
    Keep.Flag = buffer.TryWrite($"number {Any.Number}", out int written);
}

//# interpolation_appended
static readonly StringBuilder s_builder = new(256);
static void Run() => s_builder.Clear().Append($"number {Any.Number}");

//# builder_text
static readonly StringBuilder s_builder = new("text");
static void Run() => Keep.Text = s_builder.ToString();

//# builder_append
static readonly StringBuilder s_builder = new(256);
static void Run() => s_builder.Clear().Append(Any.Text);

//# length
static void Run() => Keep.Number = Any.Text.Length;

//# indexer
static void Run() => Keep.Number = Any.Text[Any.Zero];

//# foreach_of_a_text
static void Run()
{
    foreach (char one in Any.Text)
    {
        Keep.Number += one;
    }
}

//# substring
static void Run() => Keep.Text = Any.Text.Substring(1);

//# range
static void Run() => Keep.Text = Any.Text[1..3];

//# as_span_range
static void Run() => Keep.Number = Any.Text.AsSpan()[1..3].Length;

//# span_to_text
static void Run() => Keep.Text = Any.Text.AsSpan(1).ToString();

//# equals
static void Run() => Keep.Flag = Any.Text == Any.Other;

//# equals_ignoring_case
static void Run() => Keep.Flag = Any.Text.Equals(Any.Other, StringComparison.OrdinalIgnoreCase);

//# compare_ordinal
static void Run() => Keep.Number = string.CompareOrdinal(Any.Text, Any.Other);

//# hash_code
static void Run() => Keep.Number = Any.Text.GetHashCode();

//# switch_on_a_text
static void Run() => Keep.Number = Any.Text switch
{
    "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "some text" => 8, _ => 0,
};

//# switch_on_a_span
static void Run() => Keep.Flag = Any.Text.AsSpan() is "some text";

//# utf8_literal
static void Run()
{
    ReadOnlySpan<byte> text = "text"u8;
    Keep.Number = text[Any.Zero];
}

//# utf8_literal_to_array
static void Run() => Keep.Object = "text"u8.ToArray();

//# to_upper
static void Run() => Keep.Text = Any.Text.ToUpperInvariant();

//# trim_of_nothing
static void Run() => Keep.Text = "trimmed".Trim();

//# trim
static string s_spaced = " spaced ";
static void Run() => Keep.Text = s_spaced.Trim();

//# split
static void Run() => Keep.Object = Any.Text.Split(' ');

//# join
static void Run() => Keep.Text = string.Join(",", Any.Texts);

//# concat_method
static void Run() => Keep.Text = string.Concat(Any.Text, Any.Other);

//# replace
static void Run() => Keep.Text = Any.Text.Replace('s', 't');

//# pad_left
static void Run() => Keep.Text = Any.Other.PadLeft(20);

//# index_of
static void Run() => Keep.Number = Any.Text.IndexOf('x');

//# contains
static void Run() => Keep.Flag = Any.Text.Contains("ex", StringComparison.Ordinal);

//# starts_with
static void Run() => Keep.Flag = Any.Text.StartsWith("some", StringComparison.Ordinal);

//# is_null_or_empty
static void Run() => Keep.Flag = string.IsNullOrEmpty(Any.Text);

//# is_null_or_white_space
static void Run() => Keep.Flag = string.IsNullOrWhiteSpace(Any.Text);

//# to_char_array
static void Run() => Keep.Object = Any.Text.ToCharArray();

//# text_to_text
static void Run() => Keep.Text = Any.Text.ToString();

//# new_text
static void Run() => Keep.Text = new string('x', Any.Number);

//# create
static void Run() => Keep.Text = string.Create(4, Any.Number, static (span, number) => span.Fill('x'));

//# try_format
static void Run()
{
    Span<char> buffer = stackalloc char[16];
    Keep.Flag = Any.Number.TryFormat(buffer, out int written, default, CultureInfo.InvariantCulture);
}

//# parse
static void Run() => Keep.Number = int.Parse("123", CultureInfo.InvariantCulture);

//# try_parse
static void Run() => Keep.Flag = int.TryParse("123", out int number);

//# double_to_text
static void Run() => Keep.Text = Any.Double.ToString(CultureInfo.InvariantCulture);

//# character_to_text
static void Run() => Keep.Text = Any.Character.ToString();

//# encode
static void Run() => Keep.Object = Encoding.UTF8.GetBytes(Any.Text);

//# encode_into_a_span
static void Run()
{
    Span<byte> buffer = stackalloc byte[64];
    Keep.Number = Encoding.UTF8.GetBytes(Any.Text, buffer);
}

//# intern
static void Run() => Keep.Text = string.Intern(Any.Text);

//# raw_literal
static void Run() => Keep.Text = """
    raw
    """;

//# name_of
static void Run() => Keep.Text = nameof(Any.Number);

//# caller_argument
static void Take(int value, [CallerArgumentExpression(nameof(value))] string text = "") => Keep.Text = text;
static void Run() => Take(Any.Number);
