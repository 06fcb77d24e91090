// Method groups, events, invocation, function pointers.

//# method_group_static
static int Get() => 1;
static void Take(Func<int> function) => Keep.Object = function;
static void Run() => Take(Get);

//# method_group_instance
class Node { public int Get() => 1; }
static readonly Node s_node = new();
static void Take(Func<int> function) => Keep.Object = function;
static void Run() => Take(s_node.Get);

//# method_group_extension
static int Twice(this string text) => text.Length * 2;
static void Take(Func<int> function) => Keep.Object = function;
static void Run() => Take(Any.Text.Twice);

//# method_group_new_delegate
static int Get() => 1;
static void Run() => Keep.Object = new Func<int>(Get);

//# method_group_generic
static T Get<T>() => default!;
static void Take(Func<int> function) => Keep.Object = function;
static void Run() => Take(Get<int>);

//# method_group_generic_of_a_type_parameter
static T Get<T>() => default!;
static void Take<T>(Func<T> function) => Keep.Object = function;
static void Go<T>() => Take(Get<T>);
static void Run() => Go<int>();

//# method_group_in_a_loop
static int Get() => 1;
static void Run()
{
    for (int i = 0; i < 3; i++)
    {
        Func<int> get = Get;
        Keep.Object = get;
    }
}

//# delegate_in_a_static_field
static readonly Func<int, int> s_next = static number => number + 1;
static void Run() => Keep.Number = s_next(Any.Number);

//# delegate_in_a_null_coalescing_field
static Func<int>? s_cached;
static void Run() => Keep.Object = s_cached ??= () => 5;

//# anonymous_method
static void Take(Func<int, int> function) => Keep.Number = function(Any.Number);
static void Run()
{
    int local = Any.Zero;
    Take(delegate (int number) { return number + local; });
}

//# delegate_from_delegate
static readonly Action s_action = () => Keep.Number++;
static void Run() => Keep.Object = new Action(s_action);

//# delegates_combined
static Action s_one = () => Keep.Number++, s_other = () => Keep.Number--;
static void Run() => Keep.Object = s_one + s_other;

//# delegates_combined_with_null: mayAllocate
static Action? s_none;
static Action s_one = () => Keep.Number++;
static void Run() => Keep.Object = s_one + s_none;

//# delegates_removed_to_nothing
static Action s_one = () => Keep.Number++;
static void Run() => Keep.Object = s_one - s_one;

//# event_subscribed
class Source { public event Action? Changed; public void Raise() => Changed?.Invoke(); }
static readonly Source s_source = new();
static readonly Action s_action = () => Keep.Number++;
static void Run()
{
    s_source.Changed += s_action;
    s_source.Changed += s_action;
    s_source.Changed -= s_action;
    s_source.Changed -= s_action;
}

//# event_raised
class Source { public event Action? Changed; public void Raise() => Changed?.Invoke(); public Source() => Changed += () => Keep.Number++; }
static readonly Source s_source = new();
static void Run() => s_source.Raise();

//# event_with_own_accessors
class Source { private int _count; public event Action Changed { add => _count++; remove => _count--; } }
static readonly Source s_source = new();
static readonly Action s_action = () => Keep.Number++;
static void Run() => s_source.Changed += s_action;

//# invocation
static readonly Action s_action = () => Keep.Number++;
static void Run() => s_action();

//# invocation_of_a_delegate_that_allocates
static readonly Action s_action = () => Keep.Object = new object();
static void Run() => s_action();

//# dynamic_invoke
static readonly Func<int, int> s_next = static number => number + 1;
static readonly object[] s_arguments = [5];
static void Run() => Keep.Object = s_next.DynamicInvoke(s_arguments);

//# get_invocation_list
static readonly Action s_action = () => Keep.Number++;
static void Run() => Keep.Object = s_action.GetInvocationList();

//# function_pointer
static int Next(int number) => number + 1;
static void Run()
{
    delegate*<int, int> next = &Next;
    Keep.Number = next(Any.Number);
}

//# function_pointer_to_what_allocates
static object Make() => new int[2];
static void Run()
{
    delegate*<object> make = &Make;
    Keep.Object = make();
}

//# lambda_with_default_parameter
static void Run()
{
    var add = (int number, int more = 1) => number + more;
    Keep.Number = add(Any.Number);
}

//# lambda_with_params
static void Run()
{
    var count = (params int[] numbers) => numbers.Length;
    Keep.Number = count(Any.Number, 2);
}

//# nested_lambda_that_captures
static void Take(Func<int> function) => Keep.Object = function;
static void Run()
{
    int local = Any.Number;
    Func<Func<int>> outer = () => () => local;
    Keep.Object = outer;
}

//# loop_variable_captured
static void Run()
{
    for (int i = 0; i < 2; i++)
    {
        int copy = i;
        Keep.Object = (Func<int>)(() => copy);
    }
}

//# lambda_in_a_branch_not_taken: removed
static void Run()
{
    int local = Any.Number;
    if (1 > 2)
    {
        Keep.Object = (Func<int>)(() => local);
    }

    Keep.Number = local;
}

//# expression_tree
static Expression<Func<int, int>>? s_tree;
static void Run() => s_tree = number => number + 1;

//# lambda_stored_in_a_structure
struct Holder { public Action Action; }
static Holder s_holder;
static void Run() => s_holder.Action = static () => Keep.Number++;
