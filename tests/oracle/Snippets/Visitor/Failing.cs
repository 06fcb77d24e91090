// Code of the author's that refuses a state or a value, and runtime checks in small pieces of drivers. Written without a look at the analyzers.

//# state_machine_given_an_impossible_event
enum State { Idle, Busy }
enum Signal { Start, Done }
sealed class Machine
{
    State _state = State.Idle;
    public void Fire(Signal signal) => _state = (_state, signal) switch
    {
        (State.Idle, Signal.Start) => State.Busy,
        (State.Busy, Signal.Done) => State.Idle,
        _ => throw new InvalidOperationException($"{signal} in {_state}"),
    };
}
static void Run()
{
    Machine machine = new();
    machine.Fire(Signal.Done);
}

//# state_machine_given_its_events
enum State { Idle, Busy }
enum Signal { Start, Done }
sealed class Machine
{
    State _state = State.Idle;
    public void Fire(Signal signal) => _state = (_state, signal) switch
    {
        (State.Idle, Signal.Start) => State.Busy,
        (State.Busy, Signal.Done) => State.Idle,
        _ => throw new InvalidOperationException($"{signal} in {_state}"),
    };
}
static readonly Machine s_machine = new();
static void Run()
{
    s_machine.Fire(Signal.Start);
    s_machine.Fire(Signal.Done);
}

//# constructor_that_refuses_its_argument
readonly struct Lba { public readonly long Value; public Lba(long value) { if (value < 0) { throw new ArgumentOutOfRangeException(nameof(value)); } Value = value; } }
static void Run() => Keep.Long = new Lba(-1).Value;

//# constructor_that_takes_its_argument
readonly struct Lba { public readonly long Value; public Lba(long value) { if (value < 0) { throw new ArgumentOutOfRangeException(nameof(value)); } Value = value; } }
static void Run() => Keep.Long = new Lba(1).Value;

//# member_that_is_not_implemented
abstract class Port { public virtual int Read() => throw new NotImplementedException(); }
sealed class Dummy : Port;
static readonly Dummy s_port = new();
static void Run() => Keep.Number = s_port.Read();

//# member_that_is_implemented_after_all
abstract class Port { public virtual int Read() => throw new NotImplementedException(); }
sealed class Real : Port { public override int Read() => 3; }
static readonly Real s_port = new();
static void Run() => Keep.Number = s_port.Read();

//# conversion_of_a_number_that_does_not_fit
static readonly int s_length = 70_000;
static void Run() => Keep.Number = checked((short)s_length);

//# conversion_of_a_number_that_fits
static readonly int s_length = 7_000;
static void Run() => Keep.Number = checked((short)s_length);

//# conversion_of_a_number_by_the_library_that_does_not_fit
static readonly int s_length = 300;
static void Run() => Keep.Number = Convert.ToByte(s_length);

//# conversion_of_a_number_by_the_library_that_fits
static readonly int s_length = 30;
static void Run() => Keep.Number = Convert.ToByte(s_length);

//# product_of_a_geometry_that_overflows
static int Total(int cylinders, int heads, int sectors) => checked(cylinders * heads * sectors);
static void Run() => Keep.Number = Total(65535, 255, 255);

//# product_of_a_geometry_that_fits
static int Total(int cylinders, int heads, int sectors) => checked(cylinders * heads * sectors);
static void Run() => Keep.Number = Total(1024, 16, 63);

//# sum_in_a_checked_block_that_overflows
static void Run()
{
    checked
    {
        int sum = int.MaxValue;
        sum += 1;
        Keep.Number = sum;
    }
}

//# loop_that_goes_one_too_far
static readonly int[] s_tags = new int[4];
static void Run()
{
    for (int i = 0; i <= s_tags.Length; i++) { s_tags[i] = i; }
}

//# loop_that_ends_in_time
static readonly int[] s_tags = new int[4];
static void Run()
{
    for (int i = 0; i < s_tags.Length; i++) { s_tags[i] = i; }
}

//# neighbour_of_the_last_slot
static readonly int[] s_tags = [1, 2, 3];
static void Run()
{
    int last = s_tags.Length - 1;
    Keep.Number = s_tags[last + 1];
}

//# table_of_two_dimensions_read_outside
static readonly int[,] s_table = new int[2, 3];
static void Run() => Keep.Number = s_table[2, 0];

//# text_read_outside
const string Name = "ide";
static void Run() => Keep.Number = Name[3];

//# inline_array_read_outside
[InlineArray(4)] struct Four { int _first; }
static Four s_four;
static int At(int index) => s_four[index];
static void Run() => Keep.Number = At(4);

//# inline_array_read_inside
[InlineArray(4)] struct Four { int _first; }
static Four s_four;
static int At(int index) => s_four[index];
static void Run() => Keep.Number = At(3);

//# mode_that_is_unknown
static int Rate(string mode) => mode switch
{
    "pio" => 16,
    "dma" => 33,
    _ => throw new ArgumentException("unknown mode", nameof(mode)),
};
static void Run() => Keep.Number = Rate("ultra");

//# mode_that_is_known
static int Rate(string mode) => mode switch
{
    "pio" => 16,
    "dma" => 33,
    _ => throw new ArgumentException("unknown mode", nameof(mode)),
};
static void Run() => Keep.Number = Rate("dma");

//# lookup_that_throws_by_a_helper
static class Guard { public static T NotNull<T>(T? value) where T : class => value ?? throw new InvalidOperationException(); }
static readonly Dictionary<int, string> s_names = new() { [1] = "a" };
static void Run() => Keep.Text = Guard.NotNull(s_names.GetValueOrDefault(2));

//# lookup_that_succeeds_by_a_helper
static class Guard { public static T NotNull<T>(T? value) where T : class => value ?? throw new InvalidOperationException(); }
static readonly Dictionary<int, string> s_names = new() { [1] = "a" };
static void Run() => Keep.Text = Guard.NotNull(s_names.GetValueOrDefault(1));

//# exception_swallowed_in_a_helper
static bool Try(Action action)
{
    try { action(); return true; }
    catch (Exception) { return false; }
}
static void Run() => Keep.Flag = Try(static () => throw new TimeoutException());

//# nothing_swallowed_in_a_helper
static bool Try(Action action)
{
    try { action(); return true; }
    catch (Exception) { return false; }
}
static void Run() => Keep.Flag = Try(static () => Keep.Number++);

//# exception_in_a_static_constructor
static class Setup { public static int Value; static Setup() { if (Any.Zero == 0) { throw new InvalidOperationException(); } } }
static void Run() => Keep.Number = Setup.Value;

//# exception_in_an_iterator
static IEnumerable<int> Tags() { yield return 1; throw new InvalidOperationException(); }
static void Run()
{
    foreach (int tag in Tags()) { Keep.Number = tag; }
}

//# exception_in_an_iterator_that_is_only_made
static IEnumerable<int> Tags() { yield return 1; throw new InvalidOperationException(); }
static void Run() => Keep.Object = Tags();

//# exception_in_an_async_method
static async Task Fail() { await Task.CompletedTask; throw new TimeoutException(); }
static void Run() => Keep.Object = Fail();

//# exception_put_into_a_task
static readonly Exception s_timeout = new TimeoutException();
static void Run() => Keep.Object = Task.FromException(s_timeout);

//# exception_of_a_using
sealed class Scope : IDisposable { public void Dispose() => throw new InvalidOperationException(); }
static readonly Scope s_scope = new();
static void Run()
{
    using (s_scope) { Keep.Number++; }
}

//# assertion_that_fails_in_a_release_build
static void Run() => Debug.Assert(Any.Number < 0, "never");

//# list_whose_capacity_is_made_too_small
static readonly List<int> s_list = new(8) { 1, 2, 3 };
static void Run() => s_list.Capacity = 2;

//# list_removed_from_outside
static readonly List<int> s_list = new(8);
static void Run() => s_list.RemoveAt(0);

//# list_range_outside
static readonly List<int> s_list = [1, 2, 3];
static void Run() => Keep.Object = s_list.GetRange(2, 2);

//# array_copied_beyond_its_end
static readonly byte[] s_one = new byte[8], s_two = new byte[4];
static void Run() => Array.Copy(s_one, s_two, 8);

//# array_copied_to_its_end
static readonly byte[] s_one = new byte[8], s_two = new byte[4];
static void Run() => Array.Copy(s_one, s_two, 4);

//# index_searched_and_not_found_used
static readonly int[] s_ports = [1, 2, 3];
static void Run() => Keep.Number = s_ports[Array.IndexOf(s_ports, 9)];

//# index_searched_and_found_used
static readonly int[] s_ports = [1, 2, 3];
static void Run() => Keep.Number = s_ports[Array.IndexOf(s_ports, 2)];

//# object_of_no_type_cast_to_a_structure
static readonly object? s_nothing = null;
static void Run() => Keep.Number = (int)s_nothing!;

//# object_of_no_type_cast_to_a_nullable
static readonly object? s_nothing = null;
static void Run() => Keep.Flag = (int?)s_nothing is null;

//# foreach_that_casts_each_element
static readonly object[] s_tags = [1, "two"];
static void Run()
{
    foreach (string tag in s_tags) { Keep.Text = tag; }
}

//# foreach_over_nothing
static readonly List<int>? s_none = null;
static void Run()
{
    foreach (int value in s_none!) { Keep.Number = value; }
}

//# lock_on_nothing: blocks
static readonly object? s_none = null;
static void Run()
{
    lock (s_none!) { Keep.Number++; }
}

//# event_raised_without_subscribers
static event Action? Done;
static void Raise() => Done!();
static void Run() => Raise();

//# memory_of_a_negative_length_asked
static readonly byte[] s_buffer = new byte[8];
static void Run() => Keep.Number = s_buffer.AsMemory(0, -1).Length;

//# timer_of_a_negative_period
static void Run() => Keep.Object = new PeriodicTimer(TimeSpan.FromSeconds(-3));

//# day_of_a_month_that_has_none
static void Run() => Keep.Long = new DateTime(2023, 2, 30).Ticks;

//# day_of_a_month_that_has_it
static void Run() => Keep.Long = new DateTime(2024, 2, 29).Ticks;
