// A routine that must not run in an interrupt, through each construct that calls something.

//# interface_with_one_implementation
interface ILine { void Raise(); }
sealed class Line : ILine { public void Raise() => Stub.Forbidden(); }
sealed class Controller(ILine line) { public void Serve() => line.Raise(); }
static readonly Controller s_controller = new(new Line());
static void Run() => s_controller.Serve();

//# interface_with_two_implementations_one_of_which_is_made
interface ILine { void Raise(); }
sealed class Quiet : ILine { public void Raise() => Keep.Number++; }
sealed class Loud : ILine { public void Raise() => Stub.Forbidden(); }
static readonly ILine s_line = Any.True ? new Loud() : new Quiet();
static void Run() => s_line.Raise();

//# interface_of_a_sealed_field
interface ILine { void Raise(); }
sealed class Quiet : ILine { public void Raise() => Keep.Number++; }
sealed class Loud : ILine { public void Raise() => Stub.Forbidden(); }
static readonly Quiet s_line = new();
static void Run() => s_line.Raise();

//# abstract_method
abstract class Line { public abstract void Raise(); }
sealed class Pin : Line { public override void Raise() => Stub.Forbidden(); }
static readonly Line s_line = new Pin();
static void Run() => s_line.Raise();

//# override_two_levels_down
class Line { public virtual void Raise() => Keep.Number++; }
class Pin : Line { }
sealed class Msi : Pin { public override void Raise() { base.Raise(); Stub.Forbidden(); } }
static readonly Line s_line = new Msi();
static void Run() => s_line.Raise();

//# base_call_that_skips_an_override
class Line { public virtual void Raise() => Keep.Number++; }
class Pin : Line { public override void Raise() => Stub.Forbidden(); public void Twice() => base.Raise(); }
static readonly Pin s_pin = new();
static void Run() => s_pin.Twice();

//# virtual_call_in_a_base_constructor
abstract class Line { protected Line() => Reset(); protected abstract void Reset(); }
sealed class Pin : Line { protected override void Reset() => Stub.Forbidden(); }
static void Run() => Keep.Object = new Pin();

//# field_initializer
sealed class Pin { readonly int _at = Stub.ForbiddenNumber(); public int At => _at; }
static void Run() => Keep.Object = new Pin();

//# property_initializer_of_a_record
sealed record Pin(string Name) { public int At { get; } = Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = new Pin("a");

//# field_initializer_of_a_structure_with_a_constructor
struct Pin { public int At = Stub.ForbiddenNumber(); public Pin() { } }
static void Run() => Keep.Number = new Pin().At;

//# field_initializer_of_a_structure_by_default
struct Pin { public int At = Stub.ForbiddenNumber(); public Pin() { } }
static void Run() => Keep.Number = default(Pin).At;

//# array_of_structures_with_a_constructor
struct Pin { public int At = Stub.ForbiddenNumber(); public Pin() { } }
static readonly Pin[] s_pins = new Pin[4];
static void Run() => Keep.Number = s_pins[1].At;

//# constructor_that_calls_another
sealed class Pin { public Pin(int at) => Keep.Number = at; public Pin() : this(Stub.ForbiddenNumber()) { } }
static void Run() => Keep.Object = new Pin();

//# static_constructor_of_a_table
static class Table { public static readonly int[] Numbers = new int[4]; static Table() => Numbers[0] = 1; }
static void Run() => Keep.Number = Table.Numbers[0];

//# finalizer
sealed class Pin { ~Pin() => Stub.Forbidden(); public int At; }
static readonly Pin s_pin = new();
static void Run() => Keep.Number = s_pin.At;

//# getter_behind_an_expression
sealed class Pin { public int Level => Stub.ForbiddenNumber(); public int Other => 1; }
static readonly Pin s_pin = new();
static void Run() => Keep.Number = 1 + (s_pin.Level << 2);

//# getter_beside_it
sealed class Pin { public int Level => Stub.ForbiddenNumber(); public int Other => 1; }
static readonly Pin s_pin = new();
static void Run() => Keep.Number = 1 + (s_pin.Other << 2);

//# setter_of_a_compound_assignment
sealed class Pin { int _level; public int Level { get => _level; set { Stub.Forbidden(); _level = value; } } }
static readonly Pin s_pin = new();
static void Run() => s_pin.Level |= 4;

//# setter_that_is_not_called_by_a_read
sealed class Pin { int _level; public int Level { get => _level; set { Stub.Forbidden(); _level = value; } } }
static readonly Pin s_pin = new();
static void Run() => Keep.Number = s_pin.Level | 4;

//# required_property_set_in_an_initializer
sealed class Pin { int _level; public required int Level { get => _level; init { Stub.Forbidden(); _level = value; } } }
static void Run() => Keep.Object = new Pin { Level = 1 };

//# indexer_with_a_range
sealed class Map { public int Length => 4; public int this[int at] => at; public Map Slice(int start, int length) { Stub.Forbidden(); return this; } }
static readonly Map s_map = new();
static void Run() => Keep.Object = s_map[1..2];

//# indexer_from_the_end_that_asks_for_the_length
sealed class Map { public int Count { get { Stub.Forbidden(); return 4; } } public int this[int at] => at; }
static readonly Map s_map = new();
static void Run() => Keep.Number = s_map[^1];

//# indexer_of_a_reference
struct Map { int _one; [UnscopedRef] public ref int this[int at] { get { Stub.Forbidden(); return ref _one; } } }
static Map s_map;
static void Run() => s_map[0]++;

//# operator_of_addition
readonly struct Address(int value) { public int Value => value; public static Address operator +(Address left, int right) { Stub.Forbidden(); return new(left.Value + right); } }
static void Run() => Keep.Number = (new Address(1) + Any.Number).Value;

//# operator_of_a_compound_assignment
readonly struct Address(int value) { public int Value => value; public static Address operator +(Address left, int right) { Stub.Forbidden(); return new(left.Value + right); } }
static void Run() { Address at = new(1); at += Any.Number; Keep.Number = at.Value; }

//# operator_of_a_lifted_comparison
readonly struct Address(int value) { readonly int _value = value; public static bool operator <(Address left, Address right) { Stub.Forbidden(); return left._value < right._value; } public static bool operator >(Address left, Address right) => right._value < left._value; }
static Address? s_at = new(1);
static void Run() => Keep.Flag = s_at < new Address(Any.Number);

//# operator_of_equality_in_a_tuple
readonly struct Address(int value) { readonly int _value = value; public static bool operator ==(Address left, Address right) { Stub.Forbidden(); return left._value == right._value; } public static bool operator !=(Address left, Address right) => left._value != right._value; public override bool Equals(object? other) => false; public override int GetHashCode() => 0; }
static void Run() => Keep.Flag = (new Address(1), 2) == (new Address(1), Any.Number);

//# operator_true_in_a_condition
readonly struct Status(int bits) { readonly int _bits = bits; public static bool operator true(Status status) { Stub.Forbidden(); return status._bits != 0; } public static bool operator false(Status status) => status._bits == 0; }
static void Run() { if (new Status(Any.Number)) { Keep.Number++; } }

//# implicit_conversion_of_an_argument
readonly struct Address(int value) { public int Value => value; public static implicit operator Address(int value) { Stub.Forbidden(); return new(value); } }
static void Take(Address at) => Keep.Number = at.Value;
static void Run() => Take(Any.Number);

//# implicit_conversion_of_a_result
readonly struct Address(int value) { public static implicit operator int(Address at) => Stub.ForbiddenNumber(); public int Value => value; }
static int Where() => new Address(4);
static void Run() => Keep.Number = Where();

//# implicit_conversion_in_a_foreach
readonly struct Address(int value) { public int Value => value; public static explicit operator Address(int value) { Stub.Forbidden(); return new(value); } }
static void Run() { foreach (Address at in Any.Numbers) { Keep.Number = at.Value; } }

//# implicit_conversion_in_a_conditional
readonly struct Address(int value) { public int Value => value; public static implicit operator Address(int value) { Stub.Forbidden(); return new(value); } }
static void Run() { Address at = Any.True ? Any.Number : new Address(2); Keep.Number = at.Value; }

//# implicit_conversion_in_a_coalesce
sealed class Address(int value) { public int Value => value; public static implicit operator Address(string name) { Stub.Forbidden(); return new(name.Length); } }
static readonly Address? s_none;
static void Run() => Keep.Object = s_none ?? Any.Text;

//# add_in_a_collection_expression
sealed class Bag : IEnumerable<int> { public void Add(int one) => Stub.Forbidden(); public IEnumerator<int> GetEnumerator() => throw new NotSupportedException(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
static void Run() { Bag bag = [1, 2]; Keep.Object = bag; }

//# add_of_an_empty_collection_expression
sealed class Bag : IEnumerable<int> { public void Add(int one) => Stub.Forbidden(); public IEnumerator<int> GetEnumerator() => throw new NotSupportedException(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
static void Run() { Bag bag = []; Keep.Object = bag; }

//# add_by_an_extension_in_a_collection_initializer
sealed class Bag : IEnumerable { public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Add(this Bag bag, int one) => Stub.Forbidden();
static void Run() => Keep.Object = new Bag { 1, 2 };

//# using_declaration
readonly struct Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static void Run() { using Scope scope = new(); Keep.Number++; }

//# using_of_a_field_of_an_interface
sealed class Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static readonly IDisposable s_scope = new Scope();
static void Run() { using (s_scope) { Keep.Number++; } }

//# dispose_that_is_not_called
sealed class Scope : IDisposable { public int At; public void Dispose() => Stub.Forbidden(); }
static readonly Scope s_scope = new();
static void Run() { Scope scope = s_scope; Keep.Number = scope.At; }

//# get_enumerator_of_a_foreach
sealed class Slots { public Span<int>.Enumerator GetEnumerator() { Stub.Forbidden(); return Any.Numbers.AsSpan().GetEnumerator(); } }
static readonly Slots s_slots = new();
static void Run() { foreach (int slot in s_slots) { Keep.Number += slot; } }

//# move_next_of_a_foreach
struct Slots { int _at; public readonly Slots GetEnumerator() => this; public readonly int Current => _at; public bool MoveNext() { Stub.Forbidden(); return _at++ < 1; } }
static void Run() { foreach (int slot in new Slots()) { Keep.Number += slot; } }

//# current_of_a_foreach
struct Slots { int _at; public readonly Slots GetEnumerator() => this; public readonly int Current => Stub.ForbiddenNumber(); public bool MoveNext() => _at++ < 1; }
static void Run() { foreach (int slot in new Slots()) { Keep.Number += slot; } }

//# deconstruct_in_an_assignment
sealed class Pair { public void Deconstruct(out int one, out int other) { Stub.Forbidden(); one = other = 1; } }
static readonly Pair s_pair = new();
static void Run() { (Keep.Number, int other) = s_pair; Keep.Long = other; }

//# deconstruct_nested
sealed class Pair { public void Deconstruct(out int one, out int other) { Stub.Forbidden(); one = other = 1; } }
static readonly Pair s_pair = new();
static void Run() { (int first, (int one, int other)) = (1, s_pair); Keep.Number = first + one + other; }

//# positional_pattern
sealed class Pair { public void Deconstruct(out int one, out int other) { Stub.Forbidden(); one = other = 1; } }
static readonly Pair s_pair = new();
static void Run() => Keep.Flag = s_pair is (1, > 0);

//# awaiter_of_ones_own_that_is_complete
readonly struct Ready { public Awaiter GetAwaiter() => default; public readonly struct Awaiter : INotifyCompletion { public bool IsCompleted => true; public void GetResult() => Stub.Forbidden(); public void OnCompleted(Action continuation) { } } }
static async Task Wait() { await new Ready(); }
static void Run() => _ = Wait();

//# event_accessor
sealed class Source { public event Action Fired { add => Stub.Forbidden(); remove { } } }
static readonly Source s_source = new();
static readonly Action s_action = static () => Keep.Number++;
static void Run() => s_source.Fired += s_action;

//# event_accessor_beside_it
sealed class Source { public event Action Fired { add => Stub.Forbidden(); remove { } } }
static readonly Source s_source = new();
static readonly Action s_action = static () => Keep.Number++;
static void Run() => s_source.Fired -= s_action;

//# partial_method
static partial class Hooks { static partial void Before(); static partial void Before() => Stub.Forbidden(); public static void Go() => Before(); }
static void Run() => Hooks.Go();

//# partial_method_without_a_body
static partial class Hooks { static partial void Before(int number); public static void Go() => Before(Stub.ForbiddenNumber()); }
static void Run() => Hooks.Go();

//# default_interface_method
interface ILine { void Raise() => Stub.Forbidden(); void Lower(); }
sealed class Line : ILine { public void Lower() => Keep.Number++; }
static readonly ILine s_line = new Line();
static void Run() => s_line.Raise();

//# default_interface_method_that_is_implemented_after_all
interface ILine { void Raise() => Stub.Forbidden(); }
sealed class Line : ILine { public void Raise() => Keep.Number++; }
static readonly ILine s_line = new Line();
static void Run() => s_line.Raise();

//# static_abstract_through_a_generic_class
interface IBus { static abstract void Reset(); }
readonly struct Pci : IBus { public static void Reset() => Stub.Forbidden(); }
readonly struct Isa : IBus { public static void Reset() => Keep.Number++; }
static class Host<TBus> where TBus : IBus { public static void Reset() => TBus.Reset(); }
static void Run() => Host<Pci>.Reset();

//# static_abstract_through_a_generic_class_that_is_clean
interface IBus { static abstract void Reset(); }
readonly struct Pci : IBus { public static void Reset() => Stub.Forbidden(); }
readonly struct Isa : IBus { public static void Reset() => Keep.Number++; }
static class Host<TBus> where TBus : IBus { public static void Reset() => TBus.Reset(); }
static void Run() { Host<Isa>.Reset(); Keep.Object = typeof(Host<Pci>); }

//# curiously_recurring_base
abstract class Driver<TSelf> where TSelf : Driver<TSelf> { public void Go() => ((TSelf)this).Step(); public abstract void Step(); }
sealed class Mine : Driver<Mine> { public override void Step() => Stub.Forbidden(); }
static readonly Mine s_mine = new();
static void Run() => s_mine.Go();

//# visitor
interface IVisitor { void Visit(int node); }
readonly struct Counting : IVisitor { public void Visit(int node) => Keep.Number += node; }
readonly struct Stopping : IVisitor { public void Visit(int node) => Stub.Forbidden(); }
static void Walk<TVisitor>(TVisitor visitor) where TVisitor : IVisitor { visitor.Visit(1); visitor.Visit(2); }
static void Run() => Walk(new Stopping());

//# visitor_beside_it
interface IVisitor { void Visit(int node); }
readonly struct Counting : IVisitor { public void Visit(int node) => Keep.Number += node; }
readonly struct Stopping : IVisitor { public void Visit(int node) => Stub.Forbidden(); }
static void Walk<TVisitor>(TVisitor visitor) where TVisitor : IVisitor { visitor.Visit(1); visitor.Visit(2); }
static void Run() => Walk(new Counting());
