// Statics, native code, stacks and what is left out of a build. Written without a look at the analyzers.

//# cursor_of_each_thread
[ThreadStatic] static int t_cursor;
static void Run() => t_cursor = Any.Number;

//# buffer_of_each_thread_made_once
[ThreadStatic] static byte[]? t_buffer;
static byte[] Buffer => t_buffer ??= new byte[64];
static void Run() => Keep.Number = Buffer.Length;

//# buffer_of_each_thread_made_again
[ThreadStatic] static byte[]? t_buffer;
static void Run() { t_buffer = new byte[64]; Keep.Object = t_buffer; }

//# thread_local_of_a_cursor_written
static readonly ThreadLocal<int> s_cursor = new();
static void Run() => s_cursor.Value = 4;

//# generic_cache_of_a_type
static class Cache<T> { public static readonly string Name = typeof(T).Name; }
static void Run() => Keep.Text = Cache<Version>.Name;

//# generic_cache_of_a_type_made_again
static class Cache<T> { public static string Name => typeof(T).Name + "s"; }
static void Run() => Keep.Text = Cache<Version>.Name;

//# process_asked_by_the_c_library
[DllImport("libc", EntryPoint = "getpid")] static extern int GetPid();
static void Run() => Keep.Number = GetPid();

//# length_of_a_text_by_the_c_library
[DllImport("libc", EntryPoint = "strlen")] static extern nint Length([MarshalAs(UnmanagedType.LPStr)] string text);
static void Run() => Keep.Number = (int)Length("four");

//# length_of_bytes_by_the_c_library
[DllImport("libc", EntryPoint = "strlen")] static extern nint Length(byte* text);
static void Run() { fixed (byte* text = "four"u8) { Keep.Number = (int)Length(text); } }

//# absolute_by_the_c_library_without_a_transition
[DllImport("libc", EntryPoint = "abs"), SuppressGCTransition] static extern int Absolute(int value);
static void Run() => Keep.Number = Absolute(-4);

//# text_of_the_c_library
[DllImport("libc", EntryPoint = "getenv")] static extern nint Get([MarshalAs(UnmanagedType.LPStr)] string name);
static void Run() => Keep.Text = Marshal.PtrToStringUTF8(Get("PATH"));

//# library_that_nobody_has
[DllImport("nobody_has_this", EntryPoint = "go")] static extern int Go();
static void Run() => Keep.Number = Go();

//# header_read_through_a_pointer
[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Header { public byte Kind; public int Length; }
static readonly byte[] s_packet = [1, 5, 0, 0, 0];
static void Run() { fixed (byte* start = s_packet) { Keep.Number = ((Header*)start)->Length; } }

//# header_read_by_marshal
[StructLayout(LayoutKind.Sequential, Pack = 1)] sealed class Header { public byte Kind; public int Length; }
static readonly byte[] s_packet = [1, 5, 0, 0, 0];
static void Run() { fixed (byte* start = s_packet) { Keep.Object = Marshal.PtrToStructure<Header>((nint)start); } }

//# size_of_a_header_by_marshal
struct Header { public byte Kind; public int Length; }
static void Run() => Keep.Number = Marshal.SizeOf<Header>();

//# offset_of_a_field_by_marshal
struct Header { public byte Kind; public int Length; }
static void Run() => Keep.Long = Marshal.OffsetOf<Header>("Length");

//# error_of_the_system_asked
static void Run() => Keep.Number = Marshal.GetLastPInvokeError();

//# bytes_of_native_memory_read_by_marshal
static readonly nint s_memory = Marshal.AllocHGlobal(8);
static void Run() { Marshal.WriteInt32(s_memory, 4, 7); Keep.Number = Marshal.ReadInt32(s_memory, 4); }

//# handle_to_a_callback
static readonly Action s_callback = static () => { };
static void Run() { GCHandle handle = GCHandle.Alloc(s_callback); handle.Free(); }

//# pointer_for_a_callback
delegate int Callback(int n);
static readonly Callback s_callback = static n => n + 1;
static void Run() => Keep.Long = Marshal.GetFunctionPointerForDelegate(s_callback);

//# unmanaged_callback_called
[UnmanagedCallersOnly] static int Twice(int n) => 2 * n;
static readonly delegate* unmanaged<int, int> s_twice = &Twice;
static void Run() => Keep.Number = s_twice(4);

//# unmanaged_callback_compared
[UnmanagedCallersOnly] static int Twice(int n) { Stub.Forbidden(); return 2 * n; }
static readonly delegate* unmanaged<int, int> s_twice = &Twice;
static void Run() => Keep.Flag = s_twice == null;

//# path_of_a_maze_on_the_stack
struct Step { public int X, Y; }
static void Run() { Step* path = stackalloc Step[4]; path[1].X = Any.Number; Keep.Number = path[1].X + path[2].Y; }

//# path_of_a_maze_of_an_unknown_length_on_the_heap
static void Run() { int length = Any.Number; Span<int> path = length <= 4 ? stackalloc int[4] : new int[length]; Keep.Number = path.Length; }

//# reference_walked_through_a_table
static readonly int[] s_table = [1, 2, 3];
static void Run() => Keep.Number = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_table), 2);

//# reference_kept_in_a_structure
ref struct Cursor { public ref int At; }
static void Run() { Cursor cursor = new() { At = ref Keep.Number }; cursor.At = 5; }

//# trace_in_a_build_without_it
[Conditional("TRACE_MOVES")] static void Trace(string text) => Stub.Forbidden();
static void Run() { Trace($"move {Any.Number}"); Keep.Number++; }

//# check_in_a_build_without_it
static void Run() { Debug.Assert(Any.Number < 0, "negative " + Any.Number); Keep.Number++; }

//# trace_that_every_build_has: blocks
static void Run() => Console.Out.WriteLine();

//# keyword_found_by_a_switch
static int Keyword(string word) => word switch { "if" => 1, "else" => 2, "while" => 3, "for" => 4, "return" => 5, "break" => 6, "goto" => 7, _ => 0 };
static void Run() => Keep.Number = Keyword("while");

//# header_compared_with_a_literal
static readonly byte[] s_packet = [(byte)'P', (byte)'N', (byte)'G'];
static void Run() => Keep.Flag = s_packet.AsSpan().StartsWith("PNG"u8);

//# header_literal_copied
static void Run() => Keep.Object = "PNG"u8.ToArray();

//# rest_of_an_array_by_a_range
static readonly int[] s_row = [1, 2, 3];
static void Run() => Keep.Object = s_row[1..];

//# rest_of_an_array_segment_by_a_range
static readonly ArraySegment<int> s_row = new([1, 2, 3]);
static void Run() => Keep.Number = s_row[1..].Count;

//# packets_awaited_one_by_one
static async IAsyncEnumerable<int> Packets() { yield return 1; await Task.CompletedTask; yield return 2; }
static async ValueTask Read() { await foreach (int packet in Packets()) { Keep.Number = packet; } }
static void Run() => Keep.Flag = Read().IsCompleted;

//# conversion_lifted_over_nothing
readonly struct Grams { public static implicit operator Grams(int value) { Stub.Forbidden(); return default; } }
static int? s_none;
static void Run() { Grams? grams = s_none; Keep.Flag = grams.HasValue; }

//# conversion_lifted_over_something
readonly struct Grams { public static implicit operator Grams(int value) { Stub.Forbidden(); return default; } }
static int? s_some = 3;
static void Run() { Grams? grams = s_some; Keep.Flag = grams.HasValue; }

//# rule_book_that_cannot_be_opened
static class Rules { public static readonly int Most; static Rules() => Most = int.Parse("many"); }
static void Run() => Keep.Number = Rules.Most;

//# base_of_a_ship_that_refuses_its_length
class Ship { public Ship(int length) => ArgumentOutOfRangeException.ThrowIfLessThan(length, 2); }
sealed class Raft() : Ship(1);
static void Run() => Keep.Object = new Raft();

//# base_of_a_ship_that_takes_its_length
class Ship { public Ship(int length) => ArgumentOutOfRangeException.ThrowIfLessThan(length, 2); }
sealed class Cutter() : Ship(3);
static void Run() => Keep.Object = new Cutter();

//# checked_addition_of_ones_own_that_overflows
readonly record struct Lives(byte Count)
{
    public static Lives operator +(Lives a, int b) => new((byte)(a.Count + b));
    public static Lives operator checked +(Lives a, int b) => new(checked((byte)(a.Count + b)));
}
static void Run() => Keep.Number = checked(new Lives(250) + 10).Count;

//# unchecked_addition_of_ones_own_that_overflows
readonly record struct Lives(byte Count)
{
    public static Lives operator +(Lives a, int b) => new((byte)(a.Count + b));
    public static Lives operator checked +(Lives a, int b) => new(checked((byte)(a.Count + b)));
}
static void Run() => Keep.Number = (new Lives(250) + 10).Count;

//# subscriber_that_fails
static event EventHandler<int>? Scored;
static Snippet() => Scored += static (_, points) => { if (points > 3) { throw new InvalidOperationException(); } };
static void Run() => Scored?.Invoke(null, 4);

//# subscriber_that_does_not_fail
static event EventHandler<int>? Scored;
static Snippet() => Scored += static (_, points) => { if (points > 3) { throw new InvalidOperationException(); } };
static void Run() => Scored?.Invoke(null, 3);

//# helper_that_never_returns
[DoesNotReturn] static void Refuse(string why) => throw new NotSupportedException(why);
static int Width(string unit) { if (unit != "px") { Refuse(unit); } return 1; }
static void Run() => Keep.Number = Width("em");

//# helper_that_never_returns_not_called
[DoesNotReturn] static void Refuse(string why) => throw new NotSupportedException(why);
static int Width(string unit) { if (unit != "px") { Refuse(unit); } return 1; }
static void Run() => Keep.Number = Width("px");

//# scores_changed_while_they_are_walked
static readonly List<int> s_scores = [1, 2, 3];
static void Run() { foreach (int score in s_scores) { s_scores[0] = score; s_scores.Reverse(); } }

//# scores_set_while_they_are_walked
static readonly List<int> s_scores = [1, 2, 3];
static void Run() { foreach (int score in s_scores) { s_scores[0] = score; } }

//# scores_set_in_a_span_while_they_are_walked
static readonly List<int> s_scores = [1, 2, 3];
static void Run() { foreach (int score in s_scores) { CollectionsMarshal.AsSpan(s_scores)[0] = score; } }
