// Indirect calls: virtual, interface, generic, delegate, pointer, reflection. Written without a look at the analyzers.

//# routine_in_an_override
abstract class Driver { public abstract void Start(); }
sealed class Ide : Driver { public override void Start() => Stub.Forbidden(); }
static readonly Driver s_driver = new Ide();
static void Run() => s_driver.Start();

//# routine_in_an_override_that_another_type_has
abstract class Driver { public abstract void Start(); }
sealed class Ide : Driver { public override void Start() => Keep.Number++; }
sealed class Scsi : Driver { public override void Start() => Stub.Forbidden(); }
static readonly Ide s_driver = new();
static void Run() => s_driver.Start();

//# routine_in_one_of_two_implementations: reaches
interface IPort { void Write(int value); }
sealed class Fast : IPort { public void Write(int value) => Keep.Number = value; }
sealed class Slow : IPort { public void Write(int value) => Stub.Forbidden(); }
static IPort s_port = new Fast();
static void Use(IPort port) => port.Write(1);
static void Switch() => s_port = new Slow();
static void Run() => Use(s_port);

//# routine_in_an_implementation_nobody_makes
interface IPort { void Write(int value); }
sealed class Fast : IPort { public void Write(int value) => Keep.Number = value; }
static readonly IPort s_port = new Fast();
static void Run() => s_port.Write(1);
static void Other() => Stub.Forbidden();

//# routine_in_a_base_method_called_by_base
class Driver { public virtual void Stop() => Stub.Forbidden(); }
sealed class Ide : Driver { public override void Stop() { Keep.Number++; base.Stop(); } }
static readonly Ide s_driver = new();
static void Run() => s_driver.Stop();

//# routine_in_a_base_method_that_is_overridden
class Driver { public virtual void Stop() => Stub.Forbidden(); }
sealed class Ide : Driver { public override void Stop() => Keep.Number++; }
static readonly Ide s_driver = new();
static void Run() => s_driver.Stop();

//# routine_in_a_method_that_is_hidden
class Driver { public void Stop() => Stub.Forbidden(); }
sealed class Ide : Driver { public new void Stop() => Keep.Number++; }
static readonly Ide s_driver = new();
static void Run() => s_driver.Stop();

//# routine_in_a_method_that_is_hidden_from_the_base
class Driver { public void Stop() => Stub.Forbidden(); }
sealed class Ide : Driver { public new void Stop() => Keep.Number++; }
static readonly Ide s_driver = new();
static void Run() => ((Driver)s_driver).Stop();

//# routine_in_an_explicit_implementation
interface IReset { void Reset(); }
sealed class Port : IReset { public void Reset() => Keep.Number++; void IReset.Reset() => Stub.Forbidden(); }
static readonly Port s_port = new();
static void Run() => ((IReset)s_port).Reset();

//# routine_in_an_explicit_implementation_not_called
interface IReset { void Reset(); }
sealed class Port : IReset { public void Reset() => Keep.Number++; void IReset.Reset() => Stub.Forbidden(); }
static readonly Port s_port = new();
static void Run() => s_port.Reset();

//# routine_in_a_default_member
interface IReset { void Reset() => Stub.Forbidden(); }
sealed class Port : IReset;
static readonly IReset s_port = new Port();
static void Run() => s_port.Reset();

//# routine_in_a_default_member_that_is_implemented
interface IReset { void Reset() => Stub.Forbidden(); }
sealed class Port : IReset { public void Reset() => Keep.Number++; }
static readonly IReset s_port = new Port();
static void Run() => s_port.Reset();

//# routine_in_a_static_abstract_member
interface IProtocol { static abstract void Send(); }
struct Pio : IProtocol { public static void Send() => Stub.Forbidden(); }
struct Dma : IProtocol { public static void Send() => Keep.Number++; }
static void Transfer<T>() where T : IProtocol => T.Send();
static void Run() => Transfer<Pio>();

//# routine_in_a_static_abstract_member_of_another_type
interface IProtocol { static abstract void Send(); }
struct Pio : IProtocol { public static void Send() => Stub.Forbidden(); }
struct Dma : IProtocol { public static void Send() => Keep.Number++; }
static void Transfer<T>() where T : IProtocol => T.Send();
static void Run() => Transfer<Dma>();

//# routine_in_a_static_virtual_member_with_a_body
interface IProtocol { static virtual void Send() => Stub.Forbidden(); }
struct Pio : IProtocol;
static void Transfer<T>() where T : IProtocol => T.Send();
static void Run() => Transfer<Pio>();

//# routine_in_a_generic_virtual_method
abstract class Sink { public abstract void Put<T>(T value); }
sealed class Disk : Sink { public override void Put<T>(T value) => Stub.Forbidden(); }
static readonly Sink s_sink = new Disk();
static void Run() => s_sink.Put(3);

//# routine_for_a_type_argument
static void Handle<T>(T value)
{
    if (typeof(T) == typeof(int)) { Stub.Forbidden(); }
}
static void Run() => Handle(3);

//# routine_for_another_type_argument
static void Handle<T>(T value)
{
    if (typeof(T) == typeof(int)) { Stub.Forbidden(); }
}
static void Run() => Handle(3L);

//# routine_of_a_table_of_actions
static readonly Action[] s_actions = [() => Keep.Number = 1, Stub.Forbidden];
static void Run() => s_actions[1]();

//# routine_in_a_dictionary_of_actions
static readonly Dictionary<int, Action> s_actions = new() { [0xEC] = Identify, [0xE7] = Stub.Forbidden };
static void Identify() => Keep.Number++;
static void Run() => s_actions[0xE7]();

//# routine_in_a_delegate_field
sealed class Callbacks { public Action? Completed; }
static readonly Callbacks s_callbacks = new() { Completed = Stub.Forbidden };
static void Run() => s_callbacks.Completed?.Invoke();

//# routine_in_a_delegate_field_that_is_only_stored
sealed class Callbacks { public Action? Completed; }
static readonly Callbacks s_callbacks = new();
static readonly Action s_routine = Stub.Forbidden;
static void Run() => s_callbacks.Completed = s_routine;

//# routine_in_a_delegate_given_through_two_methods
static void Outer(Action action) => Inner(action);
static void Inner(Action action) => action();
static void Run() => Outer(Stub.Forbidden);

//# routine_in_a_delegate_given_and_dropped
static void Outer(Action action) => Inner(action);
static void Inner(Action action) => Keep.Object = action;
static void Run() => Outer(Stub.Forbidden);

//# routine_in_a_delegate_that_a_property_returns
static Action Handler => static () => Stub.Forbidden();
static void Run() => Handler();

//# routine_behind_a_returned_lambda
static Func<Action> Chooser => static () => Stub.Forbidden;
static void Run() => Chooser()();

//# routine_behind_a_returned_lambda_not_called
static Func<Action> Chooser => static () => Stub.Forbidden;
static void Run() => Keep.Object = Chooser();

//# routine_by_a_function_pointer
static void Run()
{
    delegate*<void> routine = &Stub.Forbidden;
    routine();
}

//# routine_by_a_function_pointer_of_a_struct
struct Vtable { public delegate*<int, void> Write; public delegate*<void> Reset; }
static void Write(int value) => Keep.Number = value;
static readonly Vtable s_table = new() { Write = &Write, Reset = &Stub.Forbidden };
static void Run() => s_table.Reset();

//# other_function_pointer_of_a_struct
struct Vtable { public delegate*<int, void> Write; public delegate*<void> Reset; }
static void Write(int value) => Keep.Number = value;
static readonly Vtable s_table = new() { Write = &Write, Reset = &Stub.Forbidden };
static void Run() => s_table.Write(3);

//# routine_by_reflection
static void Run() => typeof(Stub).GetMethod("Forbidden")!.Invoke(null, null);

//# routine_by_a_delegate_of_reflection
static readonly Action s_routine = typeof(Stub).GetMethod(nameof(Stub.Forbidden))!.CreateDelegate<Action>();
static void Run() => s_routine();

//# routine_named_and_not_called
static void Run() => Keep.Text = nameof(Stub.Forbidden);

//# routine_by_dynamic
sealed class Port { public void Reset() => Stub.Forbidden(); }
static readonly object s_port = new Port();
public class Visible { public void Reset() => Stub.Forbidden(); }
static readonly Visible s_visible = new();
static void Run()
{
    dynamic port = s_visible;
    port.Reset();
}

//# routine_in_an_expression_tree
static readonly Expression<Action> s_tree = () => Stub.Forbidden();
static readonly Action s_compiled = s_tree.Compile();
static void Run() => s_compiled();

//# routine_in_an_expression_tree_that_is_only_data
static readonly Expression<Action> s_tree = () => Stub.Forbidden();
static void Run() => Keep.Object = s_tree.Body;

//# routine_by_a_query
static int Touch(int x) { Stub.Forbidden(); return x; }
static void Run() => Keep.Number = Any.Numbers.Select(Touch).First();

//# routine_by_a_query_that_is_never_walked
static int Touch(int x) { Stub.Forbidden(); return x; }
static void Run() => Keep.Object = Any.Numbers.Select(Touch);

//# routine_by_for_each_of_a_list
static void Run() => Any.List.ForEach(static x => Stub.Forbidden());

//# routine_by_array_for_each_of_nothing: reaches
static readonly int[] s_none = [];
static void Run() => Array.ForEach(s_none, static x => Stub.Forbidden());

//# routine_by_lazy: blocks
static readonly Lazy<int> s_lazy = new(static () => 3);
sealed class Page { public Lazy<int> Size = new(Stub.ForbiddenNumber); }
static void Run() => Keep.Number = new Page().Size.Value;

//# routine_by_lazy_that_is_not_asked
static readonly Lazy<int> s_lazy = new(Stub.ForbiddenNumber);
static void Run() => Keep.Flag = s_lazy.IsValueCreated;

//# routine_by_a_token
static void Run()
{
    using CancellationTokenSource source = new();
    source.Token.Register(Stub.Forbidden);
    source.Cancel();
}

//# routine_by_get_or_add
static readonly ConcurrentDictionary<int, int> s_cache = new();
static void Run()
{
    s_cache.Clear();
    Keep.Number = s_cache.GetOrAdd(3, static key => Stub.ForbiddenNumber());
}

//# routine_by_string_create
static void Run() => Keep.Text = string.Create(4, 7, static (span, state) => { Stub.Forbidden(); span.Fill('x'); });

//# routine_by_a_comparer_of_a_set
sealed class Comparer : IEqualityComparer<int> { public bool Equals(int a, int b) => a == b; public int GetHashCode(int n) { Stub.Forbidden(); return n; } }
static readonly HashSet<int> s_set = new(new Comparer()) { 1 };
static void Run() => Keep.Flag = s_set.Contains(1);

//# routine_by_a_queue_of_work_for_others
static void Run() => ThreadPool.UnsafeQueueUserWorkItem(static _ => Keep.Number++, null);

//# routine_by_recursion
static void Walk(int depth)
{
    if (depth == 0) { Stub.Forbidden(); return; }
    Walk(depth - 1);
}
static void Run() => Walk(5);

//# routine_by_two_methods_that_call_each_other
static bool Even(int n) => n == 0 || Odd(n - 1);
static bool Odd(int n) { if (n == 1) { Stub.Forbidden(); } return n != 0 && Even(n - 1); }
static void Run() => Keep.Flag = Even(4);
