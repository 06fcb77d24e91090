// The forbidden routine behind statements of every kind.

//# after_a_return
static void Run()
{
    if (Any.Number > 0 || true)
    {
        return;
    }

    Stub.Forbidden();
}

//# after_a_throw
static void Run()
{
    try
    {
        Go();
    }
    catch (InvalidOperationException)
    {
        Keep.Number++;
    }

    static void Go()
    {
        throw new InvalidOperationException();
#pragma warning disable CS0162
        Stub.Forbidden();
    }
}

//# in_a_catch
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    catch (InvalidOperationException)
    {
        Stub.Forbidden();
    }
}

//# in_a_finally
static void Run()
{
    try
    {
        Keep.Number++;
    }
    finally
    {
        Stub.Forbidden();
    }
}

//# in_a_filter
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    catch (InvalidOperationException) when (Stub.ForbiddenNumber() >= 0)
    {
        Keep.Number++;
    }
}

//# in_a_conditional_method
[Conditional("NEVER_DEFINED")]
static void Log(int number) => Keep.Number = number;
static void Run() => Log(Stub.ForbiddenNumber());

//# in_a_debug_assert
static void Run() => Debug.Assert(Stub.ForbiddenNumber() > 0);

//# in_a_generic_method
static void Go<T>() => Stub.Forbidden();
static void Run() => Go<int>();

//# behind_a_type_test
static void Go<T>() { if (typeof(T) == typeof(int)) { Stub.Forbidden(); } }
static void Run() => Go<long>();

//# behind_a_type_test_that_holds
static void Go<T>() { if (typeof(T) == typeof(int)) { Stub.Forbidden(); } }
static void Run() => Go<int>();

//# behind_is_on_a_generic_value
static void Go<T>(T value) { if (value is int) { Stub.Forbidden(); } }
static void Run() => Go(Any.Long);

//# behind_is_value_type
static void Go<T>() { if (!typeof(T).IsValueType) { Stub.Forbidden(); } }
static void Run() => Go<int>();

//# behind_contains_references
static void Go<T>() { if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) { Stub.Forbidden(); } }
static void Run() => Go<int>();

//# behind_a_constant_field
const int Level = 0;
static void Run()
{
    if (Level > 1)
    {
        Stub.Forbidden();
    }
}

//# in_an_async_method
static async ValueTask Go() { await Task.CompletedTask; Stub.Forbidden(); }
static void Run() => _ = Go();

//# in_an_iterator_not_enumerated
static IEnumerable<int> Go() { yield return Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = Go();

//# in_an_iterator_enumerated
static IEnumerable<int> Go() { yield return Stub.ForbiddenNumber(); }
static void Run()
{
    foreach (int value in Go())
    {
        Keep.Number = value;
    }
}

//# in_an_iterator_enumerated_by_hand
static IEnumerator<int> Go() { yield return Stub.ForbiddenNumber(); }
static void Run()
{
    IEnumerator<int> values = Go();
    values.MoveNext();
}

//# queued_for_a_worker
static readonly Queue<Action> s_work = new();
static void Run()
{
    s_work.Enqueue(Stub.Forbidden);
    s_work.Clear();
}

//# in_a_loop_that_is_not_entered
static void Go(int count) { for (int i = 0; i < count; i++) { Stub.Forbidden(); } }
static void Run() => Go(0);

//# in_a_loop
static void Go(int count) { for (int i = 0; i < count; i++) { Stub.Forbidden(); } }
static void Run() => Go(2);

//# in_a_while_false
static void Run()
{
    while (false)
    {
        Stub.Forbidden();
    }
}

//# in_do_while_false
static void Run()
{
    do
    {
        Stub.Forbidden();
    }
    while (false);
}

//# behind_an_optional_argument
static void Go(bool wait = false) { if (wait) { Stub.Forbidden(); } }
static void Run() => Go();

//# behind_a_named_argument
static void Go(bool log = true, bool wait = true) { if (wait) { Stub.Forbidden(); } }
static void Run() => Go(wait: false);

//# behind_a_constant_result
static bool Waits() => false;
static void Run()
{
    if (Waits())
    {
        Stub.Forbidden();
    }
}

//# behind_a_constant_property
static bool Waits => false;
static void Run()
{
    if (Waits)
    {
        Stub.Forbidden();
    }
}

//# behind_a_static_readonly_constant
static readonly bool s_waits = false;
static void Run()
{
    if (s_waits)
    {
        Stub.Forbidden();
    }
}

//# as_an_argument
static void Take(int value) => Keep.Number = value;
static void Run() => Take(Stub.ForbiddenNumber());

//# in_an_interpolation
static void Run() => Keep.Text = $"{Stub.ForbiddenNumber()}";

//# in_a_coalesce
static void Run() => Keep.Object = Any.NoText ?? (object)Stub.ForbiddenNumber();

//# by_goto
static void Run()
{
    goto there;
there:
    Stub.Forbidden();
}

//# behind_sizeof
static void Run()
{
    if (sizeof(int) == 8)
    {
        Stub.Forbidden();
    }
}

//# in_a_nested_class
class Outer { public class Inner { public static void Go() => Stub.Forbidden(); } }
static void Run() => Outer.Inner.Go();

//# in_an_operator_of_a_type_parameter
static bool Less<T>(T left, T right) where T : IComparisonOperators<T, T, bool> => left < right;
record struct Rank(int Value) : IComparisonOperators<Rank, Rank, bool>
{
    public static bool operator <(Rank left, Rank right) { Stub.Forbidden(); return true; }
    public static bool operator >(Rank left, Rank right) => false;
    public static bool operator <=(Rank left, Rank right) => false;
    public static bool operator >=(Rank left, Rank right) => false;
}
static void Run() => Keep.Flag = Less(new Rank(1), new Rank(2));

//# on_another_thread_only_started
static Thread? s_thread;
static void Run() => s_thread = new Thread(Stub.Forbidden);
