// Objects, boxes, arrays and delegates: each construct, and beside it one that looks the same.

//# object_returned_by_a_factory: removed
sealed class Request { public int Sector; }
static Request Make(int sector) => new() { Sector = sector };
static void Run() => Keep.Number = Make(Any.Number).Sector + (Keep.Object is null ? 1 : 0);

//# object_put_into_a_ring
sealed class Request { public int Sector; }
static readonly Request[] s_ring = new Request[8];
static void Run() => s_ring[Any.Number & 7] = new Request { Sector = Any.Number };

//# object_taken_from_a_ring
sealed class Request { public int Sector; }
static readonly Request[] s_ring = [new(), new(), new(), new(), new(), new(), new(), new()];
static void Run() => s_ring[Any.Number & 7].Sector = Any.Number;

//# nested_object_initializer
sealed class Inner { public int Value; }
sealed class Outer { public Inner Inner { get; } = new(); }
static void Run() => Keep.Object = new Outer { Inner = { Value = Any.Number } };

//# nested_object_initializer_of_a_structure
struct Inner { public int Value; }
struct Outer { public Inner Inner; }
static void Run() { Outer outer = new() { Inner = { Value = Any.Number } }; Keep.Number = outer.Inner.Value; }

//# with_of_a_derived_record
abstract record Command(int Tag);
sealed record Read(int Tag, int Sector) : Command(Tag);
static readonly Command s_command = new Read(1, 2);
static void Run() => Keep.Object = s_command with { Tag = Any.Number };

//# with_of_an_anonymous_type
static readonly object s_unused = new();
static void Run() { var one = new { Sector = Any.Number, Count = 1 }; Keep.Object = one with { Count = 2 }; }

//# with_of_a_structure_in_an_array
record struct Slot(int Tag, bool Busy);
static readonly Slot[] s_slots = new Slot[32];
static void Run() => s_slots[3] = s_slots[3] with { Busy = Any.True };

//# tuple_as_an_object
static void Run() => Keep.Object = (Any.Number, Any.Text);

//# tuple_as_a_result
static (int Low, int High) Split(int number) => (number & 15, number >> 4);
static void Run() { var (low, high) = Split(Any.Number); Keep.Number = low + high; }

//# tuple_as_a_type_argument_of_object
static void Take(object? value) => Keep.Object = value;
static void Run() => Take((1, Any.Number));

//# tuples_compared
static void Run() => Keep.Flag = (Any.Number, Any.Text) == (7, "other");

//# tuple_hash
static void Run() => Keep.Number = (Any.Number, Any.Long).GetHashCode();

//# box_through_an_interface_parameter
interface IRegister { int Read(); }
readonly struct Status(int value) : IRegister { public int Read() => value; }
[MethodImpl(MethodImplOptions.NoInlining)] static int Read(IRegister register) => register.Read();
static void Run() => Keep.Number = Read(new Status(Any.Number));

//# no_box_through_a_constrained_parameter
interface IRegister { int Read(); }
readonly struct Status(int value) : IRegister { public int Read() => value; }
[MethodImpl(MethodImplOptions.NoInlining)] static int Read<T>(in T register) where T : struct, IRegister => register.Read();
static void Run() => Keep.Number = Read(new Status(Any.Number));

//# box_by_a_field_of_an_interface
interface IPort { int Number { get; } }
readonly struct Port(int number) : IPort { public int Number => number; }
static IPort? s_port;
static void Run() => s_port = new Port(Any.Number);

//# box_by_a_return
static IComparable Largest(int one, int other) => one > other ? one : other;
static void Run() => Keep.Object = Largest(Any.Number, Any.Zero);

//# box_by_a_coalesce
static int? s_number = 300;
static void Run() => Keep.Object = s_number ?? Any.Object;

//# box_by_a_yield
static IEnumerable<object> All() { yield return Any.Number; }
static void Run() { foreach (object one in All()) { Keep.Object = one; } }

//# box_by_a_dictionary_of_objects
static readonly Dictionary<string, object> s_state = new() { ["tag"] = 1 };
static void Run() => s_state["tag"] = Any.Number;

//# no_box_by_a_dictionary_of_numbers
static readonly Dictionary<string, int> s_state = new() { ["tag"] = 1 };
static void Run() => CollectionsMarshal.GetValueRefOrNullRef(s_state, "tag") = Any.Number;

//# box_by_an_array_list
static readonly ArrayList s_list = new(8) { 1 };
static void Run() => s_list[0] = Any.Number;

//# box_by_a_hashtable_lookup
static readonly Hashtable s_table = new() { [7] = "seven" };
static void Run() => Keep.Object = s_table[Any.Number];

//# box_by_an_enum_as_key
[Flags] enum State { Idle = 1, Busy = 2 }
static void Run() { Enum state = Any.True ? State.Busy : State.Idle; Keep.Object = state; }

//# enum_as_key_of_a_dictionary
enum State { Idle, Busy }
static readonly Dictionary<State, int> s_map = new() { [State.Busy] = 2 };
static void Run() => Keep.Flag = s_map.TryGetValue((State)Any.Number, out Keep.Number);

//# structure_without_equality_in_a_list
struct Slot { public int Tag; public string Name; }
static readonly List<Slot> s_slots = [new() { Tag = 1, Name = "a" }, new() { Tag = 2, Name = "b" }];
static void Run() => Keep.Flag = s_slots.Contains(new Slot { Tag = 2, Name = "b" });

//# structure_with_equality_in_a_list
readonly record struct Slot(int Tag, string Name);
static readonly List<Slot> s_slots = [new(1, "a"), new(2, "b")];
static void Run() => Keep.Flag = s_slots.Contains(new Slot(2, "b"));

//# flags_tested_by_has_flag_in_a_generic
static bool Has<T>(T value, T flag) where T : struct, Enum => value.HasFlag(flag);
static void Run() => Keep.Flag = Has(FileAttributes.Hidden, (FileAttributes)Any.Number);

//# flags_tested_by_bits
static void Run() => Keep.Flag = ((FileAttributes)Any.Number & FileAttributes.Hidden) != 0;

//# pattern_with_a_constant_on_an_object
static void Run() => Keep.Flag = Any.Object is 7;

//# pattern_of_types_on_a_parameter_of_a_generic
static int Size<T>(T value) => value switch { int number => number, long large => (int)large, _ => 0 };
static void Run() => Keep.Number = Size(Any.Number) + Size(Any.Long);

//# boxed_by_format_of_the_class_library
static readonly CompositeFormat s_format = CompositeFormat.Parse("slot {0}");
static void Run() => Keep.Text = string.Format(CultureInfo.InvariantCulture, s_format, Any.Number);

//# array_of_two_dimensions_in_a_field
static readonly int[,] s_table = new int[4, 4];
static void Run() => s_table[1, 2] = Any.Number;

//# array_of_the_size_of_an_argument
static byte[] Buffer(int size) => new byte[size];
static void Run() => Keep.Object = Buffer(Any.Number);

//# array_of_no_elements_by_a_variable_size
static void Run() => Keep.Object = new byte[Any.Zero];

//# array_with_initializer_as_a_read_only_span_of_characters
static ReadOnlySpan<char> Digits => ['0', '1', '2', '3', '4', '5', '6', '7'];
static void Run() => Keep.Number = Digits[Any.Number];

//# array_of_texts_behind_a_property
static string[] Names => ["idle", "busy"];
static void Run() => Keep.Text = Names[Any.Zero];

//# span_of_texts_behind_a_method
static int Find(scoped ReadOnlySpan<string> names) => names.IndexOf(Any.Text);
static void Run() => Keep.Number = Find(["idle", "busy"]);

//# stackalloc_in_a_loop_that_runs_once
static void Run() { Span<int> some = stackalloc int[Any.Number]; some.Fill(1); Keep.Number = some[0]; }

//# closure_in_a_loop
static Func<int>? s_function;
static void Run() { for (int slot = 0; slot < 2; slot++) { int copy = slot; s_function = () => copy; } }

//# closure_of_a_field_only
sealed class Channel { int _slot = 1; Func<int>? _function; public void Set() => _function = () => _slot; }
static readonly Channel s_channel = new();
static void Run() => s_channel.Set();

//# closure_kept_in_a_field
sealed class Channel { readonly Func<int> _function; int _slot = 1; public Channel() => _function = () => _slot; public int Get() => _function(); }
static readonly Channel s_channel = new();
static void Run() => Keep.Number = s_channel.Get();

//# lambda_with_state_in_place_of_a_closure
static int With<TState>(TState state, Func<TState, int> function) => function(state);
static void Run() { int slot = Any.Number; Keep.Number = With(slot, static number => number + 1); }

//# closure_in_place_of_a_state
[MethodImpl(MethodImplOptions.NoInlining)] static int With(Func<int> function) => function();
static void Run() { int slot = Any.Number; Keep.Number = With(() => slot + 1); }

//# local_function_that_captures_and_is_only_called
static void Run() { int sum = Any.Number; void Add(int more) => sum += more; Add(1); Add(2); Keep.Number = sum; }

//# method_group_of_an_instance_method_as_an_argument
sealed class Channel { public int Slot; public void Done() => Slot++; }
static readonly Channel s_channel = new();
static void Take(Action action) => Keep.Object = action;
static void Run() => Take(s_channel.Done);

//# method_group_of_a_static_method_as_an_argument
static void Done() => Keep.Number++;
static void Take(Action action) => Keep.Object = action;
static void Run() => Take(Done);

//# delegate_of_a_structures_method
struct Counter { int _count; public int Next() => ++_count; }
static void Run() { Counter counter = default; Func<int> next = counter.Next; Keep.Object = next; }

//# event_raised_by_a_null_conditional
sealed class Source { public event Action<int>? Fired; public void Fire(int cause) => Fired?.Invoke(cause); }
static readonly Source s_source = Make();
static Source Make() { Source source = new(); source.Fired += static cause => Keep.Number = cause; return source; }
static void Run() => s_source.Fire(Any.Number);

//# event_with_two_handlers_that_are_taken_off_again
sealed class Source { public event Action? Fired; public void Set(Action action) { Fired += action; Fired += action; Fired -= action; Fired -= action; } }
static readonly Source s_source = new();
static readonly Action s_action = static () => Keep.Number++;
static void Run() => s_source.Set(s_action);

//# lock_free_push_of_a_node
sealed class Node { public Node? Next; }
static Node? s_head;
static void Run() { Node node = new() { Next = Volatile.Read(ref s_head) }; Interlocked.Exchange(ref s_head, node).GetHashCode(); s_head!.Next = null; }

//# lock_free_push_of_an_index
static int s_head;
static void Run() { int old; do { old = Volatile.Read(ref s_head); } while (Interlocked.CompareExchange(ref s_head, old ^ 1, old) != old); }

//# copy_of_a_large_structure
[InlineArray(64)] struct Sector { long _first; }
static Sector s_sector;
static void Run() { Sector copy = s_sector; copy[3] = Any.Long; s_sector = copy; }

//# ref_structure_that_holds_a_span
ref struct Reader(ReadOnlySpan<byte> data) { ReadOnlySpan<byte> _data = data; public byte Next() { byte first = _data[0]; _data = _data[1..]; return first; } }
static void Run() { Reader reader = new(Any.Bytes); Keep.Number = reader.Next() + reader.Next(); }

//# generic_class_made_for_each_call
sealed class Box<T>(T value) { public T Value => value; }
static Box<T> Wrap<T>(T value) => new(value);
static void Run() => Keep.Object = Wrap(Any.Number);

//# generic_structure_made_for_each_call
readonly struct Box<T>(T value) { public T Value => value; }
static Box<T> Wrap<T>(T value) => new(value);
static void Run() => Keep.Number = Wrap(Any.Number).Value;

//# new_of_a_type_parameter_of_a_class
sealed class State { public int Value; }
static T Make<T>() where T : new() => new();
static void Run() => Keep.Object = Make<State>();

//# object_behind_a_lazy_property
sealed class Holder { State? _state; public State State => _state ??= new(); }
sealed class State { public int Value; }
static readonly Holder s_holder = new();
static void Run() => Keep.Number = s_holder.State.Value;

//# object_behind_a_property_that_makes_it
sealed class Holder { public State State => new(); }
sealed class State { public int Value; }
static readonly Holder s_holder = new();
static void Run() => Keep.Object = s_holder.State;
