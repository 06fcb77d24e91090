// Delegates and objects on their way to a call.

//# field_set_in_a_constructor: removed
sealed class Holder { readonly Action _action; public Holder(Action action) => _action = action; public void Go() => _action(); }
static void Run() => new Holder(Stub.Forbidden).Go();

//# field_set_in_a_constructor_through_another
sealed class Holder { readonly Action _action; public Holder(Action action, int _) { _action = action; } public Holder(Action action) : this(action, 1) { } public void Go() => _action(); }
static readonly Holder s_holder = new(static () => Stub.Forbidden());
static void Run() => s_holder.Go();

//# field_of_a_base_set_by_a_derived_constructor
abstract class Base(Action action) { protected readonly Action Callback = action; public void Go() => Callback(); }
sealed class Derived() : Base(static () => Stub.Forbidden());
static readonly Base s_base = new Derived();
static void Run() => s_base.Go();

//# field_set_in_a_constructor_with_what_is_clean
sealed class Holder(Action action) { public void Go() => action(); }
static readonly Holder s_holder = new(static () => Keep.Number++);
static readonly Action s_unused = static () => Stub.Forbidden();
static void Run() => s_holder.Go();

//# record_of_a_delegate
sealed record Step(string Name, Action Do);
static readonly Step[] s_steps = [new("one", static () => Keep.Number++), new("two", static () => Stub.Forbidden())];
static void Run() { foreach (Step step in s_steps) { step.Do(); } }

//# record_structure_of_a_delegate_deconstructed
readonly record struct Step(int Number, Action Do);
static readonly Step s_step = new(1, static () => Stub.Forbidden());
static void Run() { (int number, Action go) = s_step; Keep.Number = number; go(); }

//# tuple_in_a_local
static void Run() { (int Number, Action Do) step = (1, static () => Stub.Forbidden()); step.Do(); }

//# tuple_returned_and_deconstructed
static (int, Action) Make() => (1, static () => Stub.Forbidden());
static void Run() { (_, Action go) = Make(); go(); }

//# tuple_in_an_array
static readonly (int Id, Action Do)[] s_steps = [(1, static () => Keep.Number++), (2, static () => Stub.Forbidden())];
static void Run() { foreach ((int id, Action go) in s_steps) { if (id == 2) { go(); } } }

//# dictionary_of_delegates
static readonly Dictionary<int, Action> s_actions = new() { [7] = static () => Stub.Forbidden() };
static void Run() => s_actions[Any.Number]();

//# list_of_delegates
static readonly List<Action> s_actions = [static () => Stub.Forbidden()];
static void Run() { foreach (Action action in s_actions) { action(); } }

//# delegate_out_of_a_try_get_value
static readonly Dictionary<int, Action> s_actions = new() { [7] = Stub.Forbidden };
static void Run() { if (s_actions.TryGetValue(Any.Number, out Action? action)) { action(); } }

//# delegate_by_out_parameter
static void Find(out Action action) => action = Stub.Forbidden;
static void Run() { Find(out Action action); action(); }

//# delegate_by_ref_parameter
static void Change(ref Action action) => action = Stub.Forbidden;
static void Run() { Action action = static () => Keep.Number++; Change(ref action); action(); }

//# delegate_chosen_by_a_switch
static Action Choose(int number) => number switch { 0 => static () => Keep.Number++, _ => Stub.Forbidden };
static void Run() => Choose(Any.Number)();

//# delegate_that_returns_a_delegate
static readonly Func<Action> s_factory = static () => static () => Stub.Forbidden();
static void Run() => s_factory()();

//# delegate_captured_by_a_lambda
static Action Wrap(Action inner) => () => inner();
static void Run() => Wrap(Stub.Forbidden)();

//# delegate_captured_by_a_local_function
static void Take(Action inner) { void Go() => inner(); Go(); }
static void Run() => Take(Stub.Forbidden);

//# delegate_in_a_nullable_structure
struct Box { public Action? Action; }
static void Run() { Box? box = new Box { Action = Stub.Forbidden }; box.Value.Action!(); }

//# delegate_exchanged
static Action? s_action;
static void Run() { Interlocked.Exchange(ref s_action, Stub.Forbidden); s_action!(); }

//# delegate_cast_through_an_object
static readonly object s_object = (Action)(static () => Stub.Forbidden());
static void Run() => ((Action)s_object)();

//# delegate_by_a_generic_method
static T Same<T>(T value) => value;
static void Run() => Same<Action>(Stub.Forbidden)();

//# delegate_by_a_params_span
static void All(params ReadOnlySpan<Action> actions) { foreach (Action action in actions) { action(); } }
static void Run() => All(static () => Keep.Number++, static () => Stub.Forbidden());

//# delegate_by_a_params_array
static void All(params Action[] actions) { foreach (Action action in actions) { action(); } }
static void Run() => All(static () => Keep.Number++, static () => Stub.Forbidden());

//# delegate_of_an_open_instance_method_of_an_interface
interface IGo { void Go(); }
sealed class Goes : IGo { public void Go() => Stub.Forbidden(); }
static readonly IGo s_go = new Goes();
static readonly Action s_action = s_go.Go;
static void Run() => s_action();

//# function_pointer_in_a_field_of_a_structure
struct Entry { public delegate*<void> Go; }
static Entry s_entry = new() { Go = &Stub.Forbidden };
static void Run() => s_entry.Go();

//# function_pointer_by_a_constructor
readonly struct Entry(delegate*<void> go) { readonly delegate*<void> _go = go; public void Go() => _go(); }
static readonly Entry s_entry = new(&Stub.Forbidden);
static void Run() => s_entry.Go();

//# function_pointer_cast_from_an_integer
static readonly nint s_address = (nint)(delegate*<void>)&Stub.Forbidden;
static void Run() => ((delegate*<void>)s_address)();

//# object_chosen_by_a_factory
abstract class Port { public abstract void Go(); public static Port Make(int kind) => kind == 0 ? new Fast() : new Slow(); }
sealed class Fast : Port { public override void Go() => Keep.Number++; }
sealed class Slow : Port { public override void Go() => Stub.Forbidden(); }
static readonly Port s_port = Port.Make(Any.Number);
static void Run() => s_port.Go();

//# interface_by_a_constrained_class
interface IPort { void Go(); }
sealed class Slow : IPort { public void Go() => Stub.Forbidden(); }
static void Go<T>(T port) where T : class, IPort => port.Go();
static readonly Slow s_slow = new();
static void Run() => Go(s_slow);

//# interface_by_a_constrained_class_that_is_clean
interface IPort { void Go(); }
sealed class Slow : IPort { public void Go() => Stub.Forbidden(); }
sealed class Fast : IPort { public void Go() => Keep.Number++; }
static void Go<T>(T port) where T : class, IPort => port.Go();
static readonly Fast s_fast = new();
static void Run() => Go(s_fast);

//# visitor
interface IVisitor { void Visit(Node node); }
sealed class Node { public void Accept(IVisitor visitor) => visitor.Visit(this); }
sealed class Slow : IVisitor { public void Visit(Node node) => Stub.Forbidden(); }
static readonly Node s_node = new();
static readonly Slow s_visitor = new();
static void Run() => s_node.Accept(s_visitor);

//# visitor_that_is_a_generic_structure
interface IVisitor<T> { static abstract T Visit(int number); }
struct Slow : IVisitor<int> { public static int Visit(int number) => Stub.ForbiddenNumber(); }
struct Fast : IVisitor<int> { public static int Visit(int number) => number; }
static T Walk<T, TVisitor>() where TVisitor : IVisitor<T> => TVisitor.Visit(Any.Number);
static void Run() => Keep.Number = Walk<int, Slow>();

//# visitor_that_is_another_generic_structure
interface IVisitor<T> { static abstract T Visit(int number); }
struct Slow : IVisitor<int> { public static int Visit(int number) => Stub.ForbiddenNumber(); }
struct Fast : IVisitor<int> { public static int Visit(int number) => number; }
static T Walk<T, TVisitor>() where TVisitor : IVisitor<T> => TVisitor.Visit(Any.Number);
static void Run() => Keep.Number = Walk<int, Fast>();

//# event_of_a_base
abstract class Base { public event Action? Done; protected void Raise() => Done?.Invoke(); }
sealed class Derived : Base { public void Go() => Raise(); }
static readonly Derived s_derived = Make();
static Derived Make() { Derived made = new(); made.Done += Stub.Forbidden; return made; }
static void Run() => s_derived.Go();

//# event_handler_with_arguments
sealed class Port { public event EventHandler<int>? Done; public void Go() => Done?.Invoke(this, 1); }
static readonly Port s_port = Make();
static Port Make() { Port port = new(); port.Done += static (_, _) => Stub.Forbidden(); return port; }
static void Run() => s_port.Go();

//# activator_with_a_constructor
sealed class Port { public Port() => Stub.Forbidden(); }
static T Make<T>() where T : new() => new();
static void Run() => Keep.Object = Make<Port>();

//# method_of_a_nested_generic_class
static class Outer<T> { public static class Inner<U> { public static void Go() { if (typeof(T) == typeof(int) && typeof(U) == typeof(string)) { Stub.Forbidden(); } } } }
static void Run() => Outer<int>.Inner<string>.Go();

//# method_of_another_nested_generic_class
static class Outer<T> { public static class Inner<U> { public static void Go() { if (typeof(T) == typeof(int) && typeof(U) == typeof(byte)) { Stub.Forbidden(); } } } }
static void Run() => Outer<int>.Inner<int>.Go();

//# reflection_by_create_delegate
static readonly Action s_action = typeof(Stub).GetMethod("Forbidden")!.CreateDelegate<Action>();
static void Run() => s_action();
