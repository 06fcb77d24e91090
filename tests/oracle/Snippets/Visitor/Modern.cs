// What C# 8 to 14 brought. Written without a look at the analyzers.

//# extension_property_that_makes_a_text
extension(int port) { public string Name => "port" + port; }
static void Run() => Keep.Text = Any.Large.Name;

//# extension_property_that_counts
extension(int port) { public bool IsPrimary => port < 4; }
static void Run() => Keep.Flag = Any.Large.IsPrimary;

//# extension_method_with_the_routine
extension(byte[] buffer) { public void Flush() => Stub.Forbidden(); public int Half() => buffer.Length / 2; }
static void Run() => Any.Bytes.Flush();

//# extension_method_beside_the_routine
extension(byte[] buffer) { public void Flush() => Stub.Forbidden(); public int Half() => buffer.Length / 2; }
static void Run() => Keep.Number = Any.Bytes.Half();

//# static_extension_that_makes_an_array
extension(Array) { public static int[] Pair(int a, int b) => [a, b]; }
static void Run() => Keep.Object = Array.Pair(Any.Number, 2);

//# extension_operator_with_the_routine
public readonly record struct Lba(long Value);
extension(Lba) { public static Lba operator +(Lba a, Lba b) { Stub.Forbidden(); return new(a.Value + b.Value); } }
static void Run() => Keep.Long = (new Lba(1) + new Lba(2)).Value;

//# field_keyword_that_makes_when_first_asked
sealed class Channel { public List<int> Pending => field ??= new(4); }
static readonly Channel s_channel = new();
static void Run() => Keep.Number = s_channel.Pending.Count;

//# field_keyword_in_a_setter_that_copies
sealed class Channel { public byte[] Data { get; set => field = [.. value]; } = []; }
static readonly Channel s_channel = new();
static void Run() => s_channel.Data = Any.Bytes;

//# field_keyword_in_a_setter_that_refuses
sealed class Channel { public int Depth { get; set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } }
static readonly Channel s_channel = new();
static void Run() => s_channel.Depth = 0;

//# field_keyword_in_a_setter_that_takes
sealed class Channel { public int Depth { get; set => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } }
static readonly Channel s_channel = new();
static void Run() => s_channel.Depth = 3;

//# compound_assignment_of_an_instance_with_the_routine
sealed class Counter { public int N; public void operator +=(int n) { Stub.Forbidden(); N += n; } }
static Counter s_counter = new();
static void Run() => s_counter += 2;

//# compound_assignment_of_an_instance_in_place
sealed class Counter { public int N; public void operator +=(int n) => N += n; public static Counter operator +(Counter a, int n) => new() { N = a.N + n }; }
static Counter s_counter = new();
static void Run() => s_counter += 2;

//# addition_beside_a_compound_assignment
sealed class Counter { public int N; public void operator +=(int n) => N += n; public static Counter operator +(Counter a, int n) => new() { N = a.N + n }; }
static Counter s_counter = new();
static void Run() => s_counter = s_counter + 2;

//# increment_of_an_instance
sealed class Counter { public int N; public void operator ++() => N++; }
static Counter s_counter = new();
static void Run() => s_counter++;

//# null_conditional_assignment_with_the_routine
sealed class Port { public int Control; }
static readonly Port s_port = new();
static void Run() => s_port?.Control = Stub.ForbiddenNumber();

//# null_conditional_assignment_to_nothing
sealed class Port { public int Control; }
static readonly Port? s_port = null;
static void Run() => s_port?.Control = Stub.ForbiddenNumber();

//# ref_struct_with_an_interface
interface IWriter { void Put(byte value); }
ref struct SpanWriter(Span<byte> target) : IWriter { readonly Span<byte> _target = target; int _n; public void Put(byte value) => _target[_n++] = value; }
static void Emit<T>(ref T writer) where T : IWriter, allows ref struct { writer.Put(1); writer.Put(2); }
static void Run()
{
    SpanWriter writer = new(stackalloc byte[4]);
    Emit(ref writer);
}

//# ref_struct_with_an_interface_that_runs_over
interface IWriter { void Put(byte value); }
ref struct SpanWriter(Span<byte> target) : IWriter { readonly Span<byte> _target = target; int _n; public void Put(byte value) => _target[_n++] = value; }
static void Emit<T>(ref T writer) where T : IWriter, allows ref struct { writer.Put(1); writer.Put(2); }
static void Run()
{
    SpanWriter writer = new(stackalloc byte[1]);
    Emit(ref writer);
}

//# generic_math_sum
static T Sum<T>(ReadOnlySpan<T> values) where T : INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values) { sum += value; }
    return sum;
}
static void Run() => Keep.Number = Sum<int>(Any.Numbers);

//# generic_math_of_large_numbers
static T Sum<T>(ReadOnlySpan<T> values) where T : INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values) { sum += value; }
    return sum;
}
static readonly BigInteger[] s_values = [BigInteger.Pow(10, 30), BigInteger.Pow(10, 31)];
static BigInteger s_sum;
static void Run() => s_sum = Sum<BigInteger>(s_values);

//# static_abstract_factory_of_a_class
interface IMake<T> { static abstract T Make(); }
sealed class Heap : IMake<Heap> { public static Heap Make() => new(); }
static T Get<T>() where T : IMake<T> => T.Make();
static void Run() => Keep.Object = Get<Heap>();

//# static_abstract_factory_of_a_single_object
interface IMake<T> { static abstract T Make(); }
sealed class Single : IMake<Single> { static readonly Single s_one = new(); public static Single Make() => s_one; }
static T Get<T>() where T : IMake<T> => T.Make();
static void Run() => Keep.Object = Get<Single>();

//# partial_property_with_the_routine
partial class Control { public partial int Value { get; } }
partial class Control { public partial int Value => Stub.ForbiddenNumber(); }
static readonly Control s_control = new();
static void Run() => Keep.Number = s_control.Value;

//# partial_method_without_a_body
partial class Control { partial void OnChange(int value); public void Set() => OnChange(Stub.ForbiddenNumber()); }
static readonly Control s_control = new();
static void Run() => s_control.Set();

//# ref_field_written_through
ref struct Cursor { public ref int Slot; }
static int s_slot;
static void Run()
{
    Cursor cursor = default;
    cursor.Slot = ref s_slot;
    cursor.Slot = 3;
}

//# ref_field_that_is_null
ref struct Cursor { public ref int Slot; }
static void Run()
{
    Cursor cursor = default;
    Keep.Number = cursor.Slot;
}

//# params_span_of_texts
static int Total(params ReadOnlySpan<string> texts)
{
    int total = 0;
    foreach (string text in texts) { total += text.Length; }
    return total;
}
static void Run() => Keep.Number = Total(Any.Text, Any.Other, "x");

//# params_span_of_objects_given_numbers
static void Log(params ReadOnlySpan<object> parts) => Keep.Object = parts[0];
static void Run() => Log(Any.Number, "x");

//# required_member_of_a_class
sealed class Request { public required int Tag { get; init; } }
static void Run() => Keep.Object = new Request { Tag = Any.Number };

//# collection_expression_in_a_loop
static void Run()
{
    foreach (int port in (ReadOnlySpan<int>)[0x1F0, 0x170]) { Keep.Number = port; }
}

//# collection_expression_of_unknown_values_in_a_loop: removed
static void Run()
{
    foreach (int port in (int[])[Any.Number, 0x170]) { Keep.Number = port; }
}

//# span_by_an_implicit_conversion_of_an_array
static int Sum(this ReadOnlySpan<int> values) { int sum = 0; foreach (int value in values) { sum += value; } return sum; }
static void Run() => Keep.Number = Any.Numbers.Sum();

//# relational_patterns
static int Class(int error) => error switch { < 0 => -1, 0 => 0, > 0 and < 100 => 1, _ => 2 };
static void Run() => Keep.Number = Class(Any.Number);

//# and_pattern_that_boxes_nothing
static readonly object s_value = 12;
static void Run() => Keep.Flag = s_value is int and > 3 and not 7;

//# readonly_struct_member_copied_before_a_call
readonly struct Config(int depth) { public int Depth => depth; }
sealed class Device { readonly Config _config = new(3); public int Depth => _config.Depth; }
static readonly Device s_device = new();
static void Run() => Keep.Number = s_device.Depth;

//# interceptable_default_of_a_lambda_parameter
static void Run()
{
    Func<int, int, int> add = static (int a, int b) => a + b;
    Keep.Number = add(Any.Number, 3);
}

//# lock_of_its_own_kind_cast_to_an_object: blocks
static readonly object s_gate = (object)new Lock();
static void Run()
{
    lock (s_gate) { Keep.Number++; }
}

//# raw_text_interpolated
static void Run() => Keep.Text = $$"""{"status": {{Any.Large}} }""";

//# raw_text_constant
static void Run() => Keep.Text = """{"status": 3}""";

//# async_stream_walked: blocks
static async IAsyncEnumerable<int> Read() { yield return Any.Number; await Task.CompletedTask; }
static async Task Walk() { await foreach (int n in Read()) { Keep.Number = n; } }
static void Run() => Walk().GetAwaiter().GetResult();

//# index_and_range_of_a_type_of_the_author
sealed class Window { public int Length => 8; public int this[int i] => i; public int Slice(int start, int length) => start * length; }
static readonly Window s_window = new();
static void Run() => Keep.Number = s_window[^1] + s_window[2..4];

//# index_of_a_type_of_the_author_with_the_routine
sealed class Window { public int Length { get { Stub.Forbidden(); return 8; } } public int this[int i] => i; }
static readonly Window s_window = new();
static void Run() => Keep.Number = s_window[^1];

//# slice_of_a_type_of_the_author_that_copies
sealed class Window { public int Length => Any.Numbers.Length; public int[] Slice(int start, int length) => Any.Numbers[start..(start + length)]; }
static readonly Window s_window = new();
static void Run() => Keep.Object = s_window[2..4];

//# delegate_of_the_library_with_a_struct_state
static void Run() => Keep.Number = Apply((Any.Number, 3), static s => s.Item1 + s.Item2);
static TResult Apply<TState, TResult>(TState state, Func<TState, TResult> apply) => apply(state);

//# covariant_return_with_the_routine
class Factory { public virtual object Make() => "x"; }
sealed class Texts : Factory { public override string Make() { Stub.Forbidden(); return "y"; } }
static readonly Factory s_factory = new Texts();
static void Run() => Keep.Object = s_factory.Make();

//# with_of_a_record_whose_init_runs_the_routine
sealed record Setting { public int Depth { get; init { Stub.Forbidden(); field = value; } } }
static readonly Setting s_setting = new();
static void Run() => Keep.Object = s_setting with { Depth = 3 };

//# with_of_a_record_that_sets_nothing
sealed record Setting { public int Depth { get; init { Stub.Forbidden(); field = value; } } }
static readonly Setting s_setting = new();
static void Run() => Keep.Object = s_setting with { };
