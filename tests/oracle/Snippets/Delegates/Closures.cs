// Lambdas, closures and local functions.

//# static_lambda
static void Take(Func<int, int> function) => Keep.Number = function(Any.Number);
static void Run() => Take(static number => number + 1);

//# lambda_without_captures
static void Take(Func<int, int> function) => Keep.Number = function(Any.Number);
static void Run() => Take(number => number + 1);

//# lambda_that_captures_a_local
static void Take(Func<int> function) => Keep.Object = function;
static void Run()
{
    int local = Any.Number;
    Take(() => local);
}

//# lambda_that_captures_a_parameter
static void Take(Func<int> function) => Keep.Object = function;
static void Make(int number) => Take(() => number);
static void Run() => Make(Any.Number);

//# lambda_that_captures_this
class Node { public int Value; public void Go() => Keep.Object = (Func<int>)(() => Value); }
static readonly Node s_node = new();
static void Run() => s_node.Go();

//# lambda_that_uses_a_static_field
static int s_value;
static void Take(Func<int> function) => Keep.Number = function();
static void Run() => Take(() => s_value);

//# lambda_that_uses_a_constant
static void Take(Func<int> function) => Keep.Number = function();
static void Run()
{
    const int Local = 4;
    Take(() => Local);
}

//# closure_at_scope_entry
static void Take(Func<int> function) => Keep.Object = function;
static void Make(int number)
{
    if (number == 0)
    {
        Take(() => number);
    }
}
static void Run() => Make(Any.Number);

//# closure_at_scope_entry_of_a_branch_that_is_dead
static void Take(Func<int> function) => Keep.Object = function;
[MethodImpl(MethodImplOptions.NoInlining)]
static void Make(int number, bool log)
{
    if (log)
    {
        Take(() => number);
    }
}
static void Run() => Make(Any.Number, log: false);

//# closure_for_a_message_of_an_exception: mayThrow
static void Check(int number)
{
    if (number < 0)
    {
        Func<string> text = () => $"number {number}";
        throw new InvalidOperationException(text());
    }
}
static void Run() => Check(Any.Number);

//# closure_of_an_inner_scope_that_is_not_entered: mayAllocate
static void Take(Func<int> function) => Keep.Object = function;
static void Make(int number)
{
    if (number == 0)
    {
        int copy = number;
        Take(() => copy);
    }
}
static void Run() => Make(Any.Number);

//# local_function_called
static void Run()
{
    int local = Any.Number;
    int Get() => local;
    Keep.Number = Get();
}

//# local_function_converted
static void Take(Func<int> function) => Keep.Object = function;
static void Run()
{
    int local = Any.Number;
    int Get() => local;
    Take(Get);
}

//# static_local_function_converted
static void Take(Func<int> function) => Keep.Object = function;
static void Run()
{
    static int Get() => 1;
    Take(Get);
}

//# local_function_that_calls_another_that_captures
static void Take(Func<int> function) => Keep.Object = function;
static void Run()
{
    int local = Any.Number;
    int Inner() => local;
    int Outer() => Inner();
    Take(Outer);
}

//# local_function_recursive
static void Run()
{
    static int Sum(int number) => number == 0 ? 0 : number + Sum(number - 1);
    Keep.Number = Sum(Any.Number);
}
