// Virtual, interface and generic calls.

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
