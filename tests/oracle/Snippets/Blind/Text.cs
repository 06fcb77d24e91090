// Texts and sequences.

//# concatenation_of_a_constant_and_a_constant
const string Prefix = "channel ";
static void Run() => Keep.Text = Prefix + "one";

//# concatenation_of_a_constant_and_a_variable
const string Prefix = "channel ";
static void Run() => Keep.Text = Prefix + Any.Text;

//# concatenation_in_a_loop
static void Run() { string text = ""; for (int one = 0; one < 2; one++) { text += Any.Text; } Keep.Text = text; }

//# interpolation_of_constant_texts
const string One = "one";
static void Run() => Keep.Text = $"channel {One}";

//# interpolation_of_a_span
static void Run() { ReadOnlySpan<char> span = Any.Text.AsSpan(0, 4); Keep.Text = $"[{span}]"; }

//# interpolation_to_a_log_that_is_off
static class Log
{
    public static bool On;
    public static void Write([InterpolatedStringHandlerArgument] ref Handler handler) => Keep.Flag = handler.Wanted;
    [InterpolatedStringHandler] public ref struct Handler
    {
        public bool Wanted;
        public Handler(int literals, int holes, out bool wanted) => wanted = Wanted = On;
        public void AppendLiteral(string text) => Keep.Number += text.Length;
        public void AppendFormatted<T>(T value) => Keep.Object = value;
    }
}
static void Run() => Log.Write($"slot {Any.Text} done");

//# interpolation_to_a_log_of_numbers
static class Log
{
    public static void Write(ref Handler handler) => Keep.Number = handler.Sum;
    [InterpolatedStringHandler] public ref struct Handler
    {
        public int Sum;
        public Handler(int literals, int holes) => Sum = literals;
        public void AppendLiteral(string text) => Sum += text.Length;
        public void AppendFormatted(int value) => Sum += value;
    }
}
static void Run() => Log.Write($"slot {Any.Number} done");

//# interpolation_with_alignment
static void Run() => Keep.Text = $"{Any.Number,6:X4}";

//# interpolation_in_a_span_with_a_provider
static void Run() { Span<char> text = stackalloc char[32]; Keep.Flag = text.TryWrite(CultureInfo.InvariantCulture, $"slot {Any.Number:X}", out Keep.Number); }

//# text_of_an_enum_in_an_interpolation
static void Run() => Keep.Text = $"{Any.Day}";

//# text_of_a_character
static void Run() => Keep.Text = Any.Character.ToString();

//# text_switch_of_constants
static int Code(string name) => name switch { "idle" => 1, "busy" => 2, "some text" => 3, _ => 0 };
static void Run() => Keep.Number = Code(Any.Text);

//# text_joined_of_spans
static void Run() => Keep.Text = string.Concat(Any.Text.AsSpan(1), Any.Other.AsSpan(2));

//# text_copied_into_a_span
static void Run() { Span<char> target = stackalloc char[16]; Any.Text.CopyTo(target); Keep.Number = target[0]; }

//# text_in_lower_case_that_is_lower_already
static void Run() => Keep.Text = Any.Text.ToLowerInvariant();

//# text_in_lower_case_into_a_span
static void Run() { Span<char> target = stackalloc char[16]; Keep.Number = Any.Text.AsSpan().ToLowerInvariant(target); }

//# text_of_bytes
static void Run() => Keep.Text = Encoding.ASCII.GetString(Any.Bytes);

//# bytes_of_a_text_into_a_span
static void Run() { Span<byte> target = stackalloc byte[32]; Keep.Number = Encoding.ASCII.GetBytes(Any.Text, target); }

//# bytes_of_a_text_by_utf8_into_a_span
static void Run() { Span<byte> target = stackalloc byte[64]; Keep.Number = Encoding.UTF8.GetBytes(Any.Text, target); }

//# characters_of_bytes_by_utf8
static void Run() { Span<char> target = stackalloc char[32]; Keep.Number = Encoding.UTF8.GetChars(Any.Bytes, target); }

//# bytes_of_a_text_by_utf8_transcoding
static void Run() { Span<byte> target = stackalloc byte[64]; System.Text.Unicode.Utf8.FromUtf16(Any.Text, target, out Keep.Number, out int written); Keep.Number += written; }

//# text_formatted_into_bytes
static void Run() { Span<byte> target = stackalloc byte[16]; Keep.Flag = Any.Number.TryFormat(target, out Keep.Number, "X4", CultureInfo.InvariantCulture); }

//# number_of_hexadecimal_digits
static void Run() => Keep.Flag = int.TryParse("7F".AsSpan(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out Keep.Number);

//# builder_cleared_and_filled
static readonly StringBuilder s_builder = new(256);
static void Run() { s_builder.Clear(); s_builder.Append("slot ").Append('3'); Keep.Number = s_builder.Length; }

//# builder_with_a_number
static readonly StringBuilder s_builder = new(256);
static void Run() { s_builder.Clear(); s_builder.Append(Any.Number); Keep.Number = s_builder.Length; }

//# builder_of_each_call
static void Run() => Keep.Text = new StringBuilder().Append("slot ").Append(Any.Number).ToString();

//# foreach_over_a_list
static void Run() { foreach (int one in Any.List) { Keep.Number += one; } }

//# foreach_over_a_list_as_a_collection
static readonly ICollection<int> s_numbers = new List<int> { 1, 2, 3 };
static void Run() { foreach (int one in s_numbers) { Keep.Number += one; } }

//# foreach_over_a_parameter_of_an_interface
static int Sum(IEnumerable<int> numbers) { int sum = 0; foreach (int one in numbers) { sum += one; } return sum; }
static void Run() => Keep.Number = Sum(Any.List);

//# foreach_over_a_span_of_a_list
static void Run() { foreach (ref readonly int one in CollectionsMarshal.AsSpan(Any.List)) { Keep.Number += one; } }

//# foreach_over_keys_of_a_dictionary
static readonly Dictionary<int, int> s_map = new() { [1] = 1 };
static void Run() { foreach (int key in s_map.Keys) { Keep.Number += key; } }

//# foreach_over_a_generic_sequence
static int Count<T>(T numbers) where T : IEnumerable<int> { int count = 0; foreach (int one in numbers) { count += one; } return count; }
static void Run() => Keep.Number = Count(Any.List);

//# foreach_over_bits
readonly struct Bits(uint mask) { public Enumerator GetEnumerator() => new(mask); public struct Enumerator(uint mask) { uint _left = mask; public int Current { get; private set; } public bool MoveNext() { if (_left == 0) { return false; } Current = BitOperations.TrailingZeroCount(_left); _left &= _left - 1; return true; } } }
static void Run() { foreach (int slot in new Bits((uint)Any.Number)) { Keep.Number += slot; } }

//# foreach_with_a_disposable_enumerator_of_a_structure
readonly struct Slots { public Enumerator GetEnumerator() => default; public struct Enumerator : IDisposable { int _at; public int Current => _at; public bool MoveNext() => ++_at < 3; public void Dispose() => Keep.Number++; } }
static void Run() { foreach (int slot in new Slots()) { Keep.Number += slot; } }

//# iterator_with_an_argument
static IEnumerable<int> Up(int to) { for (int one = 0; one < to; one++) { yield return one; } }
static void Run() { foreach (int one in Up(Any.Number)) { Keep.Number += one; } }

//# sum_of_a_list_by_linq
static void Run() => Keep.Number = Any.List.Sum();

//# any_of_an_array_by_linq
static void Run() => Keep.Flag = Any.Numbers.Any(static one => one == 3);

//# all_of_a_list_by_linq
static void Run() => Keep.Flag = Any.List.All(static one => one > 0);

//# any_without_a_condition_by_linq
static readonly IEnumerable<int> s_numbers = Any.List;
static void Run() => Keep.Flag = s_numbers.Any();

//# max_of_an_array_by_linq
static void Run() => Keep.Number = Any.Numbers.Max();

//# select_and_first_by_linq
static void Run() => Keep.Number = Any.Numbers.Select(static one => one * 2).First();

//# sequence_equal_by_linq
static void Run() => Keep.Flag = Any.Numbers.SequenceEqual(Any.List);

//# sequence_equal_of_spans
static void Run() => Keep.Flag = Any.Numbers.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(Any.List));

//# range_of_an_array_as_an_argument
static int First(byte[] bytes) => bytes[0];
static void Run() => Keep.Number = First(Any.Bytes[2..4]);

//# range_of_a_span_as_an_argument
static int First(ReadOnlySpan<byte> bytes) => bytes[0];
static void Run() => Keep.Number = First(Any.Bytes.AsSpan()[2..4]);

//# spread_of_arrays
static void Run() { int[] all = [.. Any.Numbers, .. Any.Numbers]; Keep.Object = all; }

//# collection_expression_as_an_argument_of_a_span
static int Sum(ReadOnlySpan<int> numbers) { int sum = 0; foreach (int one in numbers) { sum += one; } return sum; }
static void Run() => Keep.Number = Sum([Any.Number, 2, 3]);

//# collection_expression_as_an_argument_of_a_sequence
static void Take(IEnumerable<int> numbers) => Keep.Object = numbers;
static void Run() => Take([Any.Number, 2, 3]);

//# dictionary_filled_and_emptied
static readonly Dictionary<int, int> s_map = new(64);
static void Run() { s_map[Any.Number] = 1; s_map.Remove(Any.Number); }

//# list_as_a_stack
static readonly List<int> s_stack = new(16);
static void Run() { s_stack.Add(Any.Number); s_stack.RemoveAt(s_stack.Count - 1); }

//# linked_list_node_moved
static readonly LinkedList<int> s_list = new([1, 2, 3]);
static void Run() { LinkedListNode<int> first = s_list.First!; s_list.Remove(first); s_list.AddLast(first); }

//# immutable_list_with_one_more
static readonly ImmutableList<int> s_list = [1, 2];
static void Run() => Keep.Object = s_list.Add(Any.Number);

//# immutable_array_read
static readonly ImmutableArray<int> s_array = [1, 2, 3];
static void Run() => Keep.Number = s_array[1] + s_array.Length;

//# frozen_set_asked
static readonly FrozenSet<string> s_names = FrozenSet.Create("idle", "busy");
static void Run() => Keep.Flag = s_names.Contains(Any.Text);
