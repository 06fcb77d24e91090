// Exceptions that are thrown, wrapped, stored, filtered or only made. Written without a look at the analyzers.

//# third_strike_throws
sealed class Watchdog { int _misses; public void Miss() { if (++_misses == 3) { throw new TimeoutException(); } } }
static void Run()
{
    Watchdog watchdog = new();
    watchdog.Miss();
    watchdog.Miss();
    watchdog.Miss();
}

//# second_strike_does_not_throw
sealed class Watchdog { int _misses; public void Miss() { if (++_misses == 3) { throw new TimeoutException(); } } }
static void Run()
{
    Watchdog watchdog = new();
    watchdog.Miss();
    watchdog.Miss();
}

//# port_opened_twice
sealed class Port
{
    bool _open;
    public void Open() { if (_open) { throw new InvalidOperationException("open"); } _open = true; }
    public void Close() => _open = false;
}
static void Run() { Port port = new(); port.Open(); port.Open(); }

//# port_opened_closed_and_opened
sealed class Port
{
    bool _open;
    public void Open() { if (_open) { throw new InvalidOperationException("open"); } _open = true; }
    public void Close() => _open = false;
}
static void Run() { Port port = new(); port.Open(); port.Close(); port.Open(); }

//# handle_used_after_its_using
sealed class Handle : IDisposable
{
    bool _closed;
    public int Read() { ObjectDisposedException.ThrowIf(_closed, this); return 1; }
    public void Dispose() => _closed = true;
}
static void Run()
{
    Handle handle = new();
    using (handle) { Keep.Number = handle.Read(); }
    Keep.Number = handle.Read();
}

//# handle_used_within_its_using
sealed class Handle : IDisposable
{
    bool _closed;
    public int Read() { ObjectDisposedException.ThrowIf(_closed, this); return 1; }
    public void Dispose() => _closed = true;
}
static void Run()
{
    Handle handle = new();
    using (handle) { Keep.Number = handle.Read(); }
}

//# setter_that_refuses_a_mode
sealed class Drive
{
    public int Mode { get; set { if (value > 4) { throw new ArgumentOutOfRangeException(nameof(value)); } field = value; } }
}
static readonly Drive s_drive = new();
static void Run() => s_drive.Mode = 5;

//# setter_that_takes_a_mode
sealed class Drive
{
    public int Mode { get; set { if (value > 4) { throw new ArgumentOutOfRangeException(nameof(value)); } field = value; } }
}
static readonly Drive s_drive = new();
static void Run() => s_drive.Mode = 4;

//# getter_asked_before_its_value_is_set
sealed class Config { public string Name { get => field ?? throw new InvalidOperationException(); set; } = null!; }
static readonly Config s_config = new();
static void Run() => Keep.Text = s_config.Name;

//# getter_asked_after_its_value_is_set
sealed class Config { public string Name { get => field ?? throw new InvalidOperationException(); set; } = null!; }
static readonly Config s_config = new() { Name = "disk" };
static void Run() => Keep.Text = s_config.Name;

//# error_wrapped_by_a_layer
static void Low() => throw new IOException();
static void Middle() { try { Low(); } catch (IOException e) { throw new InvalidOperationException("middle", e); } }
static void Run() { try { Middle(); } catch (InvalidOperationException e) when (e.InnerException is IOException) { Keep.Number++; } }

//# error_turned_into_a_code
static int Low() { try { throw new IOException(); } catch (IOException) { return -1; } }
static void Run() => Keep.Number = Low();

//# error_code_without_an_error
static int Low(int status) { try { return status < 0 ? throw new IOException() : status; } catch (IOException) { return -1; } }
static void Run() => Keep.Number = Low(3);

//# error_kept_and_thrown_by_the_next_call
sealed class Latch
{
    Exception? _error;
    public void Fail(Exception error) => _error = error;
    public void Check() { if (_error is { } error) { _error = null; throw error; } }
}
static readonly Latch s_latch = new();
static readonly Exception s_error = new TimeoutException();
static void Run() { s_latch.Fail(s_error); s_latch.Check(); }

//# error_kept_and_cleared
sealed class Latch
{
    Exception? _error;
    public void Fail(Exception error) => _error = error;
    public void Clear() => _error = null;
    public void Check() { if (_error is { } error) { throw error; } }
}
static readonly Latch s_latch = new();
static readonly Exception s_error = new TimeoutException();
static void Run() { s_latch.Fail(s_error); s_latch.Clear(); s_latch.Check(); }

//# error_dispatched_again_by_its_capture
static readonly System.Runtime.ExceptionServices.ExceptionDispatchInfo s_info = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(new IOException());
static void Run() => s_info.Throw();

//# error_captured_and_not_dispatched
static readonly Exception s_error = new IOException();
static void Run() => Keep.Object = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(s_error);

//# error_on_the_way_out_of_a_finally
static void Run()
{
    try { Keep.Number = 1; }
    finally { if (Keep.Number == 1) { throw new InvalidOperationException(); } }
}

//# error_in_a_callback_of_the_library
static readonly List<int> s_list = [3, 1, 2];
static void Run() => s_list.ForEach(static value => { if (value == 1) { throw new InvalidOperationException(); } });

//# error_in_a_callback_that_no_element_gets
static readonly List<int> s_list = [];
static void Run() => s_list.ForEach(static value => { if (value == 1) { throw new InvalidOperationException(); } });

//# error_in_a_comparison_of_a_sort
sealed class Strict : IComparer<int> { public int Compare(int x, int y) => throw new NotSupportedException(); }
static readonly int[] s_values = [2, 1];
static readonly Strict s_strict = new();
static void Run() => Array.Sort(s_values, s_strict);

//# error_in_a_lambda_never_called
static readonly Func<int> s_fail = static () => throw new NotSupportedException();
static void Run() => Keep.Object = s_fail;

//# error_by_the_default_arm_of_an_enum_out_of_range
enum Mode { Pio, Dma }
static int Cycle(Mode mode) => mode switch { Mode.Pio => 600, Mode.Dma => 120, _ => throw new ArgumentOutOfRangeException(nameof(mode)) };
static void Run() => Keep.Number = Cycle((Mode)2);

//# error_by_the_default_arm_of_an_enum_in_range
enum Mode { Pio, Dma }
static int Cycle(Mode mode) => mode switch { Mode.Pio => 600, Mode.Dma => 120, _ => throw new ArgumentOutOfRangeException(nameof(mode)) };
static void Run() => Keep.Number = Cycle((Mode)1);

//# switch_of_a_tuple_without_an_arm
static int Next(bool busy, bool error) => (busy, error) switch { (true, _) => 1, (false, true) => 2, (false, false) when Any.False => 3 };
static void Run() => Keep.Number = Next(false, false);

//# type_whose_static_initialiser_divides_by_zero
static class Table { public static readonly int Size = 512 / Snippet.Zero(); }
static int Zero() => 0;
static void Run() => Keep.Number = Table.Size;

//# element_of_a_row_cast_by_a_loop
static readonly object[] s_row = [1, 2, "three"];
static void Run() { foreach (int value in s_row) { Keep.Number += value; } }

//# element_of_a_row_filtered_by_its_type
static readonly object[] s_row = [1, 2, "three"];
static void Run() { foreach (object value in s_row) { if (value is int number) { Keep.Number += number; } } }

//# sequence_cast_by_the_library_and_counted
static readonly object[] s_row = [1, "two"];
static void Run() => Keep.Number = s_row.Cast<int>().Count();

//# sequence_cast_by_the_library_and_summed
static readonly object[] s_row = [1, "two"];
static void Run() => Keep.Number = s_row.Cast<int>().Sum();

//# interface_cast_of_a_type_without_it
class Device;
sealed class Disk : Device;
static readonly Device s_device = new Disk();
static void Run() => ((IDisposable)s_device).Dispose();

//# interface_tried_of_a_type_without_it
class Device;
class Disk : Device;
static readonly Device s_device = new Disk();
static void Run() => (s_device as IDisposable)?.Dispose();

//# boxed_byte_unboxed_as_an_int
static readonly object s_status = (byte)0x50;
static void Run() => Keep.Number = (int)s_status;

//# boxed_byte_unboxed_and_widened
static readonly object s_status = (byte)0x50;
static void Run() => Keep.Number = (byte)s_status;

//# boxed_enum_unboxed_as_its_number
enum Mode { Pio, Dma }
static readonly object s_mode = Mode.Dma;
static void Run() => Keep.Number = (int)s_mode;

//# array_element_of_a_slot_that_was_never_filled
sealed class Request { public int Lba; }
static readonly Request?[] s_requests = new Request?[4];
static void Run() => Keep.Number = s_requests[2]!.Lba;

//# array_element_of_a_slot_that_was_filled
sealed class Request { public int Lba; }
static readonly Request?[] s_requests = [null, null, new Request(), null];
static void Run() => Keep.Number = s_requests[2]!.Lba;

//# default_struct_with_a_list_inside
readonly struct Batch(List<int> items) { public int Count => items.Count; }
static void Run() { Batch batch = default; Keep.Number = batch.Count; }

//# default_struct_with_a_list_asked_with_care
readonly struct Batch(List<int>? items) { public int Count => items?.Count ?? 0; }
static void Run() { Batch batch = default; Keep.Number = batch.Count; }

//# found_by_a_query_that_finds_nothing
sealed class Drive(int id) { public int Id => id; }
static readonly List<Drive> s_drives = [new(1), new(2)];
static void Run() => Keep.Number = s_drives.Find(static drive => drive.Id == 3)!.Id;

//# cancelled_by_hand_and_asked
static void Run()
{
    using CancellationTokenSource source = new();
    source.Cancel();
    source.Token.ThrowIfCancellationRequested();
}

//# request_that_a_debug_check_would_refuse
static void Submit(int count) { Debug.Assert(count > 0); Keep.Number = count; }
static void Run() => Submit(0);

//# guard_of_a_handed_value_that_may_fail: mayThrow
static void Submit(int count) { if (count > 100) { throw new ArgumentOutOfRangeException(nameof(count)); } Keep.Number = count; }
static void Run() => Submit(Any.Number);

//# guard_of_a_helper_that_may_fail: mayThrow
static void Check(bool condition) { if (!condition) { Fail(); } }
[DoesNotReturn] static void Fail() => throw new InvalidOperationException();
static void Run() => Check(Any.True);

//# guard_of_the_library_that_might_fail
static void Run() => ArgumentOutOfRangeException.ThrowIfGreaterThan(Any.Number, 100);

//# hash_set_changed_while_walked
static void Run() { HashSet<int> set = [1, 2, 3]; foreach (int value in set) { set.Add(value + 10); } }

//# dictionary_removed_from_while_walked
static void Run() { Dictionary<int, int> map = new() { [1] = 1, [2] = 2 }; foreach ((int key, int _) in map) { map.Remove(key); } }

//# lambda_that_recurses_to_a_throw
static int Depth(int level) => level == 0 ? throw new InvalidDataException() : Depth(level - 1);
static void Run() => Keep.Number = Depth(3);
