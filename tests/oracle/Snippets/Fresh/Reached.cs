// A forbidden routine behind calls that an author writes. Written without a look at the analyzers.

//# reached_directly
static void Run() => Stub.Forbidden();

//# reached_in_the_third_method
static void One() => Two();
static void Two() => Three();
static void Three() { if (Any.True) { Stub.Forbidden(); } }
static void Run() => One();

//# reached_by_nobody
static void Two() => Stub.Forbidden();
static void Run() => Keep.Number++;

//# reached_in_recursion
static void Walk(int depth) { if (depth == 0) { Stub.Forbidden(); return; } Walk(depth - 1); }
static void Run() => Walk(3);

//# recursion_that_stays_away
static int Walk(int depth) => depth <= 0 ? 0 : 1 + Walk(depth - 1);
static void Far() => Stub.Forbidden();
static void Run() => Keep.Number = Walk(3);

//# name_of_the_routine
static void Run() => Keep.Text = nameof(Stub.Forbidden);

//# routine_in_an_attribute_argument
[AttributeUsage(AttributeTargets.All)] sealed class NoteAttribute : Attribute { public NoteAttribute(Type about) => Stub.Forbidden(); }
[Note(typeof(Stub))] static void Marked() => Keep.Number++;
static void Run() => Marked();

//# after_a_return
static void Run()
{
    Keep.Number++;
    return;
#pragma warning disable CS0162
    Stub.Forbidden();
}

//# after_a_constant_condition
static void Run() { if (sizeof(int) == 8) { Stub.Forbidden(); } Keep.Number++; }

//# under_a_constant_of_the_compilation
static void Run()
{
#if NEVER
    Stub.Forbidden();
#endif
    Keep.Number++;
}

//# in_a_conditional_method_of_no_symbol
[Conditional("NEVER")] static void Trace(int number) => Stub.Forbidden();
static void Run() { Trace(1); Keep.Number++; }

//# argument_of_a_conditional_method_of_no_symbol
[Conditional("NEVER")] static void Trace(int number) { }
static void Run() { Trace(Stub.ForbiddenNumber()); Keep.Number++; }

//# given_mode_that_leads_there
enum Mode { Poll, Wait }
static void Handle(Mode mode) { switch (mode) { case Mode.Wait: Stub.Forbidden(); break; case Mode.Poll: Keep.Number++; break; } }
static void Run() => Handle(Mode.Wait);

//# given_mode_that_leads_away
enum Mode { Poll, Wait }
static void Handle(Mode mode) { switch (mode) { case Mode.Wait: Stub.Forbidden(); break; case Mode.Poll: Keep.Number++; break; } }
static void Run() => Handle(Mode.Poll);

//# condition_that_nobody_knows: reaches
static void Run() { if (Any.False) { Stub.Forbidden(); } }

//# virtual_call_to_an_override
class Line { public virtual void Raise() { } }
sealed class Loud : Line { public override void Raise() => Stub.Forbidden(); }
static readonly Line s_line = new Loud();
static void Run() => s_line.Raise();

//# virtual_call_to_the_base
class Line { public virtual void Raise() => Keep.Number++; }
sealed class Loud : Line { public override void Raise() => Stub.Forbidden(); }
static readonly Line s_line = new();
static void Run() => s_line.Raise();

//# base_call_in_an_override
class Line { public virtual void Raise() => Stub.Forbidden(); }
sealed class Quiet : Line { public override void Raise() { Keep.Number++; base.Raise(); } }
static readonly Quiet s_line = new();
static void Run() => s_line.Raise();

//# override_without_a_base_call
class Line { public virtual void Raise() => Stub.Forbidden(); }
sealed class Quiet : Line { public override void Raise() => Keep.Number++; }
static readonly Quiet s_line = new();
static void Run() => s_line.Raise();

//# hiding_method_called_by_the_base_type
class Line { public void Raise() => Keep.Number++; }
sealed class Loud : Line { public new void Raise() => Stub.Forbidden(); }
static readonly Line s_line = new Loud();
static void Run() => s_line.Raise();

//# abstract_property_of_a_template_method
abstract class Step { protected abstract int Next { get; } public int Go() => Next + 1; }
sealed class Bad : Step { protected override int Next => Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = s_step.Go();
static readonly Step s_step = new Bad();

//# explicit_interface_member
interface IPort { void Go(); }
sealed class Port : IPort { void IPort.Go() => Stub.Forbidden(); public void Go() => Keep.Number++; }
static readonly Port s_port = new();
static void Run() => ((IPort)s_port).Go();

//# public_member_beside_an_explicit_one
interface IPort { void Go(); }
sealed class Port : IPort { void IPort.Go() => Stub.Forbidden(); public void Go() => Keep.Number++; }
static readonly Port s_port = new();
static void Run() => s_port.Go();

//# default_member_inherited_by_a_structure: removed
interface IPort { void Go() => Stub.Forbidden(); }
struct Port : IPort;
static void Do<T>(T port) where T : IPort => port.Go();
static void Run() => Do(new Port());

//# generic_method_with_a_structure_that_does
interface IWork { void Do(); }
readonly struct Bad : IWork { public void Do() => Stub.Forbidden(); }
readonly struct Good : IWork { public void Do() => Keep.Number++; }
static void Twice<T>() where T : struct, IWork { default(T).Do(); default(T).Do(); }
static void Run() => Twice<Bad>();

//# generic_method_with_a_structure_that_does_not
interface IWork { void Do(); }
readonly struct Bad : IWork { public void Do() => Stub.Forbidden(); }
readonly struct Good : IWork { public void Do() => Keep.Number++; }
static void Twice<T>() where T : struct, IWork { default(T).Do(); default(T).Do(); }
static void Run() => Twice<Good>();

//# generic_virtual_method
abstract class Visitor { public abstract void Visit<T>(T item); }
sealed class Bad : Visitor { public override void Visit<T>(T item) => Stub.Forbidden(); }
static readonly Visitor s_visitor = new Bad();
static void Run() => s_visitor.Visit(3);

//# generic_constructor_constraint
sealed class Bad { public Bad() => Stub.Forbidden(); }
static T Make<T>() where T : new() => new();
static void Run() => Keep.Object = Make<Bad>();

//# static_abstract_operator
interface ISum<T> where T : ISum<T> { static abstract T operator +(T one, T two); }
struct Bad : ISum<Bad> { public static Bad operator +(Bad one, Bad two) { Stub.Forbidden(); return one; } }
static T Add<T>(T one, T two) where T : ISum<T> => one + two;
static void Run() => Keep.It(Add(new Bad(), new Bad()));

//# static_virtual_with_a_default
interface IName<T> where T : IName<T> { static virtual int Level() => Stub.ForbiddenNumber(); }
struct Own : IName<Own> { public static int Level() => 1; }
struct Inherited : IName<Inherited>;
static int Of<T>() where T : IName<T> => T.Level();
static void Run() => Keep.Number = Of<Inherited>();

//# static_virtual_with_its_own
interface IName<T> where T : IName<T> { static virtual int Level() => Stub.ForbiddenNumber(); }
struct Own : IName<Own> { public static int Level() => 1; }
struct Inherited : IName<Inherited>;
static int Of<T>() where T : IName<T> => T.Level();
static void Run() => Keep.Number = Of<Own>();

//# delegate_handed_on_and_invoked
static void Do(Action work) => work();
static void Run() => Do(Stub.Forbidden);

//# delegate_handed_on_and_kept
static Action? s_work;
static void Hold(Action work) => s_work = work;
static void Run() => Hold(Stub.Forbidden);

//# delegate_in_a_dictionary_invoked
static readonly Dictionary<int, Action> s_handlers = new() { [1] = static () => { }, [7] = Stub.Forbidden };
static void Run() => s_handlers[Any.Number]();

//# delegate_in_an_array_of_which_one_is_asked
static readonly Action[] s_handlers = [Stub.Forbidden];
static void Run() => Keep.Flag = s_handlers[0] is null;

//# delegate_combined
static readonly Action s_both = (Action)Nothing + Stub.Forbidden;
static void Nothing() { }
static void Run() => s_both();

//# delegate_returned_by_a_method_that_is_called
static Action Make() => static () => Stub.Forbidden();
static void Run() => Make()();

//# delegate_returned_by_a_method_and_dropped
static Action Make() => static () => Stub.Forbidden();
static void Run() => Keep.Object = Make();

//# lambda_that_catches_and_is_invoked
static void Run() { int number = Any.Number; Action go = () => { if (number > 0) { Stub.Forbidden(); } }; go(); }

//# local_function_that_calls_another
static void Run() { Outer(); static void Outer() => Inner(); static void Inner() => Stub.Forbidden(); }

//# local_function_unused
static void Run()
{
    Keep.Number++;
#pragma warning disable CS8321
    static void Inner() => Stub.Forbidden();
}

//# event_with_accessors
static Action? s_handlers;
static event Action Happened { add { Stub.Forbidden(); s_handlers = value; } remove => s_handlers = null; }
static void Nothing() { }
static void Run() => Happened += Nothing;

//# event_with_accessors_removed_from
static Action? s_handlers;
static event Action Happened { add { Stub.Forbidden(); s_handlers = value; } remove => s_handlers = null; }
static void Nothing() { }
static void Run() => Happened -= Nothing;

//# event_raised_to_a_handler_of_an_object
sealed class Source { public event EventHandler? Changed; public void Raise() => Changed?.Invoke(this, EventArgs.Empty); }
static readonly Source s_source = Make();
static Source Make() { Source source = new(); source.Changed += static (_, _) => Stub.Forbidden(); return source; }
static void Run() => s_source.Raise();

//# event_raised_to_nobody
sealed class Source { public event EventHandler? Changed; public void Raise() => Changed?.Invoke(this, EventArgs.Empty); }
static readonly Source s_source = new();
static void Handle(object? sender, EventArgs e) => Stub.Forbidden();
static void Run() => s_source.Raise();

//# function_pointer_in_a_field
static readonly delegate*<void> s_go = &Stub.Forbidden;
static void Run() => s_go();

//# function_pointer_compared
static readonly delegate*<void> s_go = &Stub.Forbidden;
static void Run() => Keep.Flag = s_go != null;

//# unmanaged_function_pointer
[UnmanagedCallersOnly] static void Native() => Stub.Forbidden();
static void Run() { delegate* unmanaged<void> go = &Native; go(); }

//# function_pointer_as_a_parameter
static int Apply(delegate*<int> next) => next();
static void Run() => Keep.Number = Apply(&Stub.ForbiddenNumber);
