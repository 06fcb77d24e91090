// Operators, accessors, generic classes and lambdas on the way to the forbidden routine.

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
