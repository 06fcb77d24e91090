// Commands, plugins, visitors and menus that lead to the routine, and their like that do not. Written without a look at the analyzers.

//# command_of_a_menu_chosen
interface ICommand { void Execute(); }
sealed class Save : ICommand { public void Execute() => Stub.Forbidden(); }
sealed class Quit : ICommand { public void Execute() => Keep.Flag = true; }
static readonly Dictionary<string, ICommand> s_menu = new() { ["save"] = new Save(), ["quit"] = new Quit() };
static void Run() => s_menu["save"].Execute();

//# command_of_a_menu_only_named
interface ICommand { string Name => GetType().Name; void Execute(); }
sealed class Save : ICommand { public string Name => "save"; public void Execute() => Stub.Forbidden(); }
static readonly ICommand s_command = new Save();
static void Run() => Keep.Text = s_command.Name;

//# visitor_accepted_by_a_node
abstract class Node { public abstract T Accept<T>(IVisitor<T> visitor); }
sealed class Leaf(int value) : Node { public int Value => value; public override T Accept<T>(IVisitor<T> visitor) => visitor.VisitLeaf(this); }
sealed class Pair(Node left, Node right) : Node
{
    public Node Left => left;
    public Node Right => right;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.VisitPair(this);
}
interface IVisitor<out T> { T VisitLeaf(Leaf leaf); T VisitPair(Pair pair); }
sealed class Sum : IVisitor<int>
{
    public int VisitLeaf(Leaf leaf) => leaf.Value + Stub.ForbiddenNumber();
    public int VisitPair(Pair pair) => pair.Left.Accept(this) + pair.Right.Accept(this);
}
static readonly Node s_tree = new Pair(new Leaf(1), new Leaf(2));
static readonly Sum s_sum = new();
static void Run() => Keep.Number = s_tree.Accept(s_sum);

//# visitor_that_is_clean
abstract class Node { public abstract T Accept<T>(IVisitor<T> visitor); }
sealed class Leaf(int value) : Node { public int Value => value; public override T Accept<T>(IVisitor<T> visitor) => visitor.VisitLeaf(this); }
interface IVisitor<out T> { T VisitLeaf(Leaf leaf); }
sealed class Sum : IVisitor<int> { public int VisitLeaf(Leaf leaf) => leaf.Value; public void Reset() => Stub.Forbidden(); }
static readonly Node s_tree = new Leaf(1);
static readonly Sum s_sum = new();
static void Run() => Keep.Number = s_tree.Accept(s_sum);

//# decorator_around_a_decorator
interface IStore { int Get(int key); }
sealed class Disk : IStore { public int Get(int key) => Stub.ForbiddenNumber(); }
sealed class Logged(IStore inner) : IStore { public int Get(int key) { Keep.Number = key; return inner.Get(key); } }
sealed class Cached(IStore inner) : IStore { public int Get(int key) => inner.Get(key); }
static readonly IStore s_store = new Cached(new Logged(new Disk()));
static void Run() => Keep.Number = s_store.Get(3);

//# decorator_around_what_is_clean
interface IStore { int Get(int key); }
sealed class Ram : IStore { public int Get(int key) => key; }
sealed class Cached(IStore inner) : IStore { public int Get(int key) => inner.Get(key); public static void Flush() => Stub.Forbidden(); }
static readonly IStore s_store = new Cached(new Ram());
static void Run() => Keep.Number = s_store.Get(3);

//# observer_told
sealed class Meter : IObservable<int>
{
    readonly List<IObserver<int>> _observers = [];
    public IDisposable Subscribe(IObserver<int> observer) { _observers.Add(observer); return null!; }
    public void Tick(int value) { foreach (IObserver<int> observer in _observers) { observer.OnNext(value); } }
}
sealed class Alarm : IObserver<int>
{
    public void OnCompleted() { }
    public void OnError(Exception error) { }
    public void OnNext(int value) => Stub.Forbidden();
}
static readonly Meter s_meter = Make();
static Meter Make() { Meter meter = new(); meter.Subscribe(new Alarm()); return meter; }
static void Run() => s_meter.Tick(5);

//# observer_told_that_it_is_over
sealed class Alarm : IObserver<int>
{
    public void OnCompleted() => Keep.Flag = true;
    public void OnError(Exception error) => Stub.Forbidden();
    public void OnNext(int value) => Stub.Forbidden();
}
static readonly IObserver<int> s_alarm = new Alarm();
static void Run() => s_alarm.OnCompleted();

//# state_machine_of_delegates_that_return_delegates
delegate Step? Step(int input);
static Step? Start(int input) => input > 0 ? Running : null;
static Step? Running(int input) { Stub.Forbidden(); return null; }
static void Run()
{
    Step? step = Start;
    while (step is not null) { step = step(1); }
}

//# middleware_built_from_inside_out
static readonly Func<int, int> s_chain = Build(static next => n => next(n) + 1, static _ => static n => Stub.ForbiddenNumber());
static Func<int, int> Build(params Func<Func<int, int>, Func<int, int>>[] parts)
{
    Func<int, int> chain = static n => n;
    for (int i = parts.Length - 1; i >= 0; i--) { chain = parts[i](chain); }
    return chain;
}
static void Run() => Keep.Number = s_chain(4);

//# middleware_that_stops_before
static int Guard(int n, Func<int, int> next) => n > 100 ? next(n) : n;
static int Inner(int n) => Stub.ForbiddenNumber();
static void Run() => Keep.Number = Guard(4, Inner);

//# delegate_kept_in_a_tuple_and_invoked
static readonly (string Name, Action Do) s_entry = ("go", Stub.Forbidden);
static void Run() => s_entry.Do();

//# delegate_kept_in_a_tuple_and_named
static readonly (string Name, Action Do) s_entry = ("go", Stub.Forbidden);
static void Run() => Keep.Text = s_entry.Name;

//# delegate_asked_for_its_target
static readonly Action s_go = Stub.Forbidden;
static void Run() => Keep.Object = s_go.Target;

//# delegate_invoked_by_its_invoke_method
static readonly Func<int> s_go = Stub.ForbiddenNumber;
static void Run() => Keep.Number = s_go.Invoke();

//# delegate_invoked_dynamically
static readonly Delegate s_go = (Action)Stub.Forbidden;
static void Run() => s_go.DynamicInvoke();

//# delegate_taken_away_from_a_pair
static readonly Action? s_pair = (Action)Nothing + Stub.Forbidden - Stub.Forbidden;
static void Nothing() { }
static void Run() => s_pair?.Invoke();

//# event_handler_taken_off_before_it_is_raised
sealed class Button { public event Action? Clicked; public void Click() => Clicked?.Invoke(); }
static void Run()
{
    Button button = new();
    button.Clicked += Stub.Forbidden;
    button.Clicked -= Stub.Forbidden;
    button.Click();
}

//# event_handler_put_on_before_it_is_raised
sealed class Button { public event Action? Clicked; public void Click() => Clicked?.Invoke(); }
static void Run()
{
    Button button = new();
    button.Clicked += Stub.Forbidden;
    button.Click();
}

//# table_of_function_pointers_by_opcode
static void Nop() => Keep.Number++;
static readonly delegate*<void>[] s_opcodes = [&Nop, &Stub.Forbidden];
static void Step(int opcode) => s_opcodes[opcode]();
static void Run() => Step(1);

//# pointer_to_a_function_given_to_a_sort_of_ones_own
static int Compare(int a, int b) { Stub.Forbidden(); return a - b; }
static void Order(int* pair, delegate*<int, int, int> compare) { if (compare(pair[0], pair[1]) > 0) { (pair[0], pair[1]) = (pair[1], pair[0]); } }
static void Run() { int* pair = stackalloc int[2]; Order(pair, &Compare); }

//# override_that_seals_it_off
class Device { public virtual void Reset() => Stub.Forbidden(); }
class Disk : Device { public sealed override void Reset() => Keep.Number++; }
static readonly Disk s_disk = new();
static void Run() => s_disk.Reset();

//# override_reached_through_its_base_that_calls_base
class Device { public virtual void Reset() => Stub.Forbidden(); }
class Disk : Device { public override void Reset() { Keep.Number++; base.Reset(); } }
static readonly Device s_disk = new Disk();
static void Run() => s_disk.Reset();

//# virtual_call_in_a_constructor
abstract class Screen { protected Screen() => Draw(); protected abstract void Draw(); }
sealed class Menu : Screen { protected override void Draw() => Stub.Forbidden(); }
static void Run() => Keep.Object = new Menu();

//# virtual_call_of_a_hidden_method
class Screen { public void Draw() => Keep.Number++; }
sealed class Menu : Screen { public new void Draw() => Stub.Forbidden(); }
static readonly Screen s_screen = new Menu();
static void Run() => s_screen.Draw();

//# interface_reimplemented_by_a_derived_class_through_a_constraint
interface IStep { void Go(); }
class Plain : IStep { void IStep.Go() => Keep.Number++; }
sealed class Other : Plain, IStep { void IStep.Go() => Stub.Forbidden(); }
static void Do<T>(T step) where T : class, IStep => step.Go();
static readonly Other s_other = new();
static void Run() => Do(s_other);

//# interface_of_a_generic_variance
interface ISink<in T> { void Put(T item); }
sealed class All : ISink<object> { public void Put(object item) => Stub.Forbidden(); }
static readonly ISink<string> s_sink = new All();
static void Run() => s_sink.Put("a");

//# default_interface_member_of_a_base_interface_overridden_by_another
interface IBase { void Go(); }
interface IMiddle : IBase { void IBase.Go() => Stub.Forbidden(); }
sealed class Thing : IMiddle;
static readonly IBase s_thing = new Thing();
static void Run() => s_thing.Go();

//# generic_factory_of_a_class_whose_constructor_is_clean
interface IPlugin { void Load(); }
sealed class Good : IPlugin { public void Load() => Stub.Forbidden(); }
static T Create<T>() where T : IPlugin, new() => new T();
static void Run() => Keep.Object = Create<Good>();

//# generic_factory_that_loads
interface IPlugin { void Load(); }
sealed class Bad : IPlugin { public void Load() => Stub.Forbidden(); }
static T Create<T>() where T : IPlugin, new() { T plugin = new(); plugin.Load(); return plugin; }
static void Run() => Keep.Object = Create<Bad>();
