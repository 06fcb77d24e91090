// More ways to the forbidden routine, and beside it.

//# checked_operator
struct Number
{
    public static Number operator +(Number left, Number right) => left;
    public static Number operator checked +(Number left, Number right) { Stub.Forbidden(); return left; }
}
static Number s_number;
static void Run() => s_number = checked(s_number + s_number);

//# unchecked_operator_beside_a_checked_one
struct Number
{
    public static Number operator +(Number left, Number right) => left;
    public static Number operator checked +(Number left, Number right) { Stub.Forbidden(); return left; }
}
static Number s_number;
static void Run() => s_number = unchecked(s_number + s_number);

//# case_guard
static void Run()
{
    switch (Any.Number)
    {
        case > 2 when Stub.ForbiddenNumber() >= 0:
            Keep.Number++;
            break;
    }
}

//# switch_arm_of_a_property_pattern
class Node { public int Value => Stub.ForbiddenNumber(); }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node switch { { Value: 4 } => 1, _ => 2 };

//# lock_expression: blocks
static readonly object s_gate = new();
static object Gate() { Stub.Forbidden(); return s_gate; }
static void Run()
{
    lock (Gate())
    {
        Keep.Number++;
    }
}

//# indexer_compound
class Row { public int this[int index] { get => 1; set => Stub.Forbidden(); } }
static readonly Row s_row = new();
static void Run() => s_row[2] += 3;

//# indexer_coalesce_assignment
class Row { public string? this[int index] { get => null; set => Stub.Forbidden(); } }
static readonly Row s_row = new();
static void Run() => s_row[2] ??= "text";

//# property_assigned_a_conditional
class Node { public int Value { get => Stub.ForbiddenNumber(); set => Keep.Number = value; } }
static readonly Node s_node = new();
static void Run() => s_node.Value = Any.True ? 1 : 2;

//# property_set_to_a_conditional
class Node { public int Value { get => 1; set => Stub.Forbidden(); } }
static readonly Node s_node = new();
static void Run() => s_node.Value = Any.True ? 1 : 2;

//# null_conditional_indexer
class Row { public int this[int index] => Stub.ForbiddenNumber(); }
static readonly Row? s_row = new();
static void Run() => Keep.Object = s_row?[2] is 5 ? Any.Text : null;

//# out_variable
static void Get(out int value) => value = Stub.ForbiddenNumber();
static void Run()
{
    Get(out int value);
    Keep.Number = value;
}

//# constructor_of_a_type_parameter
class Node { public Node() => Stub.Forbidden(); }
static T Make<T>() where T : new() => new T();
static void Run() => Keep.Object = Make<Node>();

//# generic_base_class
abstract class Base<T> { public void Go() => Do(default!); protected abstract void Do(T value); }
class Derived : Base<int> { protected override void Do(int value) => Stub.Forbidden(); }
static readonly Derived s_derived = new();
static void Run() => s_derived.Go();

//# generic_class_static
static class Holder<T> { public static void Go() { if (typeof(T) == typeof(int)) { Stub.Forbidden(); } } }
static void Run() => Holder<int>.Go();

//# generic_class_static_of_another_type
static class Holder<T> { public static void Go() { if (typeof(T) == typeof(int)) { Stub.Forbidden(); } } }
static void Run() => Holder<string>.Go();

//# template_method
abstract class Base { public void Go() { Before(); } protected virtual void Before() => Keep.Number++; }
class Derived : Base { protected override void Before() => Stub.Forbidden(); }
static readonly Base s_base = new Derived();
static void Run() => s_base.Go();

//# array_initializer_element
static void Run() => Keep.Object = new[] { 1, Stub.ForbiddenNumber() };

//# collection_initializer_of_two_arguments
class Table : IEnumerable { public void Add(int key, int value) => Stub.Forbidden(); public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Run() => Keep.Object = new Table { { 1, 2 } };

//# stackalloc_size
static void Run()
{
    Span<int> values = stackalloc int[Stub.ForbiddenNumber() & 3];
    Keep.Number = values.Length;
}

//# lambda_invoked_at_once
static void Run() => ((Action)(static () => Stub.Forbidden()))();

//# lambda_in_a_local_called_in_another_lambda
static void Run()
{
    Action inner = static () => Stub.Forbidden();
    Action outer = () => inner();
    outer();
}

//# local_function_in_a_lambda
static void Run()
{
    Action go = static () =>
    {
        Inner();
        static void Inner() => Stub.Forbidden();
    };
    go();
}

//# event_with_a_handler
class Source { public event Action? Changed; public void Raise() => Changed?.Invoke(); }
static readonly Source s_source = Make();
static Source Make() { Source source = new(); source.Changed += Stub.Forbidden; return source; }
static void Run() => s_source.Raise();

//# event_whose_handler_is_clean
class Source { public event Action? Changed; public void Raise() => Changed?.Invoke(); }
static readonly Source s_source = Make();
static Source Make() { Source source = new(); source.Changed += static () => Keep.Number++; return source; }
static void Run() => s_source.Raise();

//# table_of_function_pointers
static readonly delegate*<void>[] s_table = [&Clean, &Stub.Forbidden];
static void Clean() => Keep.Number++;
static void Run() => s_table[1]();

//# delegate_of_a_virtual_method
abstract class Base { public abstract void Go(); }
class Derived : Base { public override void Go() => Stub.Forbidden(); }
static readonly Base s_base = new Derived();
static void Run()
{
    Action go = s_base.Go;
    Keep.Object = go;
    go();
}

//# delegate_parameter_of_a_constructor
readonly struct Deferred(Action action) { public void Go() => action(); }
static void Run() => new Deferred(Stub.Forbidden).Go();

//# delegate_kept_in_a_local_structure
struct Holder { public Action Action; }
static void Run()
{
    Holder holder = new() { Action = Stub.Forbidden };
    holder.Action();
}

//# delegate_given_to_a_generic_callee
static TResult With<T, TResult>(T value, Func<T, TResult> function) => function(value);
static void Run() => Keep.Number = With(Any.Number, static number => number + Stub.ForbiddenNumber());

//# linq_chain
static void Run() => Keep.Object = Any.Numbers.Where(static number => Stub.ForbiddenNumber() >= 0).ToList();

//# linq_foreach
static void Run()
{
    foreach (int value in Any.Numbers.Select(static number => Stub.ForbiddenNumber()))
    {
        Keep.Number = value;
    }
}

//# linq_query_enumerated
static void Run()
{
    var query = from number in Any.Numbers where Stub.ForbiddenNumber() >= 0 select number;
    foreach (int value in query)
    {
        Keep.Number = value;
    }
}

//# linq_deferred_and_kept
static void Run() => Keep.Object = from number in Any.Numbers where Stub.ForbiddenNumber() >= 0 select number;

//# array_for_each
static void Run() => Array.ForEach(Any.Numbers, static number => Stub.Forbidden());

//# get_or_add_factory
static readonly ConcurrentDictionary<int, int> s_map = new();
static void Run()
{
    s_map.Clear();
    Keep.Number = s_map.GetOrAdd(Any.Number, static number => Stub.ForbiddenNumber());
}

//# string_create
static void Run() => Keep.Text = string.Create(4, 0, static (span, state) => { Stub.Forbidden(); span.Fill('x'); });

//# span_sort
static void Run() => Any.Numbers.AsSpan().Sort(static (left, right) => { Stub.Forbidden(); return left - right; });

//# task_run_on_another_thread
static void Run() => Keep.Object = Task.Run(static () => { if (Any.False) { Stub.Forbidden(); } });

//# thread_pool_on_another_thread
static void Run() => ThreadPool.QueueUserWorkItem(static _ => { if (Any.False) { Stub.Forbidden(); } });

//# cancellation_callback_only_stored
static readonly CancellationTokenSource s_source = new();
static void Run() => s_source.Token.Register(static () => Stub.Forbidden()).Dispose();

//# comparer_created_only
static void Run() => Keep.Object = Comparer<int>.Create(static (left, right) => Stub.ForbiddenNumber());

//# async_foreach_of_ones_own
class Numbers
{
    public Numbers GetAsyncEnumerator() => this;
    public int Current => 1;
    public ValueTask<bool> MoveNextAsync() { Stub.Forbidden(); return new ValueTask<bool>(false); }
}
static readonly Numbers s_numbers = new();
static async ValueTask Go() { await foreach (int value in s_numbers) { Keep.Number = value; } }
static void Run() => _ = Go();

//# async_dispose
struct Scope : IAsyncDisposable { public readonly ValueTask DisposeAsync() { Stub.Forbidden(); return default; } }
static async ValueTask Go() { await using Scope scope = new(); }
static void Run() => _ = Go();

//# async_lambda_called
static readonly Func<ValueTask> s_go = static async () => { await Task.CompletedTask; Stub.Forbidden(); };
static void Run() => _ = s_go();

//# iterator_through_a_helper
static IEnumerable<int> Inner() { yield return Stub.ForbiddenNumber(); }
static IEnumerable<int> Outer() => Inner();
static void Run()
{
    foreach (int value in Outer())
    {
        Keep.Number = value;
    }
}

//# iterator_given_to_linq
static IEnumerable<int> Numbers() { yield return Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Numbers().Sum();

//# iterator_in_a_local
static IEnumerable<int> Numbers() { yield return Stub.ForbiddenNumber(); }
static void Run()
{
    IEnumerable<int> numbers = Numbers();
    foreach (int value in numbers)
    {
        Keep.Number = value;
    }
}

//# property_of_an_interface
interface IValue { int Value { get; } }
class Node : IValue { public int Value => Stub.ForbiddenNumber(); }
static readonly IValue s_value = new Node();
static void Run() => Keep.Number = s_value.Value;

//# indexer_of_an_interface
interface IRow { int this[int index] { get; } }
class Row : IRow { public int this[int index] => Stub.ForbiddenNumber(); }
static readonly IRow s_row = new Row();
static void Run() => Keep.Number = s_row[1];

//# structure_behind_an_interface
interface IGo { void Go(); }
struct Goes : IGo { public readonly void Go() => Stub.Forbidden(); }
static readonly IGo s_go = new Goes();
static void Run() => s_go.Go();

//# reimplemented_interface
interface IGo { void Go(); }
class Base : IGo { void IGo.Go() => Keep.Number++; }
class Derived : Base, IGo { void IGo.Go() => Stub.Forbidden(); }
static readonly IGo s_go = new Derived();
static void Run() => s_go.Go();

//# type_pattern_on_a_structure
[MethodImpl(MethodImplOptions.NoInlining)]
static void Go(object value) { if (value is int) { Stub.Forbidden(); } }
static void Run() => Go(5);

//# constant_pattern_on_an_argument
static void Go(int value) { if (value is 1 or 2) { Stub.Forbidden(); } }
static void Run() => Go(3);

//# constant_through_a_conversion
static void Go(long value) { if (value > 5) { Stub.Forbidden(); } }
static void Run() => Go(3);

//# constant_through_arithmetic
static void Go(int value) { if (value * 2 > 10) { Stub.Forbidden(); } }
static void Run() => Go(3);

//# constant_through_a_local
static void Go(bool wait)
{
    bool really = wait && Any.True;
    if (really)
    {
        Stub.Forbidden();
    }
}
static void Run() => Go(false);

//# constant_field_of_an_enum
enum Level { Low, High }
const Level Current = Level.Low;
static void Run()
{
    if (Current == Level.High)
    {
        Stub.Forbidden();
    }
}

//# constant_nullable
static void Go(int? limit) { if (limit is { } value) { Keep.Number = value + Stub.ForbiddenNumber(); } }
static void Run() => Go(null);

//# early_return_on_an_argument
static void Go(bool quick)
{
    if (quick)
    {
        return;
    }

    Stub.Forbidden();
}
static void Run() => Go(true);

//# throw_before
static void Go(bool bad)
{
    if (bad)
    {
        throw new InvalidOperationException();
    }

    Stub.Forbidden();
}
static void Run() => Go(false);

//# both_branches
static void Go(bool flag)
{
    if (flag)
    {
        Keep.Number++;
    }
    else
    {
        Stub.Forbidden();
    }
}
static void Run() => Go(Any.False);

//# conditional_expression_as_argument
static void Go(bool wait) { if (wait) { Stub.Forbidden(); } }
static void Run() => Go(Any.Number > 100 && false);

//# recursion_with_constants
static void Go(int depth)
{
    if (depth == 0)
    {
        return;
    }

    if (depth > 10)
    {
        Stub.Forbidden();
    }

    Go(depth - 1);
}
static void Run() => Go(3);

//# default_of_a_generic
static void Go<T>(T value) { if (value is null) { Stub.Forbidden(); } }
static void Run() => Go(5);

//# unmanaged_callers_only_stored
[UnmanagedCallersOnly]
static void Entry() => Stub.Forbidden();
static nint s_entry;
static void Run() => s_entry = (nint)(delegate* unmanaged<void>)&Entry;

//# extension_on_an_interface
interface IGo;
class Goes : IGo;
static readonly IGo s_go = new Goes();
static void Start(this IGo go) => Stub.Forbidden();
static void Run() => s_go.Start();

//# tuple_element_conversion
readonly struct Wrapped { public static implicit operator Wrapped(int value) { Stub.Forbidden(); return default; } }
static (Wrapped, int) s_pair;
static void Run() => s_pair = (Any.Number, 2);

//# operator_true_in_a_loop
struct More
{
    public int Left;
    public static bool operator true(More one) { Stub.Forbidden(); return false; }
    public static bool operator false(More one) => true;
}
static More s_more;
static void Run()
{
    while (s_more)
    {
        Keep.Number++;
    }
}

//# record_equality_member
record class Inner(int Value) { public virtual bool Equals(Inner? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
record class Outer(Inner Inner);
static readonly Outer s_one = new(new Inner(1)), s_other = new(new Inner(1));
static void Run() => Keep.Flag = s_one == s_other;

//# record_text_member
record class Inner(int Value) { public sealed override string ToString() { Stub.Forbidden(); return ""; } }
record class Outer(Inner Inner);
static readonly Outer s_one = new(new Inner(1));
static void Run() => Keep.Text = s_one.ToString();

//# record_copy_constructor
record class Node(int Value) { protected Node(Node other) { Stub.Forbidden(); Value = other.Value; } }
static readonly Node s_node = new(1);
static void Run() => Keep.Object = s_node with { Value = 2 };

//# record_deconstruct
record struct Pair(int One, int Other) { public readonly void Deconstruct(out int one, out int other) { one = Stub.ForbiddenNumber(); other = 1; } }
static Pair s_pair;
static void Run() => (Keep.Number, _) = s_pair;

//# static_abstract_property
interface ILimit { static abstract int Limit { get; } }
struct Wide : ILimit { public static int Limit => Stub.ForbiddenNumber(); }
static int Read<T>() where T : ILimit => T.Limit;
static void Run() => Keep.Number = Read<Wide>();

//# static_abstract_conversion
interface IMake<T> where T : IMake<T> { static abstract implicit operator T(int value); }
struct Made : IMake<Made> { public static implicit operator Made(int value) { Stub.Forbidden(); return default; } }
static T Make<T>() where T : IMake<T> => Any.Number;
static void Run() => Keep.It(Make<Made>());

//# dispose_in_a_generic
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Use<T>() where T : IDisposable, new()
{
    using T scope = new();
}
static void Run() => Use<Scope>();

//# foreach_in_a_generic: mayAllocate
struct Numbers : IEnumerable<int>
{
    public readonly IEnumerator<int> GetEnumerator() { Stub.Forbidden(); return ((IEnumerable<int>)Array.Empty<int>()).GetEnumerator(); }
    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
static void Walk<T>(T numbers) where T : IEnumerable<int>
{
    foreach (int number in numbers)
    {
        Keep.Number = number;
    }
}
static void Run() => Walk(new Numbers());

//# inline_array_of_structures
[InlineArray(2)]
struct Two { private int _first; }
static void Run()
{
    Two two = default;
    two[Stub.ForbiddenNumber() & 1] = 1;
    Keep.Number = two[0];
}

//# volatile_and_interlocked
static int s_flag;
static void Run()
{
    if (Interlocked.CompareExchange(ref s_flag, 1, 1) == 1)
    {
        Stub.Forbidden();
    }

    s_flag = 1;
}
