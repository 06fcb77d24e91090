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

//# closure_that_never_leaves_the_method
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
