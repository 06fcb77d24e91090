// Exceptions, checked arithmetic, branches and constants.

//# try_finally
static void Run()
{
    try
    {
        Keep.Number++;
    }
    finally
    {
        Keep.Number--;
    }
}

//# finally_that_allocates
static void Run()
{
    try
    {
        Keep.Number++;
    }
    finally
    {
        Keep.Object = new object();
    }
}

//# catch_that_is_not_entered
static void Run()
{
    try
    {
        Keep.Number = Any.Numbers[Any.Zero];
    }
    catch (IndexOutOfRangeException)
    {
        Keep.Number = 0;
    }
}

//# goto_loop
static void Run()
{
    int i = 0;
again:
    if (++i < 10)
    {
        goto again;
    }

    Keep.Number = i;
}

//# checked_arithmetic
static void Run() => Keep.Number = checked(Any.Number + Any.Large);

//# division
static void Run() => Keep.Number = Any.Large / Any.Number;

//# cast_of_a_class
static object s_text = "text";
static void Run() => Keep.Text = (string)s_text;

//# cast_of_a_class_to_an_interface
static object s_text = "text";
static void Run() => Keep.Object = (IComparable)s_text;

//# switch_expression
static void Run() => Keep.Number = Any.Number switch { 1 => 2, > 5 => 3, _ => 4 };

//# dead_branch
static void Run()
{
    if (false)
    {
        Keep.Object = new object();
    }
}

//# dead_branch_on_a_constant
const bool Enabled = false;
static void Run() => Keep.Object = Enabled ? new object() : null;

//# dead_branch_on_an_argument
static void Go(bool log)
{
    if (log)
    {
        Keep.Object = new object();
    }
}
static void Run() => Go(false);

//# live_branch_on_an_argument
static void Go(bool log)
{
    if (log)
    {
        Keep.Object = new object();
    }
}
static void Run() => Go(true);

//# branch_on_a_type_argument
static object? Make<T>() => typeof(T) == typeof(int) ? null : new object();
static void Run() => Keep.Object = Make<int>();

//# branch_on_another_type_argument
static object? Make<T>() => typeof(T) == typeof(int) ? null : new object();
static void Run() => Keep.Object = Make<long>();

//# branch_on_a_size
static object? Make<T>() => Unsafe.SizeOf<T>() == 4 ? null : new object();
static void Run() => Keep.Object = Make<int>();

//# branch_on_a_default_argument
static void Go(bool log = false)
{
    if (log)
    {
        Keep.Object = new object();
    }
}
static void Run() => Go();

//# branch_on_an_unknown_value: mayAllocate
static void Run()
{
    if (Any.False)
    {
        Keep.Object = new object();
    }
}

//# branch_on_a_static_readonly_flag
static readonly bool s_enabled;
static void Run() => Keep.Object = s_enabled ? new object() : null;

//# debug_assert
static void Run() => Debug.Assert(Any.Number > 2, $"number {Any.Number}");

//# conditional_method
[Conditional("NEVER_DEFINED")]
static void Log(string text) => Keep.Text = text;
static void Run() => Log($"number {Any.Number}");

//# attribute_with_arguments
sealed class NoteAttribute(params object[] values) : Attribute { public object[] Values => values; }
[Note(1, "two", typeof(int))]
static void Noted() => Keep.Number++;
static void Run() => Noted();

//# default_parameter_value
static void Take(string text = "default", int number = 3) => Keep.Text = text;
static void Run() => Take();

//# recursion
static int Depth(int level) => level == 0 ? 0 : 1 + Depth(level - 1);
static void Run() => Keep.Number = Depth(Any.Number);

//# mutual_recursion_that_allocates
static object Even(int level) => level == 0 ? new object() : Odd(level - 1);
static object Odd(int level) => level == 0 ? new object() : Even(level - 1);
static void Run() => Keep.Object = Even(Any.Number);

//# null_conditional
class Node { public object Make() => new object(); }
static Node? s_none;
static Node s_node = new();
static void Run() => Keep.Object = s_node?.Make() ?? s_none?.Make();

//# coalesce
static void Run() => Keep.Object = Any.NoText ?? Any.Text;

//# lock_statement: blocks
static readonly object s_gate = new();
static void Run()
{
    lock (s_gate)
    {
        Keep.Number++;
    }
}

//# ref_return
static ref int First(int[] values) => ref values[0];
static void Run() => First(Any.Numbers) = 1;

//# pattern_on_properties
class Node { public int Value => 5; public Node? Next; }
static readonly Node s_node = new();
static void Run() => Keep.Flag = s_node is { Value: > 3, Next: null };

//# pattern_on_a_property_that_allocates
class Node { public object Made => Keep.Object = new int[2]; }
static readonly Node s_node = new();
static void Run() => Keep.Flag = s_node is { Made: not null };
