// Lambdas, method groups, local functions, events and function pointers. Written without a look at the analyzers.

//# completion_that_remembers_its_tag
static Action? s_completion;
static void Start(int tag) => s_completion = () => Keep.Number = tag;
static void Run() => Start(Any.Number);

//# completion_that_is_given_its_tag
static Action<int>? s_completion;
static void Start(Action<int> completion) => s_completion = completion;
static void Run() => Start(static tag => Keep.Number = tag);

//# handlers_picked_by_a_switch_of_method_groups
static int Read() => 1;
static int Write() => 2;
static Func<int> Pick(int direction) => direction switch { 0 => Read, _ => Write };
static void Run() => Keep.Number = Pick(1)();

//# handlers_picked_by_a_switch_of_bound_method_groups
sealed class Channel { public int Read() => 1; public int Write() => 2; }
static readonly Channel s_channel = new();
static Func<int> Pick(int direction) => direction switch { 0 => s_channel.Read, _ => s_channel.Write };
static void Run() => Keep.Object = Pick(Any.Zero);

//# generic_method_group_of_a_class
static void Take<T>(T value) => Keep.It(value);
static Action<T> Taker<T>() => Take<T>;
static void Run() => Keep.Object = Taker<string>();

//# local_function_that_captures_by_struct
static void Run()
{
    int sum = 0;
    Add(Any.Number);
    Add(2);
    Keep.Number = sum;
    void Add(int value) => sum += value;
}

//# local_function_that_captures_given_away
static void Run()
{
    int sum = Any.Number;
    Keep.Object = (Func<int>)Next;
    int Next() => ++sum;
}

//# local_iterator_that_captures
static void Run()
{
    int from = Any.Number;
    foreach (int value in Down()) { Keep.Number += value; }
    IEnumerable<int> Down() { while (from > 0) { yield return from--; } }
}

//# scope_entered_before_the_guard_returns
static Func<int>? s_late;
static void Arm(int status)
{
    if ((status & 1) == 0) { return; }
    s_late = () => status;
}
static void Run() => Arm(0x50);

//# scope_entered_after_the_guard
static Func<int>? s_late;
static void Arm(int status)
{
    if ((status & 1) == 0) { return; }
    int copy = status;
    s_late = () => copy;
}
static void Run() => Arm(0x50);

//# scope_entered_after_the_guard_that_lets_pass
static Func<int>? s_late;
static void Arm(int status)
{
    if ((status & 1) == 0) { return; }
    int copy = status;
    s_late = () => copy;
}
static void Run() => Arm(0x51);

//# delegate_made_of_another_delegate
static readonly Func<int> s_read = static () => 3;
static readonly object[] s_kept = new object[1];
static void Run() => s_kept[0] = new Func<int>(s_read);

//# delegate_cast_to_its_covariant_type
static readonly Func<string> s_read = static () => "ready";
static Func<object> AsObject() => s_read;
static void Run() => Keep.Object = AsObject();

//# subscription_that_grows_and_shrinks
sealed class Bus { public event Action? Reset; public void Raise() => Reset?.Invoke(); }
static readonly Bus s_bus = new();
static readonly Action s_first = static () => { };
static readonly Action s_second = static () => { };
static void Run()
{
    s_bus.Reset += s_first;
    s_bus.Reset += s_second;
    s_bus.Reset -= s_second;
    s_bus.Reset -= s_first;
}

//# event_with_accessors_that_keep_one_handler
sealed class Bus
{
    Action? _one;
    public event Action Reset { add => _one = value; remove => _one = null; }
    public void Raise() => _one?.Invoke();
}
static readonly Bus s_bus = new();
static readonly Action s_handler = static () => Keep.Number++;
static void Run() { s_bus.Reset += s_handler; s_bus.Raise(); s_bus.Reset -= s_handler; }

//# handler_unsubscribed_by_a_fresh_method_group
sealed class Bus { Action? _one; public void Leave(Action handler) { if (_one == handler) { _one = null; } } }
sealed class Driver { public void OnReset() => Keep.Number++; }
static readonly Bus s_bus = new();
static readonly Driver s_driver = new();
static void Run() => s_bus.Leave(s_driver.OnReset);

//# event_raised_with_no_arguments
static event EventHandler? Failed;
static void Run() { Failed += s_log; Failed?.Invoke(null, EventArgs.Empty); Failed -= s_log; }
static readonly EventHandler s_log = static (_, _) => Keep.Number++;

//# function_pointers_in_a_table_of_pointers
static void Idle() => Keep.Number = 0;
static void Data() => Keep.Number = 1;
static readonly delegate*<void>[] s_states = [&Idle, &Data];
static void Run() => s_states[1]();

//# function_pointers_in_a_table_one_with_the_routine
static void Idle() => Keep.Number = 0;
static void Data() => Stub.Forbidden();
static readonly delegate*<void>[] s_states = [&Idle, &Data];
static void Run() => s_states[1]();

//# delegates_in_a_switch_on_tuples
static void Run()
{
    Action<int> action = (Any.True, Any.False) switch
    {
        (true, false) => static value => Keep.Number = value,
        _ => static value => Keep.Long = value,
    };
    action(3);
}

//# lambda_that_captures_a_reference_to_static_state_only
static int s_level = 3;
static readonly List<int> s_list = [1, 5, 2];
static void Run() => Keep.Number = s_list.FindIndex(static value => value > s_level);

//# lambda_that_captures_a_parameter_given_to_find
static readonly List<int> s_list = [1, 5, 2];
static int IndexAbove(int level) => s_list.FindIndex(value => value > level);
static void Run() => Keep.Number = IndexAbove(Any.Number);

//# local_state_object_passed_by_a_delegate
static readonly Action<object?> s_run = static state => Keep.Object = state;
static void Run() => s_run(Any.Object);

//# local_number_passed_by_a_delegate_of_objects
static readonly Action<object?> s_run = static state => Keep.Object = state;
static void Run() => s_run(Any.Number);

//# table_of_actions_rebuilt
static Dictionary<byte, Action> Table() => new() { [0xEC] = static () => Keep.Number = 1, [0xA1] = static () => Keep.Number = 2 };
static void Run() => Table()[0xEC]();

//# table_of_actions_kept_in_a_frozen_dictionary
static readonly FrozenDictionary<byte, Action> s_table = new Dictionary<byte, Action> { [0xEC] = static () => Keep.Number = 1 }.ToFrozenDictionary();
static void Run() => s_table[0xEC]();

//# action_stored_with_the_routine_in_a_registry_never_drained
static readonly Queue<Action> s_deferred = new(4);
static readonly Action s_later = Stub.Forbidden;
static void Run() { s_deferred.Clear(); s_deferred.Enqueue(s_later); }

//# action_stored_with_the_routine_in_a_registry_drained
static readonly Queue<Action> s_deferred = new(4);
static readonly Action s_later = Stub.Forbidden;
static void Run() { s_deferred.Enqueue(s_later); while (s_deferred.TryDequeue(out Action? action)) { action(); } }

//# local_function_stored_in_a_field_and_called_later
static Action? s_hook;
static void Install()
{
    s_hook = Hook;
    static void Hook() => Stub.Forbidden();
}
static void Run() { Install(); s_hook!(); }

//# local_function_stored_in_a_field_and_replaced
static Action? s_hook;
static void Install()
{
    s_hook = static () => Keep.Number++;
}
static void Uninstalled() => s_hook = Stub.Forbidden;
static void Run() { Install(); s_hook!(); }
