// Calls whose target is not written: virtual, interface, generic, delegates, function pointers, reflection, dynamic.

//# virtual_call_to_an_override_that_allocates
class Base { public virtual object? Make() => null; }
class Derived : Base { public override object Make() => new int[2]; }
static readonly Base s_base = new Derived();
static void Run() => Keep.Object = s_base.Make();

//# virtual_call_to_a_sealed_class
class Base { public virtual object? Make() => new object(); }
sealed class Derived : Base { public override object? Make() => null; }
static readonly Derived s_derived = new();
static void Run() => Keep.Object = s_derived.Make();

//# virtual_call_that_calls_the_forbidden
abstract class Base { public abstract void Go(); }
class Derived : Base { public override void Go() => Stub.Forbidden(); }
static readonly Base s_base = new Derived();
static void Run() => s_base.Go();

//# virtual_call_with_a_clean_receiver: reaches
abstract class Base { public abstract void Go(); }
class Clean : Base { public override void Go() => Keep.Number++; }
class Dirty : Base { public override void Go() => Stub.Forbidden(); }
static Base s_base = Any.True ? new Clean() : new Dirty();
static void Run() => s_base.Go();

//# base_call
class Base { public virtual void Go() => Keep.Number++; }
class Derived : Base { public override void Go() { base.Go(); } public void Old() => base.Go(); }
class Dirty : Derived { public override void Go() => Stub.Forbidden(); }
static readonly Derived s_derived = new();
static void Run() => s_derived.Old();

//# hidden_method
class Base { public void Go() => Keep.Number++; }
class Derived : Base { public new void Go() => Stub.Forbidden(); }
static readonly Base s_base = new Derived();
static void Run() => s_base.Go();

//# sibling_that_is_not_meant
abstract class Base { public abstract void Go(); }
class One : Base { public override void Go() => Keep.Number++; }
class Other : Base { public override void Go() => Stub.Forbidden(); }
static readonly One s_one = new();
static void Run() => s_one.Go();

//# interface_call_that_calls_the_forbidden
interface IGo { void Go(); }
class Goes : IGo { public void Go() => Stub.Forbidden(); }
static readonly IGo s_go = new Goes();
static void Run() => s_go.Go();

//# explicit_implementation_that_calls_the_forbidden
interface IGo { void Go(); }
class Goes : IGo { void IGo.Go() => Stub.Forbidden(); public void Go() { } }
static readonly IGo s_go = new Goes();
static void Run() => s_go.Go();

//# public_method_beside_an_explicit_implementation
interface IGo { void Go(); }
class Goes : IGo { void IGo.Go() => Stub.Forbidden(); public void Go() { } }
static readonly Goes s_go = new();
static void Run() => s_go.Go();

//# inherited_implementation_that_calls_the_forbidden
interface IGo { void Go(); }
class Base { public void Go() => Stub.Forbidden(); }
class Goes : Base, IGo;
static readonly IGo s_go = new Goes();
static void Run() => s_go.Go();

//# default_interface_method_that_calls_the_forbidden
interface IGo { void Go() => Stub.Forbidden(); }
class Goes : IGo;
static readonly IGo s_go = new Goes();
static void Run() => s_go.Go();

//# generic_interface_implemented_twice
interface IGo<T> { void Go(); }
class Goes : IGo<int>, IGo<string> { void IGo<int>.Go() => Stub.Forbidden(); void IGo<string>.Go() => Keep.Number++; }
static readonly IGo<int> s_go = new Goes();
static void Run() => s_go.Go();

//# other_of_a_generic_interface_implemented_twice
interface IGo<T> { void Go(); }
class Goes : IGo<int>, IGo<string> { void IGo<int>.Go() => Stub.Forbidden(); void IGo<string>.Go() => Keep.Number++; }
static readonly IGo<string> s_go = new Goes();
static void Run() => s_go.Go();

//# generic_override_of_another_instantiation
abstract class Base<T> { public abstract void Go(); }
class OfInt : Base<int> { public override void Go() => Stub.Forbidden(); }
class OfText : Base<string> { public override void Go() => Keep.Number++; }
static readonly Base<string> s_base = new OfText();
static void Run() => s_base.Go();

//# constrained_call_on_a_structure
interface IGo { void Go(); }
struct Clean : IGo { public readonly void Go() => Keep.Number++; }
struct Dirty : IGo { public readonly void Go() => Stub.Forbidden(); }
static void Do<T>(T value) where T : IGo => value.Go();
static void Run() => Do(new Clean());

//# constrained_call_on_another_structure
interface IGo { void Go(); }
struct Clean : IGo { public readonly void Go() => Keep.Number++; }
struct Dirty : IGo { public readonly void Go() => Stub.Forbidden(); }
static void Do<T>(T value) where T : IGo => value.Go();
static void Run() => Do(new Dirty());

//# constrained_call_through_two_generics
interface IGo { void Go(); }
struct Dirty : IGo { public readonly void Go() => Stub.Forbidden(); }
struct Wrapper<T>(T inner) : IGo where T : IGo { public readonly void Go() => inner.Go(); }
static void Do<T>(T value) where T : IGo => value.Go();
static void Run() => Do(new Wrapper<Dirty>(default));

//# static_abstract_member
interface IGo { static abstract void Go(); }
struct Clean : IGo { public static void Go() => Keep.Number++; }
struct Dirty : IGo { public static void Go() => Stub.Forbidden(); }
static void Do<T>() where T : IGo => T.Go();
static void Run() => Do<Clean>();

//# static_abstract_member_that_calls_the_forbidden
interface IGo { static abstract void Go(); }
struct Dirty : IGo { public static void Go() => Stub.Forbidden(); }
static void Do<T>() where T : IGo => T.Go();
static void Run() => Do<Dirty>();

//# static_virtual_member_default
interface IGo { static virtual void Go() => Stub.Forbidden(); }
struct Plain : IGo;
static void Do<T>() where T : IGo => T.Go();
static void Run() => Do<Plain>();

//# static_abstract_operator
interface IAdd<T> where T : IAdd<T> { static abstract T operator +(T left, T right); }
struct Number : IAdd<Number> { public static Number operator +(Number left, Number right) { Stub.Forbidden(); return left; } }
static T Sum<T>(T left, T right) where T : IAdd<T> => left + right;
static void Run() => Keep.It(Sum(new Number(), new Number()));

//# generic_math
static T Sum<T>(T left, T right) where T : INumber<T> => left + right;
static void Run() => Keep.Number = Sum(Any.Number, Any.Zero);

//# generic_virtual_method
class Base { public virtual void Go<T>() => Stub.Forbidden(); }
static readonly Base s_base = new();
static void Run() => s_base.Go<int>();

//# generic_virtual_method_clean
class Base { public virtual void Go<T>() => Keep.Number++; }
static readonly Base s_base = new();
static void Run() => s_base.Go<int>();

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

//# lambda_not_called
static Action? s_action;
static void Run() => s_action = static () => Stub.Forbidden();

//# lambda_called_by_a_helper
static void Repeat(int count, Action action) { for (int i = 0; i < count; i++) { action(); } }
static void Run() => Repeat(2, static () => Stub.Forbidden());

//# lambda_called_by_the_class_library
static readonly List<int> s_list = [1, 2];
static void Run() => s_list.ForEach(static number => Stub.Forbidden());

//# lambda_called_by_a_sort
static void Run() => Array.Sort(Any.Numbers, static (left, right) => { Stub.Forbidden(); return left - right; });

//# lambda_called_by_array_find
static void Run() => Keep.Number = Array.Find(Any.Numbers, static number => { Stub.Forbidden(); return true; });

//# comparer_called_by_the_class_library
class Compare : IComparer<int> { public int Compare2; int IComparer<int>.Compare(int left, int right) { Stub.Forbidden(); return left - right; } }
static readonly Compare s_compare = new();
static void Run() => Array.Sort(Any.Numbers, s_compare);

//# equality_called_by_a_dictionary
record struct Key(int Value) { public readonly override int GetHashCode() => Stub.ForbiddenNumber(); }
static readonly Dictionary<Key, int> s_map = new() { [new Key(1)] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(new Key(1));

//# lambda_deferred_by_linq
static void Run() => Keep.Object = Any.Numbers.Where(static number => Stub.ForbiddenNumber() > 0);

//# lambda_called_by_linq
static void Run() => Keep.Flag = Any.Numbers.Any(static number => Stub.ForbiddenNumber() > 0);

//# lazy_factory: reaches, blocks
static readonly Lazy<int> s_lazy = new(static () => Stub.ForbiddenNumber());
static void Run() => Keep.Number = s_lazy.Value;

//# function_pointer_that_calls_the_forbidden
static void Run()
{
    delegate*<void> go = &Stub.Forbidden;
    go();
}

//# function_pointer_stored_not_called
static delegate*<void> s_go;
static void Run() => s_go = &Stub.Forbidden;

//# function_pointer_passed
static void Do(delegate*<void> go) => go();
static void Run() => Do(&Stub.Forbidden);

//# function_pointer_from_a_readonly_field
static readonly delegate*<void> s_go = &Stub.Forbidden;
static void Run() => s_go();

//# function_pointer_as_an_address
static void Run()
{
    nint address = (nint)(delegate*<void>)&Stub.Forbidden;
    ((delegate*<void>)address)();
}

//# unmanaged_function_pointer
[UnmanagedCallersOnly]
static void Go() => Stub.Forbidden();
static void Run()
{
    delegate* unmanaged<void> go = &Go;
    go();
}

//# reflection_invoke
static readonly MethodInfo s_method = typeof(Stub).GetMethod(nameof(Stub.ForbiddenNumber))!;
static void Run() => Keep.Object = s_method.Invoke(null, null);

//# reflection_get_method
static void Run() => Keep.Object = typeof(Any).GetMethods();

//# dynamic_call
static dynamic s_text = "text";
static void Run() => Keep.Number = s_text.Length;

//# dynamic_addition
static dynamic s_number = 5;
static void Run() => Keep.Object = s_number + 1;

//# type_of
static void Run() => Keep.Object = typeof(List<int>);

//# covariant_return
class Base { public virtual Base Make() => this; }
class Derived : Base { public override Derived Make() => new(); }
static readonly Base s_base = new Derived();
static void Run() => Keep.Object = s_base.Make();

//# abstract_property
abstract class Base { public abstract int Value { get; } }
class Derived : Base { public override int Value => Stub.ForbiddenNumber(); }
static readonly Base s_base = new Derived();
static void Run() => Keep.Number = s_base.Value;

//# override_of_a_class_library_method
class Quiet : TextWriter { public override Encoding Encoding => Encoding.UTF8; public override void Write(char value) => Stub.Forbidden(); }
static readonly TextWriter s_writer = new Quiet();
static void Run() => s_writer.Write('x');

//# object_to_text_override
class Named { public override string ToString() { Stub.Forbidden(); return "named"; } }
static readonly object s_named = new Named();
static void Run() => Keep.Text = s_named.ToString();

//# object_equals_override
class Named { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
static readonly object s_named = new Named();
static void Run() => Keep.Flag = s_named.Equals(Any.Text);

//# static_object_equals_override
class Named { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
static readonly Named s_named = new();
static void Run() => Keep.Flag = Equals(s_named, Any.Text);

//# comparable_of_ones_own
record struct Rank(int Value) : IComparable<Rank> { public readonly int CompareTo(Rank other) { Stub.Forbidden(); return 0; } }
static void Run() => Keep.Number = Comparer<Rank>.Default.Compare(new Rank(1), new Rank(2));

//# interface_of_the_class_library
class Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static readonly IDisposable s_scope = new Scope();
static void Run() => s_scope.Dispose();
