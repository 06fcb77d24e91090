// Delegates and local functions.

//# delegate_stored_not_called
static Action? s_action;
static void Run() => s_action = Stub.Forbidden;

//# delegate_called
static void Run()
{
    Action action = Stub.Forbidden;
    action();
}

//# delegate_passed_and_called
static void Do(Action action) => action();
static void Run() => Do(Stub.Forbidden);

//# delegate_passed_and_stored
static Action? s_action;
static void Set(Action action) => s_action = action;
static void Run() => Set(Stub.Forbidden);

//# delegate_passed_through_two
static void Inner(Action action) => action();
static void Outer(Action action) => Inner(action);
static void Run() => Outer(static () => Stub.Forbidden());

//# delegate_from_a_readonly_field
static readonly Action s_action = Stub.Forbidden;
static void Run() => s_action();

//# delegate_from_a_private_field
static Action s_action = static () => { };
static void Set() => s_action = Stub.Forbidden;
static Measure s_measure = new();
class Measure { public Measure() => Set(); }
static void Run() => s_action();

//# delegate_from_an_instance_field
class Node { private readonly Action _action; public Node(Action action) => _action = action; public void Go() => _action(); }
static readonly Node s_node = new(Stub.Forbidden);
static void Run() => s_node.Go();

//# delegate_from_a_local_of_two
static void Run()
{
    Action action = Any.True ? Stub.Forbidden : static () => { };
    action();
}

//# delegate_from_a_method
static Action Get() => Stub.Forbidden;
static void Run() => Get()();

//# delegate_from_a_property
static Action Action => Stub.Forbidden;
static void Run() => Action();

//# delegate_from_an_array
static readonly Action[] s_actions = [static () => { }, Stub.Forbidden];
static void Run() => s_actions[1]();

//# delegate_from_a_tuple
static void Run()
{
    (Action One, int Two) pair = (Stub.Forbidden, 1);
    pair.One();
}

//# delegate_combined
static readonly Action s_nothing = static () => { };
static readonly Action s_forbidden = Stub.Forbidden;
static void Run()
{
    Action both = s_nothing + s_forbidden;
    both();
}

//# delegate_in_a_generic_method
static void Do<T>(T value, Action<T> action) => action(value);
static void Run() => Do(Any.Number, static number => Stub.Forbidden());

//# delegate_invoke_method
static void Run()
{
    Action action = Stub.Forbidden;
    action.Invoke();
}

//# delegate_null_conditional
static void Run()
{
    Action? action = Stub.Forbidden;
    action?.Invoke();
}

//# local_function_called_that_calls_the_forbidden
static void Run()
{
    void Local() => Stub.Forbidden();
    Local();
}

//# local_function_not_called
static void Run()
{
    void Local() => Stub.Forbidden();
    Keep.Text = nameof(Local);
}

//# local_function_converted_not_called
static Action? s_action;
static void Run()
{
    static void Local() => Stub.Forbidden();
    s_action = Local;
}
