// Exceptions that are thrown, and checks that only could.

//# throw_statement
static void Run() => throw new InvalidOperationException();

//# throw_caught
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    catch (InvalidOperationException)
    {
        Keep.Number++;
    }
}

//# throw_in_a_callee
static void Fail() => throw new InvalidOperationException();
static void Run() => Fail();

//# throw_in_a_callee_caught
static void Fail() => throw new InvalidOperationException();
static void Run()
{
    try
    {
        Fail();
    }
    catch (Exception)
    {
        Keep.Number++;
    }
}

//# throw_expression
static void Run() => Keep.Text = Any.NoText ?? throw new InvalidOperationException();

//# throw_expression_not_reached: mayThrow
static void Run() => Keep.Text = Any.Text ?? throw new InvalidOperationException();

//# guard_not_reached: mayThrow
static void Run()
{
    if (Any.Number < 0)
    {
        throw new ArgumentOutOfRangeException(nameof(Any.Number));
    }

    Keep.Number++;
}

//# guard_on_a_constant_argument
static void Take(int value)
{
    if (value < 0)
    {
        throw new ArgumentOutOfRangeException(nameof(value));
    }

    Keep.Number = value;
}
static void Run() => Take(5);

//# rethrow
static void Run()
{
    try
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            throw;
        }
    }
    catch (InvalidOperationException)
    {
        Keep.Number++;
    }
}

//# throw_of_a_kept_exception
static readonly Exception s_exception = new InvalidOperationException();
static void Run()
{
    try
    {
        throw s_exception;
    }
    catch (InvalidOperationException)
    {
        Keep.Number++;
    }
}

//# exception_created_only
static void Run() => Keep.Object = new InvalidOperationException();

//# exception_filter
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    catch (InvalidOperationException) when (Any.True)
    {
        Keep.Number++;
    }
}

//# helper_that_throws
[DoesNotReturn]
static void Throw() => throw new InvalidOperationException();
static void Run()
{
    if (Any.True)
    {
        Throw();
    }

    Keep.Number++;
}

//# throw_if_null_of_a_value
static void Run() => ArgumentNullException.ThrowIfNull(Any.Text);

//# throw_if_null_of_null
static void Run() => ArgumentNullException.ThrowIfNull((object?)null);

//# throw_if_negative
static void Run() => ArgumentOutOfRangeException.ThrowIfNegative(Any.Number);

//# throw_if_negative_of_a_negative_constant
static void Run() => ArgumentOutOfRangeException.ThrowIfNegative(-1);

//# dispatch_info_throw
static readonly Exception s_exception = new InvalidOperationException();
static void Run() => System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(s_exception);

//# cancellation_not_requested
static void Run() => CancellationToken.None.ThrowIfCancellationRequested();

//# cancellation_requested
static readonly CancellationToken s_token = new(canceled: true);
static void Run() => s_token.ThrowIfCancellationRequested();

//# bounds_check
static void Run() => Keep.Number = Any.Numbers[Any.Zero];

//# null_check
static void Run() => Keep.Number = Any.Text.Length;

//# cast_check
static object s_value = "text";
static void Run() => Keep.Text = (string)s_value;

//# overflow_check
static void Run() => Keep.Number = checked(Any.Number * 2);

//# switch_expression_without_default
static void Run() => Keep.Number = Any.Number switch { < 100 => 1 };

//# try_parse_of_rubbish
static void Run() => Keep.Flag = int.TryParse("rubbish", out int number);

//# not_implemented
static int Value => throw new NotImplementedException();
static void Run() => Keep.Number = Value;

//# throw_in_a_lambda_that_is_called
static readonly Action s_fail = static () => throw new InvalidOperationException();
static void Run() => s_fail();

//# throw_in_a_lambda_that_is_stored
static Action? s_fail;
static void Run() => s_fail = static () => throw new InvalidOperationException();

//# throw_in_an_operator
struct Number { public static Number operator +(Number left, Number right) => throw new OverflowException(); }
static Number s_one;
static void Run() => s_one += s_one;

//# throw_in_a_dead_branch
static void Run()
{
    if (false)
    {
        throw new InvalidOperationException();
    }
}

//# throw_in_a_constructor
class Broken { public Broken() => throw new InvalidOperationException(); }
static void Run() => Keep.Object = new Broken();

//# throw_in_an_iterator_that_is_not_enumerated
static IEnumerable<int> Count() { if (Any.True) { throw new InvalidOperationException(); } yield return 1; }
static void Run() => Keep.Object = Count();

//# throw_in_an_iterator_that_is_enumerated
static IEnumerable<int> Count() { if (Any.True) { throw new InvalidOperationException(); } yield return 1; }
static void Run()
{
    foreach (int value in Count())
    {
        Keep.Number = value;
    }
}

//# throw_in_an_async_method
static async Task Fail() { await Task.CompletedTask; throw new InvalidOperationException(); }
static void Run() => Keep.Object = Fail();

//# unwinding_finally
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    finally
    {
        Keep.Number++;
    }
}

//# first_of_nothing
static readonly int[] s_none = [];
static void Run() => Keep.Number = s_none.FirstOrDefault();

//# fail_in_an_override
abstract class Base { public abstract void Go(); }
sealed class Derived : Base { public override void Go() => throw new NotSupportedException(); }
static readonly Base s_base = new Derived();
static void Run() => s_base.Go();

//# throw_in_a_property_setter
class Node { public int Value { get => 1; set => throw new NotSupportedException(); } }
static readonly Node s_node = new();
static void Run() => s_node.Value = 3;

//# property_getter_beside_a_setter_that_throws
class Node { public int Value { get => 1; set => throw new NotSupportedException(); } }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Value;

//# throw_with_inner_exception
static void Run()
{
    try
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException inner)
        {
            throw new IOException("outer", inner);
        }
    }
    catch (IOException)
    {
        Keep.Number++;
    }
}

//# checked_conversion
static void Run() => Keep.Number = checked((int)Any.Double);

//# environment_fail_fast_not_reached
static void Run()
{
    if (1 > 2)
    {
        Environment.FailFast("never");
    }
}
