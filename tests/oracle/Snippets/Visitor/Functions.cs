// Lambdas, method groups, local functions and events. Written without a look at the analyzers.

//# completion_routine_that_captures_a_tag
static void Start(Action<int> completed) => Keep.Object = completed;
static void Run()
{
    int tag = Any.Number;
    Start(status => Keep.Number = tag + status);
}

//# completion_routine_that_captures_nothing
static void Start(Action<int> completed) => completed(0);
static void Run() => Start(static status => Keep.Number = status);

//# completion_routine_given_its_state
static void Start<T>(T state, Action<T> completed) => completed(state);
static void Run() => Start(Any.Number, static tag => Keep.Number = tag);

//# completion_routine_of_an_object
sealed class Channel
{
    public int Done;
    void OnDone(int status) => Done += status;
    public void Start() => Keep.Object = (Action<int>)OnDone;
}
static readonly Channel s_channel = new();
static void Run() => s_channel.Start();

//# completion_routine_of_an_object_cached
sealed class Channel
{
    readonly Action<int> _onDone;
    public int Done;
    public Channel() => _onDone = OnDone;
    void OnDone(int status) => Done += status;
    public void Start() => _onDone(1);
}
static readonly Channel s_channel = new();
static void Run() => s_channel.Start();

//# completion_routine_cached_when_first_wanted
sealed class Channel
{
    Action<int>? _onDone;
    public int Done;
    void OnDone(int status) => Done += status;
    public void Start() => (_onDone ??= OnDone)(1);
}
static readonly Channel s_channel = new();
static void Run() => s_channel.Start();

//# static_method_group
static void OnDone(int status) => Keep.Number = status;
static void Start(Action<int> completed) => completed(2);
static void Run() => Start(OnDone);

//# static_method_group_by_new
static void OnDone(int status) => Keep.Number = status;
static void Start(Action<int> completed) => Keep.Object = completed;
static void Run() => Start(new Action<int>(OnDone));

//# lambda_that_captures_this
sealed class Timer
{
    int _ticks;
    public Action Handler() => () => _ticks++;
}
static readonly Timer s_timer = new();
static void Run() => Keep.Object = s_timer.Handler();

//# lambda_that_uses_a_static_field
static int s_ticks;
static void Run()
{
    Action handler = () => s_ticks++;
    handler();
}

//# local_function_called_that_captures
static void Run()
{
    int total = 0;
    void Add(int value) => total += value;
    Add(Any.Number);
    Add(2);
    Keep.Number = total;
}

//# local_function_converted_that_captures
static void Apply(Action<int> action) => Keep.Object = action;
static void Run()
{
    int total = 0;
    void Add(int value) => total += value;
    Apply(Add);
    Keep.Number = total;
}

//# local_function_in_a_recursion
static void Run()
{
    int depth = 0;
    void Down(int level)
    {
        depth++;
        if (level > 0) { Down(level - 1); }
    }
    Down(3);
    Keep.Number = depth;
}

//# closure_that_never_leaves_the_method: removed
static void Run()
{
    int offset = Any.Number;
    Func<int, int> add = x => x + offset;
    Keep.Number = add(3);
}

//# closure_in_a_branch_that_is_taken
static void Defer(Action action) => Keep.Object = action;
static void Complete(int status)
{
    if (status != 0)
    {
        int code = status;
        Defer(() => Keep.Number = code);
    }
}
static void Run() => Complete(Any.Number);

//# closure_in_a_branch_that_is_not_taken: mayAllocate
static void Defer(Action action) => Keep.Object = action;
static void Complete(int status)
{
    if (status != 0)
    {
        int code = status;
        Defer(() => Keep.Number = code);
    }
}
static void Run() => Complete(Any.Zero);

//# parameter_captured_in_a_branch_that_is_not_taken
static void Defer(Action action) => Keep.Object = action;
[MethodImpl(MethodImplOptions.NoInlining)]
static void Complete(int status)
{
    if (status < 0)
    {
        Defer(() => Keep.Number = status);
    }
}
static void Run() => Complete(Any.Number);

//# closure_in_a_branch_of_a_constant_that_is_false
const bool Tracing = false;
static void Defer(Action action) => Keep.Object = action;
static void Run()
{
    if (Tracing)
    {
        int code = Any.Number;
        Defer(() => Keep.Number = code);
    }
}

//# handlers_of_a_loop_that_captures_its_variable
static readonly Action[] s_handlers = new Action[4];
static void Run()
{
    for (int i = 0; i < s_handlers.Length; i++)
    {
        int port = i;
        s_handlers[i] = () => Keep.Number = port;
    }
}

//# handlers_of_a_table_called
static readonly Action[] s_handlers = [() => Keep.Number = 1, () => Keep.Number = 2];
static void Run()
{
    foreach (Action handler in s_handlers) { handler(); }
}

//# generic_lambda_of_a_value_type
static T Apply<T>(T value, Func<T, T> function) => function(value);
static void Run() => Keep.Number = Apply(Any.Number, static x => x + 1);

//# method_group_with_a_struct_as_its_receiver
struct Counter { public int Value; public int Next() => ++Value; }
static void Take(Func<int> next) => Keep.Object = next;
static Counter s_counter;
static void Run() => Take(s_counter.Next);

//# method_group_of_an_extension
static void Take(Func<int> next) => Keep.Object = next;
static int Half(this string text) => text.Length / 2;
static void Run() => Take(Any.Text.Half);

//# method_group_of_an_extension_merely_called
static int Half(this string text) => text.Length / 2;
static void Run() => Keep.Number = Any.Text.Half();

//# event_raised
static event Action<int>? Completed;
static void OnDone(int status) => Keep.Number = status;
static Snippet() => Completed += OnDone;
static void Run() => Completed?.Invoke(1);

//# event_subscribed_and_left_again
static event Action<int>? Completed;
static readonly Action<int> s_first = static x => Keep.Number = x;
static readonly Action<int> s_second = static x => Keep.Number = -x;
static Snippet() => Completed += s_first;
static void Run()
{
    Completed += s_second;
    Completed -= s_second;
}

//# event_with_accessors_of_its_own
sealed class Source
{
    Action? _one;
    public event Action Done { add => _one = value; remove => _one = null; }
    public void Raise() => _one?.Invoke();
}
static readonly Source s_source = new();
static readonly Action s_handler = static () => Keep.Number++;
static void Run()
{
    s_source.Done += s_handler;
    s_source.Raise();
    s_source.Done -= s_handler;
}

//# standard_event_with_arguments
static event EventHandler<EventArgs>? Ready;
static void On(object? sender, EventArgs e) => Keep.Object = sender;
static Snippet() => Ready += On;
static void Run() => Ready?.Invoke(null, EventArgs.Empty);

//# standard_event_with_arguments_of_its_own
sealed class ReadyArgs(int port) : EventArgs { public int Port => port; }
static event EventHandler<ReadyArgs>? Ready;
static void On(object? sender, ReadyArgs e) => Keep.Object = e;
static Snippet() => Ready += On;
static void Run() => Ready?.Invoke(null, new ReadyArgs(Any.Number));

//# delegates_combined
static readonly Action s_one = static () => Keep.Number = 1;
static readonly Action s_two = static () => Keep.Number = 2;
static void Run() => Keep.Object = s_one + s_two;

//# invocation_list_walked
static readonly Action s_all = (Action)(static () => Keep.Number = 1) + (static () => Keep.Number = 2);
static void Run()
{
    foreach (Delegate one in s_all.GetInvocationList()) { Keep.Object = one; }
}

//# invocation_list_walked_without_a_copy
static readonly Action s_all = (Action)(static () => Keep.Number = 1) + (static () => Keep.Number = 2);
static void Run()
{
    foreach (Action one in Delegate.EnumerateInvocationList(s_all)) { one(); }
}

//# function_pointer_of_a_static_method
static int Twice(int x) => x * 2;
static readonly delegate*<int, int> s_twice = &Twice;
static void Run() => Keep.Number = s_twice(Any.Number);

//# lambda_with_a_default_argument
static void Run()
{
    var read = static (int port, int width = 1) => port * width;
    Keep.Number = read(Any.Number);
}

//# lambda_with_params
static void Run()
{
    var sum = static (params int[] values) => values.Length;
    Keep.Number = sum(Any.Number, 2);
}

//# predicate_given_to_a_search
static readonly int[] s_ports = [3, 7, 9];
static void Run()
{
    int wanted = Any.Number;
    Keep.Number = Array.FindIndex(s_ports, port => port == wanted);
}

//# search_without_a_predicate
static readonly int[] s_ports = [3, 7, 9];
static void Run() => Keep.Number = Array.IndexOf(s_ports, Any.Number);

//# curried_function
static Func<int, int> Adder(int n) => x => x + n;
static void Run() => Keep.Object = Adder(Any.Number);

//# curried_function_made_once
static Func<int, int> Adder(int n) => x => x + n;
static readonly Func<int, int> s_addThree = Adder(3);
static void Run() => Keep.Number = s_addThree(Any.Number);

//# lazy_factory_made_on_each_call
static void Run()
{
    int seed = Any.Number;
    Lazy<int> lazy = new(() => seed);
    Keep.Object = lazy;
}
