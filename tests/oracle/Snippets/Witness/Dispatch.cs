// Virtual, generic, static and partial members, and the routine behind some of them. Written without a look at the analyzers.

//# covariant_override_with_the_routine
class Result { public int Code = 1; }
sealed class DiskResult : Result;
abstract class Drive { public abstract Result Identify(); }
sealed class Disk : Drive { static readonly DiskResult s_one = new(); public override DiskResult Identify() { Stub.Forbidden(); return s_one; } }
static readonly Drive s_drive = new Disk();
static void Run() => Keep.Number = s_drive.Identify().Code;

//# override_of_an_override_with_the_routine
abstract class Layer { public abstract void Handle(); }
class Middle : Layer { public override void Handle() => Keep.Number++; }
sealed class Top : Middle { public override void Handle() { base.Handle(); Stub.Forbidden(); } }
static readonly Layer s_layer = new Top();
static void Run() => s_layer.Handle();

//# override_of_an_override_below_the_object
abstract class Layer { public abstract void Handle(); }
class Middle : Layer { public override void Handle() => Keep.Number++; }
sealed class Top : Middle { public override void Handle() { base.Handle(); Stub.Forbidden(); } }
static readonly Layer s_layer = new Middle();
static void Keeps() => new Top().Handle();
static void Run() => s_layer.Handle();

//# template_method_with_a_hook
abstract class Transfer
{
    public void Go() { Before(); Keep.Number++; After(); }
    protected virtual void Before() { }
    protected virtual void After() { }
}
sealed class DmaTransfer : Transfer { protected override void After() => Stub.Forbidden(); }
static readonly DmaTransfer s_transfer = new();
static void Run() => s_transfer.Go();

//# template_method_with_a_hook_of_a_sibling
abstract class Transfer
{
    public void Go() { Before(); Keep.Number++; After(); }
    protected virtual void Before() { }
    protected virtual void After() { }
}
sealed class DmaTransfer : Transfer { protected override void After() => Stub.Forbidden(); }
sealed class PioTransfer : Transfer { protected override void Before() => Keep.Number = 0; }
static readonly PioTransfer s_transfer = new();
static void Other() => new DmaTransfer().Go();
static void Run() => s_transfer.Go();

//# constructor_that_calls_an_override
abstract class Device { protected Device() => Start(); protected abstract void Start(); }
sealed class Disk : Device { protected override void Start() => Stub.Forbidden(); }
static void Run() => Keep.Object = new Disk();

//# generic_virtual_method_for_one_type
abstract class Visitor { public abstract void Visit<T>(T item); }
sealed class Walker : Visitor { public override void Visit<T>(T item) { if (typeof(T) == typeof(int)) { Stub.Forbidden(); } } }
static readonly Visitor s_visitor = new Walker();
static void Run() => s_visitor.Visit(3);

//# generic_virtual_method_for_the_other_type
abstract class Visitor { public abstract void Visit<T>(T item); }
sealed class Walker : Visitor { public override void Visit<T>(T item) { if (typeof(T) == typeof(int)) { Stub.Forbidden(); } } }
static readonly Visitor s_visitor = new Walker();
static void Run() => s_visitor.Visit(3L);

//# static_abstract_operator_of_a_type_argument
interface ISum<T> where T : ISum<T> { static abstract T operator +(T left, T right); }
readonly struct Quiet : ISum<Quiet> { public static Quiet operator +(Quiet left, Quiet right) => left; }
readonly struct Loud : ISum<Loud> { public static Loud operator +(Loud left, Loud right) { Stub.Forbidden(); return left; } }
static T Twice<T>(T value) where T : ISum<T> => value + value;
static void Run() => Keep.It(Twice(default(Loud)));

//# static_abstract_operator_of_a_quiet_type_argument
interface ISum<T> where T : ISum<T> { static abstract T operator +(T left, T right); }
readonly struct Quiet : ISum<Quiet> { public static Quiet operator +(Quiet left, Quiet right) => left; }
readonly struct Loud : ISum<Loud> { public static Loud operator +(Loud left, Loud right) { Stub.Forbidden(); return left; } }
static T Twice<T>(T value) where T : ISum<T> => value + value;
static void Run() => Keep.It(Twice(default(Quiet)));

//# policy_as_a_type_argument_of_a_class
interface IPolicy { static abstract void Notify(); }
struct Silent : IPolicy { public static void Notify() { } }
struct Chatty : IPolicy { public static void Notify() => Stub.Forbidden(); }
sealed class Queue<TPolicy> where TPolicy : IPolicy { public void Put() => TPolicy.Notify(); }
static readonly Queue<Chatty> s_queue = new();
static void Run() => s_queue.Put();

//# policy_of_another_queue
interface IPolicy { static abstract void Notify(); }
struct Silent : IPolicy { public static void Notify() { } }
struct Chatty : IPolicy { public static void Notify() => Stub.Forbidden(); }
sealed class Queue<TPolicy> where TPolicy : IPolicy { public void Put() => TPolicy.Notify(); }
static readonly Queue<Chatty> s_other = new();
static readonly Queue<Silent> s_queue = new();
static void Unused() => s_other.Put();
static void Run() => s_queue.Put();

//# default_member_called_by_another_default_member
interface IDrive { void Spin() => Stub.Forbidden(); void Start() => Spin(); }
sealed class Disk : IDrive;
static readonly IDrive s_drive = new Disk();
static void Run() => s_drive.Start();

//# default_member_replaced_by_an_interface_below
interface IDrive { void Spin() => Stub.Forbidden(); }
interface ISilent : IDrive { void IDrive.Spin() => Keep.Number++; }
sealed class Disk : ISilent;
static readonly IDrive s_drive = new Disk();
static void Run() => s_drive.Spin();

//# two_interfaces_with_the_same_member
interface ILeft { void Do(); }
interface IRight { void Do(); }
sealed class Both : ILeft, IRight { void ILeft.Do() => Stub.Forbidden(); void IRight.Do() => Keep.Number++; }
static readonly Both s_both = new();
static void Run() => ((IRight)s_both).Do();

//# two_interfaces_with_the_same_member_the_left_one
interface ILeft { void Do(); }
interface IRight { void Do(); }
sealed class Both : ILeft, IRight { void ILeft.Do() => Stub.Forbidden(); void IRight.Do() => Keep.Number++; }
static readonly Both s_both = new();
static void Run() => ((ILeft)s_both).Do();

//# member_reimplemented_by_a_derived_class
interface IReset { void Reset(); }
class Plain : IReset { public void Reset() => Keep.Number++; }
sealed class Again : Plain, IReset { public new void Reset() => Stub.Forbidden(); }
static readonly Plain s_plain = new Again();
static void Run() => ((IReset)s_plain).Reset();

//# member_hidden_but_not_reimplemented
interface IReset { void Reset(); }
class Plain : IReset { public void Reset() => Keep.Number++; }
sealed class Again : Plain { public new void Reset() => Stub.Forbidden(); }
static readonly Plain s_plain = new Again();
static void Run() => ((IReset)s_plain).Reset();

//# decorator_around_a_decorator
interface ISink { void Put(int value); }
sealed class Counting(ISink inner) : ISink { int _count; public void Put(int value) { _count++; inner.Put(value); } }
sealed class Final : ISink { public void Put(int value) => Stub.Forbidden(); }
static readonly ISink s_sink = new Counting(new Counting(new Final()));
static void Run() => s_sink.Put(1);

//# decorator_that_drops_what_it_gets
interface ISink { void Put(int value); }
sealed class Dropping(ISink inner) : ISink { public ISink Inner => inner; public void Put(int value) => Keep.Number = value; }
sealed class Final : ISink { public void Put(int value) => Stub.Forbidden(); }
static readonly ISink s_sink = new Dropping(new Final());
static void Run() => s_sink.Put(1);

//# ref_struct_that_implements_an_interface
interface IScan { int Next(); }
ref struct Scan(Span<int> rest) : IScan { Span<int> _rest = rest; public int Next() { Stub.Forbidden(); return _rest[0]; } }
static int First<T>(T scan) where T : IScan, allows ref struct => scan.Next();
static void Run() => Keep.Number = First(new Scan([1, 2]));

//# text_of_an_object_through_its_base
class Command { public override string ToString() => "command"; }
sealed class Flush : Command { public override string ToString() { Stub.Forbidden(); return "flush"; } }
static readonly object s_command = new Flush();
static void Run() => Keep.Text = s_command.ToString();

//# hash_of_a_record_with_a_member_that_has_its_own
sealed class Key { public override int GetHashCode() { Stub.Forbidden(); return 1; } public override bool Equals(object? other) => other is Key; }
sealed record Entry(Key Key, int Size);
static readonly Entry s_entry = new(new Key(), 3);
static void Run() => Keep.Number = s_entry.GetHashCode();

//# dispatch_by_a_dictionary_of_objects
interface IHandler { void Handle(); }
sealed class Good : IHandler { public void Handle() => Keep.Number++; }
sealed class Bad : IHandler { public void Handle() => Stub.Forbidden(); }
static readonly Dictionary<int, IHandler> s_handlers = new() { [1] = new Good(), [2] = new Bad() };
static void Run() => s_handlers[2].Handle();

//# dispatch_by_a_type_pattern
interface IHandler;
sealed class Good : IHandler { public void Fine() => Keep.Number++; }
sealed class Bad : IHandler { public void Handle() => Stub.Forbidden(); }
static readonly IHandler s_handler = new Good();
static void Run() { if (s_handler is Bad bad) { bad.Handle(); } else if (s_handler is Good good) { good.Fine(); } }

//# partial_property_read
partial class Card { public partial int Slot { get; } }
partial class Card { public partial int Slot { get { Stub.Forbidden(); return 1; } } }
static readonly Card s_card = new();
static void Run() => Keep.Number = s_card.Slot;

//# partial_method_never_written
partial class Card { partial void Traced(int value); public void Go() => Traced(Stub.ForbiddenNumber()); }
static readonly Card s_card = new();
static void Run() => s_card.Go();

//# static_constructor_with_the_routine_of_a_generic_type
static class Cache<T> { public static readonly int Size = 4; }
static class Noisy { public static int Value; static Noisy() => Value = 2; }
static void Run() => Keep.Number = Cache<int>.Size + Noisy.Value;

//# recursion_over_a_tree_with_the_routine_at_the_leaves
sealed class Node(Node? left, Node? right) { public Node? Left => left; public Node? Right => right; }
static readonly Node s_root = new(new(null, null), null);
static void Walk(Node node)
{
    if (node.Left is null && node.Right is null) { Stub.Forbidden(); return; }
    if (node.Left is { } left) { Walk(left); }
    if (node.Right is { } right) { Walk(right); }
}
static void Run() => Walk(s_root);

//# reflection_on_a_name_with_the_routine
static void Hidden() => Stub.Forbidden();
static readonly MethodInfo s_hidden = typeof(Snippet).GetMethod(nameof(Hidden), BindingFlags.Static | BindingFlags.NonPublic)!;
static void Run() => s_hidden.Invoke(null, null);

//# compiled_expression_with_the_routine
static readonly Action s_compiled = Expression.Lambda<Action>(Expression.Call(typeof(Stub).GetMethod(nameof(Stub.Forbidden))!)).Compile();
static void Run() => s_compiled();

//# unmanaged_callback_with_the_routine
[UnmanagedCallersOnly] static int Compare(int* left, int* right) { Stub.Forbidden(); return *left - *right; }
static readonly delegate* unmanaged<int*, int*, int> s_compare = &Compare;
static void Run() { int one = 1, two = 2; Keep.Number = s_compare(&one, &two); }

//# comparer_given_to_a_heap
sealed class Urgent : IComparer<int> { public int Compare(int x, int y) { Stub.Forbidden(); return x - y; } }
static readonly PriorityQueue<int, int> s_queue = new(new Urgent());
static void Run() { s_queue.Clear(); s_queue.Enqueue(1, 1); s_queue.Enqueue(2, 0); }

//# comparer_given_to_a_heap_of_one
sealed class Urgent : IComparer<int> { public int Compare(int x, int y) { Stub.Forbidden(); return x - y; } }
static readonly PriorityQueue<int, int> s_queue = new(new Urgent());
static void Run() { s_queue.Clear(); s_queue.Enqueue(1, 1); }

//# format_provider_asked_by_the_library
sealed class Provider : IFormatProvider { public object? GetFormat(Type? type) { Stub.Forbidden(); return null; } }
static readonly Provider s_provider = new();
static void Run() { Span<char> text = stackalloc char[16]; 12.TryFormat(text, out Keep.Number, "N2", s_provider); }

//# constant_flag_of_another_class
static class Build { public const bool Tracing = false; }
static void Run() { if (Build.Tracing) { Stub.Forbidden(); } Keep.Number++; }

//# routine_in_a_method_that_takes_an_action_and_a_switch
static void Guarded(bool really, Action action) { if (really) { action(); } }
static void Run() => Guarded(false, Stub.Forbidden);
