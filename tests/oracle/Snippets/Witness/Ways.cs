// Further ways to the forbidden routine and to a wait, several at once. Written without a look at the analyzers.

//# delegate_returned_by_a_switch_expression_in_a_property
sealed class Port(int kind) { public Action Handler => kind switch { 0 => Quiet, _ => Loud }; static void Quiet() { } static void Loud() => Stub.Forbidden(); }
static readonly Port s_port = new(1);
static void Run() => s_port.Handler();

//# delegate_returned_by_a_switch_expression_of_the_quiet_kind
sealed class Port(int kind) { public Action Handler => kind switch { 0 => Quiet, _ => Loud }; static void Quiet() { } static void Loud() => Stub.Forbidden(); }
static readonly Port s_port = new(0);
static void Run() => s_port.Handler();

//# delegate_in_a_tuple_in_a_list
static readonly List<(int Code, Action Handler)> s_handlers = [(1, static () => { }), (2, Stub.Forbidden)];
static void Run() { foreach ((int code, Action handler) in s_handlers) { if (code == 2) { handler(); } } }

//# delegate_in_a_record_that_is_copied
sealed record Options(Action OnDone);
static readonly Options s_base = new(static () => { });
static readonly Options s_options = s_base with { OnDone = Stub.Forbidden };
static void Run() => s_options.OnDone();

//# delegate_in_a_record_before_it_is_copied
sealed record Options(Action OnDone);
static readonly Options s_base = new(static () => { });
static readonly Options s_options = s_base with { OnDone = Stub.Forbidden };
static void Unused() => s_options.OnDone();
static void Run() => s_base.OnDone();

//# delegate_combined_of_two
static readonly Action s_both = (Action)(static () => Keep.Number++) + Stub.Forbidden;
static void Run() => s_both();

//# delegate_combined_of_two_and_taken_apart
static readonly Action s_routine = Stub.Forbidden;
static readonly Action s_quiet = static () => Keep.Number++;
static void Run() { Action? both = s_quiet; both -= s_routine; both?.Invoke(); }

//# delegate_that_calls_another_it_was_given
static Action Twice(Action inner) => () => { inner(); inner(); };
static readonly Action s_twice = Twice(Stub.Forbidden);
static void Run() => s_twice();

//# delegate_that_is_called_only_for_other_numbers
static void Each(ReadOnlySpan<int> numbers, Action<int> action) { foreach (int number in numbers) { if (number > 5) { action(number); } } }
static void Run() => Each([1, 2, 3], static number => Keep.Number = Stub.ForbiddenNumber());

//# delegate_that_is_called_for_some_numbers
static void Each(ReadOnlySpan<int> numbers, Action<int> action) { foreach (int number in numbers) { if (number > 2) { action(number); } } }
static void Run() => Each([1, 2, 3], static number => Keep.Number = Stub.ForbiddenNumber());

//# visitor_with_double_dispatch
interface IVisitor { void Read(); void Flush(); }
abstract class Command { public abstract void Accept(IVisitor visitor); }
sealed class FlushCommand : Command { public override void Accept(IVisitor visitor) => visitor.Flush(); }
sealed class ReadCommand : Command { public override void Accept(IVisitor visitor) => visitor.Read(); }
sealed class Executor : IVisitor { public void Read() => Keep.Number++; public void Flush() => Stub.Forbidden(); }
static readonly Command s_command = new FlushCommand();
static readonly Executor s_executor = new();
static void Run() => s_command.Accept(s_executor);

//# visitor_with_double_dispatch_to_the_quiet_one
interface IVisitor { void Read(); void Flush(); }
abstract class Command { public abstract void Accept(IVisitor visitor); }
sealed class FlushCommand : Command { public override void Accept(IVisitor visitor) => visitor.Flush(); }
sealed class ReadCommand : Command { public override void Accept(IVisitor visitor) => visitor.Read(); }
sealed class Executor : IVisitor { public void Read() => Keep.Number++; public void Flush() => Stub.Forbidden(); }
static readonly Command s_command = new ReadCommand();
static readonly Executor s_executor = new();
static void Other() => new FlushCommand().Accept(s_executor);
static void Run() => s_command.Accept(s_executor);

//# observer_list_notified
interface IObserver { void Notify(int status); }
sealed class Quiet : IObserver { public void Notify(int status) => Keep.Number = status; }
sealed class Loud : IObserver { public void Notify(int status) => Stub.Forbidden(); }
static readonly List<IObserver> s_observers = [new Quiet(), new Loud()];
static void Run() { foreach (IObserver one in s_observers) { one.Notify(1); } }

//# observer_list_that_another_class_has
interface IObserver { void Notify(int status); }
sealed class Quiet : IObserver { public void Notify(int status) => Keep.Number = status; }
sealed class Loud : IObserver { public void Notify(int status) => Stub.Forbidden(); }
static readonly List<IObserver> s_observers = [new Quiet()];
static readonly List<IObserver> s_elsewhere = [new Loud()];
static void Elsewhere() { foreach (IObserver one in s_elsewhere) { one.Notify(1); } }
static void Run() { foreach (IObserver one in s_observers) { one.Notify(1); } }

//# state_objects_that_follow_each_other
abstract class State { public abstract State Next(); }
sealed class Idle : State { public override State Next() => s_busy; }
sealed class Busy : State { public override State Next() { Stub.Forbidden(); return s_idle; } }
static readonly State s_idle = new Idle();
static readonly State s_busy = new Busy();
static void Run() => Keep.Object = s_idle.Next().Next();

//# state_objects_of_which_the_first_is_asked
abstract class State { public abstract State Next(); }
sealed class Idle : State { public override State Next() => s_busy; }
sealed class Busy : State { public override State Next() { Stub.Forbidden(); return s_idle; } }
static readonly State s_idle = new Idle();
static readonly State s_busy = new Busy();
static void Run() => Keep.Object = s_idle.Next();

//# curiously_recurring_base
abstract class Base<T> where T : Base<T> { public void Go() => ((T)this).Do(); public abstract void Do(); }
sealed class Leaf : Base<Leaf> { public override void Do() => Stub.Forbidden(); }
static readonly Leaf s_leaf = new();
static void Run() => s_leaf.Go();

//# generic_method_with_a_factory_as_a_type_argument
interface IMake<T> { static abstract T Make(); }
sealed class Loud : IMake<Loud> { static readonly Loud s_one = new(); public static Loud Make() { Stub.Forbidden(); return s_one; } }
static T Get<T>() where T : IMake<T> => T.Make();
static void Run() => Keep.Object = Get<Loud>();

//# comparison_of_a_type_by_its_interface_in_a_list
sealed class Lba(int value) : IEquatable<Lba> { public int Value => value; public bool Equals(Lba? other) { Stub.Forbidden(); return value == other?.Value; } public override bool Equals(object? other) => false; public override int GetHashCode() => value; }
static readonly List<Lba> s_list = [new(1)];
static readonly Lba s_one = new(2);
static void Run() => Keep.Flag = s_list.Contains(s_one);

//# comparison_of_a_type_by_its_reference_in_a_loop
sealed class Lba(int value) : IEquatable<Lba> { public int Value => value; public bool Equals(Lba? other) { Stub.Forbidden(); return value == other?.Value; } public override bool Equals(object? other) => false; public override int GetHashCode() => value; }
static readonly Lba[] s_list = [new(1)];
static readonly Lba s_one = new(2);
static void Run() { foreach (Lba one in s_list) { Keep.Flag = ReferenceEquals(one, s_one); } }

//# enumerator_of_the_author_asked_by_a_query
sealed class Items : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { Stub.Forbidden(); return Enumerable.Empty<int>().GetEnumerator(); }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
static readonly Items s_items = new();
static void Run() => Keep.Flag = s_items.Any();

//# collection_of_the_author_counted_by_a_query
sealed class Items : ICollection<int>
{
    public int Count { get { Stub.Forbidden(); return 0; } }
    public bool IsReadOnly => true;
    public void Add(int item) { }
    public void Clear() { }
    public bool Contains(int item) => false;
    public void CopyTo(int[] array, int index) { }
    public bool Remove(int item) => false;
    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
static readonly Items s_items = new();
static void Run() => Keep.Number = s_items.Count();

//# stream_of_the_author_copied_from
sealed class Sectors : MemoryStream { public override int Read(byte[] buffer, int offset, int count) { Stub.Forbidden(); return 0; } }
static readonly Sectors s_sectors = new();
static readonly byte[] s_buffer = new byte[4];
static void Run() => Keep.Number = s_sectors.Read(s_buffer, 0, 4);

//# disposable_of_the_author_in_a_loop_that_breaks
sealed class Items { public Walker GetEnumerator() => default; }
struct Walker : IDisposable { public int Current => 1; public bool MoveNext() => true; public void Dispose() => Stub.Forbidden(); }
static readonly Items s_items = new();
static void Run() { foreach (int item in s_items) { Keep.Number = item; break; } }

//# wait_and_routine_behind_an_error: blocks
static void Send(int status) { try { if (status != 0) { throw new IOException(); } } catch (IOException) { Thread.Sleep(0); Stub.Forbidden(); } }
static void Run() => Send(1);

//# wait_and_routine_behind_no_error
static void Send(int status) { try { if (status != 0) { throw new IOException(); } } catch (IOException) { Thread.Sleep(0); Stub.Forbidden(); } }
static void Run() => Send(0);

//# wait_in_a_static_initialiser_of_another_type: blocks
static class Slow { public static readonly int Value; static Slow() { Thread.Sleep(0); Value = 1; } }
static void Run() => Keep.Number = Slow.Value;

//# wait_in_a_hash_of_a_key: blocks
sealed class Key { readonly Lock _lock = new(); public override int GetHashCode() { lock (_lock) { return 1; } } public override bool Equals(object? other) => ReferenceEquals(this, other); }
static readonly Key s_key = new();
static readonly Dictionary<Key, int> s_map = new() { [s_key] = 1 };
static void Run() => Keep.Number = s_map[s_key];

//# wait_in_a_text_of_a_hole: blocks
sealed class Status { readonly object _gate = new(); public override string ToString() { lock (_gate) { return "ok"; } } }
static readonly Status s_status = new();
static void Run() { Span<char> to = stackalloc char[8]; to.TryWrite($"{s_status}", out Keep.Number); }

//# wait_in_a_conversion: blocks
readonly struct Handle(SemaphoreSlim gate) { public static implicit operator int(Handle handle) { handle.Gate.Wait(); handle.Gate.Release(); return 1; } SemaphoreSlim Gate => gate; }
static readonly Handle s_handle = new(new SemaphoreSlim(1));
static void Run() => Keep.Number = s_handle;

//# wait_in_a_deconstruction: blocks
sealed class Point { public void Deconstruct(out int x, out int y) { Monitor.Enter(this); x = y = 1; Monitor.Exit(this); } }
static readonly Point s_point = new();
static void Run() { (Keep.Number, _) = s_point; }

//# wait_in_an_event_accessor: blocks
sealed class Bus { public event Action Raised { add { lock (this) { Keep.Object = value; } } remove { } } }
static readonly Bus s_bus = new();
static readonly Action s_action = static () => { };
static void Run() => s_bus.Raised += s_action;

//# wait_in_an_event_accessor_that_is_not_called
sealed class Bus { public event Action Raised { add { lock (this) { Keep.Object = value; } } remove => Keep.Object = null; } }
static readonly Bus s_bus = new();
static readonly Action s_action = static () => { };
static void Run() => s_bus.Raised -= s_action;

//# wait_in_a_delegate_of_a_table: blocks
static readonly Dictionary<int, Action> s_table = new() { [1] = static () => Thread.Sleep(0), [2] = static () => { } };
static void Run() => s_table[1]();

//# wait_by_a_function_pointer: blocks
static void Pause() => Thread.Yield();
static void Nap() => Thread.Sleep(0);
static readonly delegate*<void> s_pause = &Nap;
static void Run() => s_pause();

//# wait_in_a_generic_virtual_method: blocks
abstract class Sink { public abstract void Put<T>(T item); }
sealed class Guarded : Sink { readonly object _gate = new(); public override void Put<T>(T item) { lock (_gate) { Keep.It(item); } } }
static readonly Sink s_sink = new Guarded();
static void Run() => s_sink.Put(1);
