// Method groups, events and functions that are handed on. Written without a look at the analyzers.

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
