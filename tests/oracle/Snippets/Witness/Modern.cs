// What newer versions of the language brought. Written without a look at the analyzers.

//# extension_method_that_makes_a_slice_of_words
extension(byte[] bytes) { internal byte[] Words(int from, int to) => bytes[(2 * from)..(2 * to)]; }
static void Run() => Keep.Object = Any.Bytes.Words(1, 2);

//# extension_method_that_gives_a_span
extension(byte[] bytes) { internal Span<byte> Words(int from, int to) => bytes.AsSpan()[(2 * from)..(2 * to)]; }
static void Run() => Keep.Number = Any.Bytes.Words(1, 2).Length;

//# extension_property_on_a_struct_behind_an_interface
public interface IStatus { int Value { get; } }
readonly struct Status(int value) : IStatus { public int Value => value; }
extension(IStatus status) { internal bool Busy => (status.Value & 0x80) != 0; }
static IStatus? s_status;
static void Run() { s_status = new Status(Any.Number); Keep.Flag = s_status.Busy; }

//# extension_property_on_a_constraint
public interface IStatus { int Value { get; } }
readonly struct Status(int value) : IStatus { public int Value => value; }
extension<T>(T status) where T : IStatus { internal bool Busy => (status.Value & 0x80) != 0; }
static void Run() => Keep.Flag = new Status(Any.Number).Busy;

//# extension_by_reference_that_changes_its_struct
public struct Counter { public int Count; }
extension(ref Counter counter) { internal void Bump() => counter.Count++; }
static Counter s_counter;
static void Run() => s_counter.Bump();

//# compound_assignment_of_a_class_in_place
sealed class Buffer2 { int _sum; public void operator +=(int value) => _sum += value; }
static Buffer2 s_buffer = new();
static void Run() => s_buffer += Any.Number;

//# compound_assignment_of_a_class_by_its_addition
sealed class Buffer2(int sum) { public int Sum => sum; public static Buffer2 operator +(Buffer2 buffer, int value) => new(buffer.Sum + value); }
static Buffer2 s_buffer = new(0);
static void Run() => s_buffer += Any.Number;

//# increment_in_place_with_the_routine
sealed class Sequence2 { int _next; public void operator ++() { Stub.Forbidden(); _next++; } }
static Sequence2 s_sequence = new();
static void Run() => s_sequence++;

//# increment_in_place_without_the_routine_used_by_minus
sealed class Sequence2 { int _next; public void operator ++() { Stub.Forbidden(); _next++; } public void operator --() => _next--; }
static Sequence2 s_sequence = new();
static void Run() => s_sequence--;

//# field_of_a_property_made_once
sealed class Drive { public byte[] Page => field ??= new byte[512]; }
static readonly Drive s_drive = new();
static void Run() => Keep.Number = s_drive.Page.Length;

//# field_of_a_property_remade_when_set
sealed class Drive { public byte[] Page { get; set => field = value.ToArray(); } = []; }
static readonly Drive s_drive = new();
static void Run() => s_drive.Page = Any.Bytes;

//# null_conditional_assignment_that_makes_its_value
sealed class Drive { public object? Tag; }
static readonly Drive? s_drive = new();
static void Run() => s_drive?.Tag = new object();

//# null_conditional_assignment_to_nothing_that_would_make_its_value
sealed class Drive { public object? Tag; }
static readonly Drive? s_drive;
static void Run() => s_drive?.Tag = new object();

//# unbound_name_of_a_generic
static void Run() => Keep.Text = nameof(Dictionary<,>);

//# lambda_with_a_modifier_on_its_parameter
delegate bool TryRead(int port, out int value);
static readonly TryRead s_read = (port, out value) => { value = port; return true; };
static void Run() => Keep.Flag = s_read(3, out Keep.Number);

//# primary_constructor_that_only_initialises
sealed class Channel(int port) { public readonly int Data = port; public int Status => Data + 7; }
static readonly Channel s_channel = new(0x1F0);
static void Run() => Keep.Number = s_channel.Status;

//# primary_constructor_of_a_struct_passed_by_reference
interface IChannel { int Port { get; } }
readonly struct Channel(int port) : IChannel { public int Port => port; }
static int Read(in Channel channel) => channel.Port;
static void Run() => Keep.Number = Read(new Channel(Any.Number));

//# array_parameter_left_out
static int Sum(int first, int[]? more = null) => first + (more?.Length ?? 0);
static void Run() => Keep.Number = Sum(1);

//# static_virtual_with_a_body_that_makes_a_text
interface INamed { static virtual string Name => Any.Number.ToString(CultureInfo.InvariantCulture) + "x"; }
struct Plain : INamed;
struct Short : INamed { public static string Name => "short"; }
static string Name<T>() where T : INamed => T.Name;
static void Run() => Keep.Text = Name<Plain>();

//# static_virtual_overridden_by_a_constant
interface INamed { static virtual string Name => Any.Number.ToString(CultureInfo.InvariantCulture) + "x"; }
struct Plain : INamed;
struct Short : INamed { public static string Name => "short"; }
static string Name<T>() where T : INamed => T.Name;
static void Run() => Keep.Text = Name<Short>();

//# generic_math_checked_beyond_its_type
static T Sum<T>(ReadOnlySpan<T> values) where T : INumber<T> { T sum = T.Zero; foreach (T value in values) { checked { sum += value; } } return sum; }
static void Run() => Keep.Number = Sum<byte>([200, 100]);

//# generic_math_checked_in_a_wider_type
static T Sum<T>(ReadOnlySpan<T> values) where T : INumber<T> { T sum = T.Zero; foreach (T value in values) { checked { sum += value; } } return sum; }
static void Run() => Keep.Number = Sum<int>([200, 100]);

//# generic_math_created_checked_that_fails
static void Run() => Keep.Number = byte.CreateChecked(300);

//# generic_math_created_saturating
static void Run() => Keep.Number = byte.CreateSaturating(300);

//# generic_math_parsed_from_utf8
static void Run() => Keep.Number = int.Parse("42"u8, CultureInfo.InvariantCulture);

//# generic_math_parsed_from_utf8_that_is_no_number
static void Run() => Keep.Number = int.Parse("4two"u8, CultureInfo.InvariantCulture);

//# ref_field_of_a_ref_struct_swapped
ref struct Pair(ref int left, ref int right) { ref int _left = ref left; ref int _right = ref right; public void Swap() => (_left, _right) = (_right, _left); }
static void Run() { int one = 1, two = 2; new Pair(ref one, ref two).Swap(); Keep.Number = one; }

//# scoped_span_summed
static int Sum(scoped ReadOnlySpan<byte> bytes) { int sum = 0; foreach (byte one in bytes) { sum += one; } return sum; }
static void Run() { Span<byte> local = stackalloc byte[4]; local.Fill(3); Keep.Number = Sum(local); }

//# span_of_an_array_of_a_derived_type_read
static int First(ReadOnlySpan<object> items) => items[0].GetHashCode();
static void Run() => Keep.Number = First(Any.Texts);

//# lock_object_by_its_scope_that_is_a_field: blocks
static readonly Lock s_lock = new();
static void Run() { using (s_lock.EnterScope()) { Keep.Number++; } }

//# lock_object_only_asked
static readonly Lock s_lock = new();
static void Run() => Keep.Flag = s_lock.IsHeldByCurrentThread;

//# required_members_of_a_struct
struct Command { public required byte Opcode { get; init; } public int Lba { get; init; } }
static void Run() => Keep.Number = new Command { Opcode = 0x20 }.Opcode;

//# record_with_a_text_of_its_own
sealed record Status(int Code) { public override string ToString() => "status"; }
static readonly Status s_status = new(1);
static void Run() => Keep.Text = s_status.ToString();

//# raw_text_with_a_hole_into_a_span
static void Run() { Span<char> to = stackalloc char[32]; to.TryWrite($$"""{"irq": {{Any.Number}}}""", out Keep.Number); }

//# utf8_text_appended_to_a_writer
static readonly ArrayBufferWriter<byte> s_writer = new(64);
static void Run() { s_writer.ResetWrittenCount(); s_writer.Write("irq"u8); }

//# pattern_with_a_nested_property_of_nothing
sealed class Request { public Request? Next; public int Tag; }
static readonly Request s_request = new();
static void Run() => Keep.Flag = s_request is { Next.Tag: > 3 };

//# pattern_that_takes_a_position_of_a_tuple
static void Run() => Keep.Flag = (Any.Number, Any.True) is ( > 3 and < 9, true);

//# pattern_or_over_characters
static void Run() => Keep.Flag = Any.Character is (>= 'a' and <= 'f') or (>= '0' and <= '9');

//# function_pointer_in_a_field_of_a_struct
struct Vector { public delegate*<int, int> Handler; }
static int Double(int value) => 2 * value;
static Vector s_vector = new() { Handler = &Double };
static void Run() => Keep.Number = s_vector.Handler(4);

//# function_pointer_never_set
struct Vector { public delegate*<int, int> Handler; }
static Vector s_vector;
static void Run() => Keep.Number = s_vector.Handler == null ? 0 : s_vector.Handler(4);

//# async_enumerable_made_only
static async IAsyncEnumerable<int> Items() { await Task.Yield(); yield return Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = Items();

//# async_method_pooled_by_its_builder
[AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
static async ValueTask<int> Read() { await Task.CompletedTask; return 3; }
static void Run() => Keep.Flag = Read().IsCompletedSuccessfully;

//# async_method_with_a_large_result
static async Task<int> Read() { await Task.CompletedTask; return 4000; }
static void Run() => Keep.Object = Read();

//# async_method_with_a_small_result
static async Task<int> Read() { await Task.CompletedTask; return 4; }
static void Run() => Keep.Object = Read();

//# async_method_that_yields
static async Task Later() { await Task.Yield(); Keep.Number++; }
static void Run() => Keep.Object = Later();

//# async_void_with_the_routine_behind_a_wait_that_never_ends
static readonly TaskCompletionSource s_never = new();
static async Task Later() { await s_never.Task; Stub.Forbidden(); }
static readonly Task s_later = Later();
static void Run() => Keep.Object = s_later;
