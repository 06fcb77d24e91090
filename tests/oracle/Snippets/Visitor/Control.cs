// Statements: async, using, lock, try, goto, checks. Written without a look at the analyzers.

//# async_method_that_never_waits
static async Task Reset() { Keep.Number = 1; await Task.CompletedTask; }
static void Run() => Keep.Object = Reset();

//# async_method_with_a_result_of_its_own
static async Task<string> Name() { await Task.CompletedTask; return Any.Text; }
static void Run() => Keep.Object = Name();

//# async_value_task_that_never_waits: blocks
static async ValueTask<int> Read() { await Task.CompletedTask; return Any.Number; }
static void Run() => Keep.Number = Read().Result;

//# async_method_that_really_waits
static readonly TaskCompletionSource s_never = new();
static async Task Wait() => await s_never.Task;
static void Run() => Keep.Object = Wait();

//# value_task_of_a_result
static ValueTask<int> Read() => new(Any.Number);
static void Run() => Keep.Number = Read().GetAwaiter().GetResult();

//# task_of_a_result_that_is_large
static void Run() => Keep.Object = Task.FromResult(Any.Large);

//# task_of_a_result_made_once
static readonly Task<int> s_seven = Task.FromResult(7);
static Task<int> Read() => s_seven;
static void Run() => Keep.Object = Read();

//# using_of_a_struct_scope
readonly struct Irql : IDisposable { public void Dispose() => Keep.Number--; }
static Irql Raise() { Keep.Number++; return default; }
static void Run()
{
    using Irql irql = Raise();
    Keep.Flag = true;
}

//# using_of_a_ref_struct_scope
ref struct Scope(ref int depth)
{
    ref int _depth = ref depth;
    public void Dispose() => _depth--;
}
static int s_depth;
static void Run()
{
    s_depth++;
    using (new Scope(ref s_depth)) { Keep.Number = s_depth; }
}

//# using_of_a_class_scope
sealed class Scope : IDisposable { public Scope() => Keep.Object = this; public void Dispose() => Keep.Number--; }
static void Run()
{
    using Scope scope = new();
    Keep.Flag = true;
}

//# using_of_a_struct_as_disposable: removed
readonly struct Scope : IDisposable { public void Dispose() => Keep.Number--; }
static void Run()
{
    using IDisposable scope = new Scope();
    Keep.Flag = true;
}

//# lock_around_a_counter: blocks
static readonly object s_gate = new();
static int s_count;
static void Run()
{
    lock (s_gate) { s_count++; }
}

//# lock_of_its_own_kind_around_a_counter: blocks
static readonly Lock s_gate = new();
static int s_count;
static void Run()
{
    lock (s_gate) { s_count++; }
}

//# lock_by_its_scope: blocks
static readonly Lock s_gate = new();
static void Run()
{
    using (s_gate.EnterScope()) { Keep.Number++; }
}

//# counter_without_a_lock
static int s_count;
static void Run() => Interlocked.Increment(ref s_count);

//# lock_that_is_taken_only_in_another_method
static readonly object s_gate = new();
static int s_count;
static void Slow() { lock (s_gate) { s_count++; } }
static void Fast() => s_count++;
static void Run() => Fast();

//# command_that_is_invalid
static void Send(int command)
{
    if (command > 5) { throw new ArgumentOutOfRangeException(nameof(command)); }
    Keep.Number = command;
}
static void Run() => Send(Any.Number);

//# command_that_is_valid
static void Send(int command)
{
    if (command > 5) { throw new ArgumentOutOfRangeException(nameof(command)); }
    Keep.Number = command;
}
static void Run() => Send(3);

//# command_that_may_be_invalid: mayThrow
static void Send(int command)
{
    if (command > 500) { throw new ArgumentOutOfRangeException(nameof(command)); }
    Keep.Number = command;
}
static void Run() => Send(Any.Number);

//# exception_caught_where_it_is_thrown
static void Run()
{
    try { throw new InvalidOperationException(); }
    catch (InvalidOperationException) { Keep.Number++; }
}

//# exception_made_and_not_thrown
static void Run() => Keep.Object = new TimeoutException();

//# exception_made_beforehand_and_thrown
static readonly Exception s_timeout = new TimeoutException();
static void Run() => throw s_timeout;

//# exception_rethrown
static void Fail() => throw new IOException();
static void Run()
{
    try { Fail(); }
    catch { Keep.Number++; throw; }
}

//# exception_by_a_filter_that_is_false
static void Run()
{
    try { throw new IOException("x"); }
    catch (IOException e) when (e.Message == "y") { Keep.Number++; }
}

//# throw_expression_for_what_is_null
static string? s_name = null;
static void Run() => Keep.Text = s_name ?? throw new InvalidOperationException("no name");

//# throw_expression_for_what_is_there
static readonly string? s_name = "x";
static void Run() => Keep.Text = s_name ?? throw new InvalidOperationException("no name");

//# throw_helper_called
[DoesNotReturn] static void Fail() => throw new NotSupportedException();
static void Run()
{
    if (Any.True) { Fail(); }
}

//# finally_without_an_exception
static void Run()
{
    try { Keep.Number = 1; }
    finally { Keep.Number++; }
}

//# retry_loop_that_gives_up
static bool Ready() => Any.False;
static void Run()
{
    for (int attempt = 0; attempt < 3; attempt++)
    {
        if (Ready()) { return; }
    }
    throw new TimeoutException("device not ready");
}

//# retry_loop_that_returns_an_error
static bool Ready() => Any.False;
static int Poll()
{
    for (int attempt = 0; attempt < 3; attempt++)
    {
        if (Ready()) { return 0; }
    }
    return -1;
}
static void Run() => Keep.Number = Poll();

//# switch_expression_without_an_arm
enum Phase { Idle, Data, Status }
static int Next(Phase phase) => phase switch { Phase.Idle => 1, Phase.Data => 2 };
static void Run() => Keep.Number = Next(Phase.Status);

//# switch_expression_with_its_arm
enum Phase { Idle, Data, Status }
static int Next(Phase phase) => phase switch { Phase.Idle => 1, Phase.Data => 2 };
static void Run() => Keep.Number = Next(Phase.Data);

//# checked_addition_that_overflows
static readonly byte s_count = 255;
static void Run() => Keep.Number = checked((byte)(s_count + 1));

//# unchecked_addition_that_wraps
static readonly byte s_count = 255;
static void Run() => Keep.Number = unchecked((byte)(s_count + 1));

//# checked_operator_of_a_type_of_the_author
readonly struct Ticks(int value)
{
    public int Value => value;
    public static Ticks operator +(Ticks a, Ticks b) => new(unchecked(a.Value + b.Value));
    public static Ticks operator checked +(Ticks a, Ticks b) => new(checked(a.Value + b.Value));
}
static void Run() => Keep.Number = checked(new Ticks(int.MaxValue) + new Ticks(1)).Value;

//# unchecked_operator_of_a_type_of_the_author
readonly struct Ticks(int value)
{
    public int Value => value;
    public static Ticks operator +(Ticks a, Ticks b) => new(unchecked(a.Value + b.Value));
    public static Ticks operator checked +(Ticks a, Ticks b) => new(checked(a.Value + b.Value));
}
static void Run() => Keep.Number = (new Ticks(int.MaxValue) + new Ticks(1)).Value;

//# array_of_texts_stored_into_as_objects
static readonly object[] s_slots = new string[2];
static void Run() => s_slots[0] = Any.Object;

//# array_of_texts_stored_into_as_objects_with_a_text
static readonly object[] s_slots = new string[2];
static void Run() => s_slots[0] = "x";

//# division_by_the_sectors_of_an_unset_geometry
struct Geometry { public int Sectors; }
static Geometry s_geometry;
static int Track(int lba) => lba / s_geometry.Sectors;
static void Run() => Keep.Number = Track(100);

//# division_by_the_sectors_of_a_geometry_checked_first
struct Geometry { public int Sectors; }
static Geometry s_geometry;
static int Track(int lba) => s_geometry.Sectors == 0 ? 0 : lba / s_geometry.Sectors;
static void Run() => Keep.Number = Track(100);

//# goto_into_a_case
static int Step(int state)
{
    switch (state)
    {
        case 0: goto case 2;
        case 1: return 5;
        case 2: return 6;
        default: throw new InvalidOperationException();
    }
}
static void Run() => Keep.Number = Step(0);

//# goto_the_default_that_throws
static int Step(int state)
{
    switch (state)
    {
        case 0: goto default;
        case 1: return 5;
        default: throw new InvalidOperationException();
    }
}
static void Run() => Keep.Number = Step(0);
