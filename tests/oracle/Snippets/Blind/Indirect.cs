// Through delegates, pointers, the class library, and ways that depend on a value.

//# delegate_field_of_a_structure
struct Routine { public Action Do; }
static Routine s_routine = new() { Do = Stub.Forbidden };
static void Run() => s_routine.Do();

//# delegate_field_set_by_a_method
sealed class Channel { Action? _done; public void OnDone(Action done) => _done = done; public void Finish() => _done?.Invoke(); }
static readonly Channel s_channel = Make();
static Channel Make() { Channel channel = new(); channel.OnDone(static () => Stub.Forbidden()); return channel; }
static void Run() => s_channel.Finish();

//# delegate_field_set_and_never_called
sealed class Channel { Action? _done; public bool IsSet => _done is not null; public void OnDone(Action done) => _done = done; public void Finish() => _done?.Invoke(); }
static readonly Channel s_channel = new();
static readonly Action s_action = static () => Stub.Forbidden();
static void Run() { s_channel.OnDone(s_action); Keep.Flag = s_channel.IsSet; }

//# delegate_by_a_property_of_a_record
sealed record Handler(Action<int> OnCause);
static readonly Handler s_handler = new(static cause => Stub.Forbidden());
static void Run() => s_handler.OnCause(Any.Number);

//# delegate_by_with_of_a_record
sealed record Handler(Action<int> OnCause);
static readonly Handler s_clean = new(static cause => Keep.Number = cause);
static readonly Handler s_handler = s_clean with { OnCause = static cause => Stub.Forbidden() };
static void Run() => s_handler.OnCause(Any.Number);

//# delegate_in_a_jagged_table
static readonly Action[][] s_table = [[static () => Keep.Number++], [static () => Stub.Forbidden()]];
static void Run() => s_table[1][0]();

//# delegate_in_a_table_of_clean_ones
static readonly Action[] s_table = [static () => Keep.Number++, static () => Keep.Flag = true];
static readonly Action s_other = static () => Stub.Forbidden();
static void Run() => s_table[Any.Number & 1]();

//# delegate_in_a_tuple_of_a_dictionary
static readonly Dictionary<int, (string Name, Action Do)> s_table = new() { [7] = ("seven", static () => Stub.Forbidden()) };
static void Run() => s_table[Any.Number].Do();

//# delegate_in_a_queue
static readonly Queue<Action> s_queue = new([static () => Stub.Forbidden()]);
static void Run() { Action next = s_queue.Dequeue(); next(); s_queue.Enqueue(next); }

//# delegate_in_a_concurrent_queue
static readonly ConcurrentQueue<Action> s_queue = new([static () => Stub.Forbidden()]);
static void Run() { if (s_queue.TryDequeue(out Action? next)) { next(); s_queue.Enqueue(next); } }

//# delegate_in_an_immutable_array
static readonly ImmutableArray<Action> s_all = [static () => Keep.Number++, static () => Stub.Forbidden()];
static void Run() { foreach (Action one in s_all) { one(); } }

//# delegate_in_an_inline_array
[InlineArray(2)] struct Table { Action _first; }
static Table s_table = Make();
static Table Make() { Table table = default; table[0] = static () => Keep.Number++; table[1] = Stub.Forbidden; return table; }
static void Run() => s_table[1]();

//# delegate_through_a_ref_local
static Action s_action = static () => Stub.Forbidden();
static void Run() { ref Action action = ref s_action; action(); }

//# delegate_through_a_conditional_access_chain
sealed class Options { public Callbacks? Callbacks; }
sealed class Callbacks { public Func<int>? Level; }
static readonly Options s_options = new() { Callbacks = new() { Level = static () => Stub.ForbiddenNumber() } };
static void Run() => Keep.Number = s_options?.Callbacks?.Level?.Invoke() ?? 0;

//# delegate_from_a_generic_holder
sealed class Slot<T> where T : class { T? _value; public void Set(T value) => _value = value; public T? Get() => _value; }
static readonly Slot<Action> s_slot = Make();
static Slot<Action> Make() { Slot<Action> slot = new(); slot.Set(static () => Stub.Forbidden()); return slot; }
static void Run() => s_slot.Get()!();

//# delegate_from_an_interface_property
interface IHandler { Action Done { get; } }
sealed class Handler : IHandler { public Action Done { get; } = static () => Stub.Forbidden(); }
static readonly IHandler s_handler = new Handler();
static void Run() => s_handler.Done();

//# delegate_of_a_delegate_type_of_ones_own
delegate int Reader(ref int value);
static int Read(ref int value) { Stub.Forbidden(); return value++; }
static readonly Reader s_reader = Read;
static void Run() => Keep.Number = s_reader(ref Keep.Number);

//# delegate_by_a_covariant_conversion
static readonly Func<string> s_text = static () => { Stub.Forbidden(); return "a"; };
static readonly Func<object> s_object = s_text;
static void Run() => Keep.Object = s_object();

//# delegate_of_an_extension_method
static readonly Action s_action = Any.Text.Mark;
static void Mark(this string text) => Stub.Forbidden();
static void Run() => s_action();

//# lambda_returned_by_a_lambda
static readonly Func<int, Func<int>> s_curry = static one => () => one + Stub.ForbiddenNumber();
static void Run() => Keep.Number = s_curry(1)();

//# lambda_kept_by_a_builder
sealed class Pipeline { readonly List<Action> _steps = []; public Pipeline Then(Action step) { _steps.Add(step); return this; } public void Go() { foreach (Action step in _steps) { step(); } } }
static readonly Pipeline s_pipeline = new Pipeline().Then(static () => Keep.Number++).Then(static () => Stub.Forbidden());
static void Run() => s_pipeline.Go();

//# lambda_kept_by_a_builder_that_is_clean
sealed class Pipeline { readonly List<Action> _steps = []; public Pipeline Then(Action step) { _steps.Add(step); return this; } public void Go() { foreach (Action step in _steps) { step(); } } }
static readonly Pipeline s_pipeline = new Pipeline().Then(static () => Keep.Number++).Then(static () => Keep.Flag = false);
static void Run() => s_pipeline.Go();

//# local_function_as_a_delegate_given_on
static void Twice(Action action) { action(); action(); }
static void Run() { Twice(Step); static void Step() => Stub.Forbidden(); }

//# local_function_that_calls_itself
static void Run() { Step(2); static void Step(int left) { if (left > 0) { Step(left - 1); } else { Stub.Forbidden(); } } }

//# function_pointer_in_a_structure
struct Table { public delegate*<int, void> OnCause; }
static Table s_table = new() { OnCause = &Serve };
static void Serve(int cause) => Stub.Forbidden();
static void Run() => s_table.OnCause(1);

//# function_pointer_as_a_parameter
static void Serve() => Stub.Forbidden();
static void Call(delegate*<void> routine) => routine();
static void Run() => Call(&Serve);

//# function_pointer_that_is_clean
static void Serve() => Keep.Number++;
static void Other() => Stub.Forbidden();
static void Call(delegate*<void> routine) => routine();
static void Run() { Call(&Serve); delegate*<void> unused = &Other; Keep.Flag = unused != null; }

//# function_pointer_of_two
static void Serve() => Stub.Forbidden();
static void Quiet() => Keep.Number++;
static void Run() { delegate*<void> routine = Any.True ? &Serve : &Quiet; routine(); }

//# generic_virtual_method_through_an_interface
interface ISink { void Take<T>(T value); }
sealed class Sink : ISink { public void Take<T>(T value) => Stub.Forbidden(); }
static readonly ISink s_sink = new Sink();
static void Run() => s_sink.Take(Any.Number);

//# comparer_given_to_a_sorted_set
sealed class Backwards : IComparer<int> { public int Compare(int one, int other) { Stub.Forbidden(); return other - one; } }
static readonly SortedSet<int> s_set = new(new Backwards()) { 1, 2 };
static void Run() => Keep.Flag = s_set.Contains(Any.Number);

//# comparable_in_a_sorted_dictionary
readonly record struct Key(int Id) : IComparable<Key> { public int CompareTo(Key other) { Stub.Forbidden(); return Id - other.Id; } }
static readonly SortedDictionary<Key, int> s_map = new() { [new(1)] = 1, [new(2)] = 2 };
static void Run() => Keep.Flag = s_map.TryGetValue(new Key(2), out Keep.Number);

//# comparable_in_a_sorted_list
sealed class Key(int id) : IComparable<Key> { readonly int _id = id; public int CompareTo(Key? other) { Stub.Forbidden(); return _id - other!._id; } }
static readonly SortedList<Key, int> s_map = new() { { new(1), 1 }, { new(2), 2 } };
static readonly Key s_key = new(2);
static void Run() => Keep.Number = s_map.IndexOfKey(s_key);

//# comparable_in_an_array_that_is_sorted
readonly struct Key(int id) : IComparable<Key> { readonly int _id = id; public int CompareTo(Key other) { Stub.Forbidden(); return _id - other._id; } }
static readonly Key[] s_keys = [new(2), new(1), new(3)];
static void Run() => Array.Sort(s_keys);

//# comparable_in_a_list_that_is_sorted
sealed class Key(int id) : IComparable<Key> { readonly int _id = id; public int CompareTo(Key? other) { Stub.Forbidden(); return _id - other!._id; } }
static readonly List<Key> s_keys = [new(2), new(1), new(3)];
static void Run() => s_keys.Sort();

//# comparable_in_a_priority_queue
readonly struct Key(int id) : IComparable<Key> { readonly int _id = id; public int CompareTo(Key other) { Stub.Forbidden(); return _id - other._id; } }
static readonly PriorityQueue<int, Key> s_queue = new([(1, new Key(2)), (2, new Key(1)), (3, new Key(4))]);
static void Run() => s_queue.Enqueue(s_queue.Dequeue(), new Key(Any.Number));

//# equality_in_a_list_asked_for_an_index
sealed class Key(int id) { readonly int _id = id; public override bool Equals(object? other) { Stub.Forbidden(); return other is Key key && key._id == _id; } public override int GetHashCode() => _id; }
static readonly List<Key> s_keys = [new(1), new(2)];
static readonly Key s_key = new(2);
static void Run() => Keep.Number = s_keys.IndexOf(s_key);

//# linq_over_an_iterator
static IEnumerable<int> Causes() { yield return 1; yield return Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Causes().Sum();

//# linq_over_a_list_of_ones_own
sealed class Slots : IReadOnlyList<int> { public int Count => 2; public int this[int at] => at; public IEnumerator<int> GetEnumerator() { Stub.Forbidden(); return Any.List.GetEnumerator(); } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
static readonly Slots s_slots = new();
static void Run() => Keep.Number = s_slots.Max();

//# linq_with_a_selector_not_enumerated
static void Run() => Keep.Object = Any.Numbers.Select(static one => Stub.ForbiddenNumber());

//# linq_with_a_selector_enumerated
static void Run() { foreach (int one in Any.Numbers.Select(static one => Stub.ForbiddenNumber())) { Keep.Number = one; } }

//# lazy_of_a_factory
static readonly Lazy<int> s_lazy = new(static () => Stub.ForbiddenNumber(), LazyThreadSafetyMode.None);
static void Run() { Keep.Flag = s_lazy.IsValueCreated; }

//# thread_local_of_a_factory: reaches
static readonly ThreadLocal<int> s_local = new(static () => Any.Number == 0 ? Stub.ForbiddenNumber() : 1);
static void Run() => Keep.Number = s_local.Value;

//# reflection_through_a_method_of_a_name
static void Serve() => Stub.Forbidden();
static void Run() => typeof(Snippet).GetMethod(nameof(Serve), BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null);

//# delegate_made_by_reflection
static readonly Action s_serve = (Action)Delegate.CreateDelegate(typeof(Action), typeof(Snippet).GetMethod(nameof(Serve), BindingFlags.Static | BindingFlags.NonPublic)!);
static void Serve() => Stub.Forbidden();
static void Run() => s_serve();

//# stream_overridden_below
sealed class Port : Stream
{
    public override int Read(byte[] buffer, int offset, int count) { Stub.Forbidden(); return 0; }
    public override bool CanRead => true; public override bool CanSeek => false; public override bool CanWrite => false; public override long Length => 0; public override long Position { get; set; }
    public override void Flush() { } public override long Seek(long offset, SeekOrigin origin) => 0; public override void SetLength(long value) { } public override void Write(byte[] buffer, int offset, int count) { }
}
static readonly Port s_port = new();
static readonly byte[] s_buffer = new byte[4];
static void Run() => Keep.Number = s_port.ReadAtLeast(s_buffer, 1, false);

//# behind_a_mode_that_is_a_constant
const bool Tracing = false;
static void Run() { if (Tracing) { Stub.Forbidden(); } Keep.Number++; }

//# behind_a_mode_that_is_an_argument_of_three_calls
static void Outer(bool late) => Middle(!late);
static void Middle(bool early) => Inner(early ? 1 : 2);
static void Inner(int level) { if (level == 2) { Stub.Forbidden(); } else { Keep.Number++; } }
static void Run() => Outer(false);

//# behind_a_mode_that_is_the_other_argument
static void Outer(bool late) => Middle(!late);
static void Middle(bool early) => Inner(early ? 1 : 2);
static void Inner(int level) { if (level == 2) { Stub.Forbidden(); } else { Keep.Number++; } }
static void Run() => Outer(true);

//# behind_a_constant_of_a_type_parameter
interface IMode { static abstract bool Polled { get; } }
readonly struct Polled : IMode { static bool IMode.Polled => true; }
readonly struct Driven : IMode { static bool IMode.Polled => false; }
static void Wait<TMode>() where TMode : IMode { if (TMode.Polled) { Stub.Forbidden(); } else { Keep.Number++; } }
static void Run() => Wait<Driven>();

//# behind_a_constant_of_a_type_parameter_that_is_true
interface IMode { static abstract bool Polled { get; } }
readonly struct Polled : IMode { static bool IMode.Polled => true; }
readonly struct Driven : IMode { static bool IMode.Polled => false; }
static void Wait<TMode>() where TMode : IMode { if (TMode.Polled) { Stub.Forbidden(); } else { Keep.Number++; } }
static void Run() => Wait<Polled>();

//# behind_a_switch_on_an_enum_argument
enum Action { Reset, Stop }
static void Control(Action action) { switch (action) { case Action.Reset: Keep.Number++; break; case Action.Stop: Stub.Forbidden(); break; } }
static void Run() => Control(Action.Reset);

//# behind_a_parameter_that_is_null
static void Report(string? text) { if (text is not null) { Stub.Forbidden(); } }
static void Run() => Report(null);

//# behind_a_parameter_that_is_not_null
static void Report(string? text) { if (text is not null) { Stub.Forbidden(); } }
static void Run() => Report("text");
