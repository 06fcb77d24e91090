// Ways to the routine that depend on values and states, as drivers have them. Written without a look at the analyzers.

//# routine_behind_a_constant_that_is_false
const bool Debugging = false;
static void Run()
{
    if (Debugging) { Stub.Forbidden(); }
}

//# routine_behind_a_constant_that_is_true
const bool Debugging = true;
static void Run()
{
    if (Debugging) { Stub.Forbidden(); }
}

//# routine_behind_a_static_readonly_flag_that_is_false
static readonly bool s_polling = false;
static void Run()
{
    if (s_polling) { Stub.Forbidden(); }
}

//# routine_behind_a_flag_that_may_change: reaches
static void Run()
{
    if (Any.False) { Stub.Forbidden(); }
}

//# routine_behind_an_argument_that_is_false
static void Complete(bool inInterrupt)
{
    if (!inInterrupt) { Stub.Forbidden(); }
    Keep.Number++;
}
static void Run() => Complete(inInterrupt: true);

//# routine_behind_an_argument_that_is_true
static void Complete(bool inInterrupt)
{
    if (!inInterrupt) { Stub.Forbidden(); }
    Keep.Number++;
}
static void Run() => Complete(inInterrupt: false);

//# routine_behind_an_argument_by_default
static void Complete(bool poll = true)
{
    if (poll) { Stub.Forbidden(); }
}
static void Run() => Complete();

//# routine_behind_an_argument_that_overrides_the_default
static void Complete(bool poll = true)
{
    if (poll) { Stub.Forbidden(); }
}
static void Run() => Complete(false);

//# routine_behind_an_enum_argument
enum Context { Worker, Interrupt }
static void Complete(Context context)
{
    switch (context)
    {
        case Context.Worker: Stub.Forbidden(); break;
        default: Keep.Number++; break;
    }
}
static void Run() => Complete(Context.Worker);

//# routine_behind_another_enum_argument
enum Context { Worker, Interrupt }
static void Complete(Context context)
{
    switch (context)
    {
        case Context.Worker: Stub.Forbidden(); break;
        default: Keep.Number++; break;
    }
}
static void Run() => Complete(Context.Interrupt);

//# routine_behind_flags_of_an_argument
[Flags] enum Options { None, Wait = 1, Retry = 2 }
static void Issue(Options options)
{
    if ((options & Options.Wait) != 0) { Stub.Forbidden(); }
}
static void Run() => Issue(Options.Retry | Options.Wait);

//# routine_behind_flags_of_an_argument_that_lacks_it
[Flags] enum Options { None, Wait = 1, Retry = 2 }
static void Issue(Options options)
{
    if ((options & Options.Wait) != 0) { Stub.Forbidden(); }
}
static void Run() => Issue(Options.Retry);

//# routine_behind_a_field_of_a_constructor
sealed class Engine(bool polled)
{
    public void Pump() { if (polled) { Stub.Forbidden(); } }
}
static readonly Engine s_engine = new(true);
static void Run() => s_engine.Pump();

//# routine_behind_a_field_of_a_constructor_that_is_false
sealed class Engine(bool polled)
{
    readonly bool _polled = polled;
    public void Pump() { if (_polled) { Stub.Forbidden(); } }
}
static readonly Engine s_engine = new(false);
static void Run() => s_engine.Pump();

//# routine_in_a_state_machine
enum State { Idle, Command, Data, Error }
static State s_state = State.Idle;
static void Step()
{
    switch (s_state)
    {
        case State.Idle: s_state = State.Command; break;
        case State.Command: s_state = State.Data; break;
        case State.Data: s_state = State.Error; break;
        case State.Error: Stub.Forbidden(); s_state = State.Idle; break;
    }
}
static void Run() => Step();

//# routine_in_a_loop_that_is_entered
static void Run()
{
    for (int i = 0; i < 2; i++) { Stub.Forbidden(); }
}

//# routine_in_a_loop_that_is_not_entered
static void Run()
{
    for (int i = 0; i < 0; i++) { Stub.Forbidden(); }
}

//# routine_after_a_return
static void Issue()
{
    Keep.Number++;
    return;
#pragma warning disable CS0162
    Stub.Forbidden();
}
static void Run() => Issue();

//# routine_after_a_throw_that_is_certain: reaches
static void Run()
{
    int zero = Any.Zero;
    if (zero == 0) { throw new InvalidOperationException(); }
    Stub.Forbidden();
}

//# routine_in_a_catch_that_is_entered
static void Run()
{
    try { throw new TimeoutException(); }
    catch (TimeoutException) { Stub.Forbidden(); }
}

//# routine_in_a_catch_of_what_is_never_thrown
static void Run()
{
    try { Keep.Number++; }
    catch (TimeoutException) { Stub.Forbidden(); }
}

//# routine_in_a_catch_of_another_exception
static void Run()
{
    try { throw new IOException(); }
    catch (TimeoutException) { Stub.Forbidden(); }
    catch (IOException) { Keep.Number++; }
}

//# routine_in_a_finally
static void Run()
{
    try { Keep.Number++; }
    finally { Stub.Forbidden(); }
}

//# routine_in_a_filter
static bool Log() { Stub.Forbidden(); return false; }
static void Run()
{
    try { throw new IOException(); }
    catch (IOException) when (Log()) { Keep.Number++; }
}

//# routine_on_the_right_of_and
static void Run() => Keep.Flag = Any.Number > 0 && Stub.ForbiddenNumber() > 0;

//# routine_on_the_right_of_a_false_constant
static void Run() => Keep.Flag = false && Stub.ForbiddenNumber() > 0;

//# routine_on_the_right_of_what_is_there
static readonly object? s_cached = new();
static object Load() { Stub.Forbidden(); return new(); }
static void Run() => Keep.Object = s_cached ?? Load();

//# routine_on_the_right_of_what_is_missing
static object? s_cached;
static object Load() { Stub.Forbidden(); return "x"; }
static void Run() => Keep.Object = s_cached ?? Load();

//# routine_in_an_argument
static void Take(int number) => Keep.Number = number;
static void Run() => Take(Stub.ForbiddenNumber());

//# routine_in_an_argument_of_debug_assert
static void Run() => Debug.Assert(Stub.ForbiddenNumber() >= 0);

//# routine_in_a_conditional_method
[Conditional("NEVER_DEFINED")] static void Trace(int number) => Keep.Number = number;
static void Run() => Trace(Stub.ForbiddenNumber());

//# routine_in_a_lambda_that_runs_at_once
static void Run() => ((Action)(() => Stub.Forbidden()))();

//# routine_in_a_local_function_never_called
static void Run()
{
    void Poll() => Stub.Forbidden();
    Keep.Number = nameof(Poll).Length;
}

//# routine_in_an_iterator_that_is_walked
static IEnumerable<int> Requests() { yield return 1; Stub.Forbidden(); }
static void Run()
{
    foreach (int request in Requests()) { Keep.Number = request; }
}

//# routine_in_an_iterator_that_is_only_made
static IEnumerable<int> Requests() { Stub.Forbidden(); yield return 1; }
static void Run() => Keep.Object = Requests();

//# routine_in_an_async_method_before_its_first_wait
static async Task Flush() { Stub.Forbidden(); await Task.Yield(); }
static void Run() => Keep.Object = Flush();

//# routine_in_a_thread_that_is_never_started
static readonly Thread s_worker = new(Stub.Forbidden) { IsBackground = true };
static void Run() => Keep.Object = s_worker;

//# routine_in_a_property_setter
sealed class Control { public int Value { get; set { Stub.Forbidden(); field = value; } } }
static readonly Control s_control = new();
static void Run() => s_control.Value = 3;

//# routine_in_a_property_setter_that_is_only_read
sealed class Control { public int Value { get; set { Stub.Forbidden(); field = value; } } }
static readonly Control s_control = new();
static void Run() => Keep.Number = s_control.Value;

//# routine_in_a_property_setter_of_an_object_initialiser
struct Options { public int Depth { set => Stub.Forbidden(); } }
static void Run() => Keep.It(new Options { Depth = 2 });

//# routine_in_an_event_accessor
sealed class Source { public event Action Done { add => Stub.Forbidden(); remove { } } }
static readonly Source s_source = new();
static readonly Action s_handler = static () => { };
static void Run() => s_source.Done += s_handler;

//# routine_in_a_handler_that_is_added_and_not_raised
static event Action? Done;
static readonly Action s_handler = Stub.Forbidden;
static void Run()
{
    Done -= s_handler;
    Keep.Flag = Done is null;
}

//# routine_in_a_finalizer
sealed class Handle { ~Handle() => Keep.Number++; public int Id = 1; }
static void Run() => Keep.Object = new Handle();
