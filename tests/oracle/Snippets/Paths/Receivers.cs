// Interfaces, patterns, constants and generics on the way.

//# property_of_an_interface
interface IValue { int Value { get; } }
class Node : IValue { public int Value => Stub.ForbiddenNumber(); }
static readonly IValue s_value = new Node();
static void Run() => Keep.Number = s_value.Value;

//# indexer_of_an_interface
interface IRow { int this[int index] { get; } }
class Row : IRow { public int this[int index] => Stub.ForbiddenNumber(); }
static readonly IRow s_row = new Row();
static void Run() => Keep.Number = s_row[1];

//# structure_behind_an_interface
interface IGo { void Go(); }
struct Goes : IGo { public readonly void Go() => Stub.Forbidden(); }
static readonly IGo s_go = new Goes();
static void Run() => s_go.Go();

//# reimplemented_interface
interface IGo { void Go(); }
class Base : IGo { void IGo.Go() => Keep.Number++; }
class Derived : Base, IGo { void IGo.Go() => Stub.Forbidden(); }
static readonly IGo s_go = new Derived();
static void Run() => s_go.Go();

//# type_pattern_on_a_structure
[MethodImpl(MethodImplOptions.NoInlining)]
static void Go(object value) { if (value is int) { Stub.Forbidden(); } }
static void Run() => Go(5);

//# constant_pattern_on_an_argument
static void Go(int value) { if (value is 1 or 2) { Stub.Forbidden(); } }
static void Run() => Go(3);

//# constant_through_a_conversion
static void Go(long value) { if (value > 5) { Stub.Forbidden(); } }
static void Run() => Go(3);

//# constant_through_arithmetic
static void Go(int value) { if (value * 2 > 10) { Stub.Forbidden(); } }
static void Run() => Go(3);

//# constant_through_a_local
static void Go(bool wait)
{
    bool really = wait && Any.True;
    if (really)
    {
        Stub.Forbidden();
    }
}
static void Run() => Go(false);

//# constant_field_of_an_enum
enum Level { Low, High }
const Level Current = Level.Low;
static void Run()
{
    if (Current == Level.High)
    {
        Stub.Forbidden();
    }
}

//# constant_nullable
static void Go(int? limit) { if (limit is { } value) { Keep.Number = value + Stub.ForbiddenNumber(); } }
static void Run() => Go(null);

//# early_return_on_an_argument
static void Go(bool quick)
{
    if (quick)
    {
        return;
    }

    Stub.Forbidden();
}
static void Run() => Go(true);

//# throw_before
static void Go(bool bad)
{
    if (bad)
    {
        throw new InvalidOperationException();
    }

    Stub.Forbidden();
}
static void Run() => Go(false);

//# both_branches
static void Go(bool flag)
{
    if (flag)
    {
        Keep.Number++;
    }
    else
    {
        Stub.Forbidden();
    }
}
static void Run() => Go(Any.False);

//# conditional_expression_as_argument
static void Go(bool wait) { if (wait) { Stub.Forbidden(); } }
static void Run() => Go(Any.Number > 100 && false);

//# recursion_with_constants
static void Go(int depth)
{
    if (depth == 0)
    {
        return;
    }

    if (depth > 10)
    {
        Stub.Forbidden();
    }

    Go(depth - 1);
}
static void Run() => Go(3);

//# default_of_a_generic
static void Go<T>(T value) { if (value is null) { Stub.Forbidden(); } }
static void Run() => Go(5);

//# unmanaged_callers_only_stored
[UnmanagedCallersOnly]
static void Entry() => Stub.Forbidden();
static nint s_entry;
static void Run() => s_entry = (nint)(delegate* unmanaged<void>)&Entry;

//# extension_on_an_interface
interface IGo;
class Goes : IGo;
static readonly IGo s_go = new Goes();
static void Start(this IGo go) => Stub.Forbidden();
static void Run() => s_go.Start();

//# tuple_element_conversion
readonly struct Wrapped { public static implicit operator Wrapped(int value) { Stub.Forbidden(); return default; } }
static (Wrapped, int) s_pair;
static void Run() => s_pair = (Any.Number, 2);

//# operator_true_in_a_loop
struct More
{
    public int Left;
    public static bool operator true(More one) { Stub.Forbidden(); return false; }
    public static bool operator false(More one) => true;
}
static More s_more;
static void Run()
{
    while (s_more)
    {
        Keep.Number++;
    }
}

//# record_equality_member
record class Inner(int Value) { public virtual bool Equals(Inner? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
record class Outer(Inner Inner);
static readonly Outer s_one = new(new Inner(1)), s_other = new(new Inner(1));
static void Run() => Keep.Flag = s_one == s_other;

//# record_text_member
record class Inner(int Value) { public sealed override string ToString() { Stub.Forbidden(); return ""; } }
record class Outer(Inner Inner);
static readonly Outer s_one = new(new Inner(1));
static void Run() => Keep.Text = s_one.ToString();

//# record_copy_constructor
record class Node(int Value) { protected Node(Node other) { Stub.Forbidden(); Value = other.Value; } }
static readonly Node s_node = new(1);
static void Run() => Keep.Object = s_node with { Value = 2 };

//# record_deconstruct
record struct Pair(int One, int Other) { public readonly void Deconstruct(out int one, out int other) { one = Stub.ForbiddenNumber(); other = 1; } }
static Pair s_pair;
static void Run() => (Keep.Number, _) = s_pair;

//# static_abstract_property
interface ILimit { static abstract int Limit { get; } }
struct Wide : ILimit { public static int Limit => Stub.ForbiddenNumber(); }
static int Read<T>() where T : ILimit => T.Limit;
static void Run() => Keep.Number = Read<Wide>();

//# static_abstract_conversion
interface IMake<T> where T : IMake<T> { static abstract implicit operator T(int value); }
struct Made : IMake<Made> { public static implicit operator Made(int value) { Stub.Forbidden(); return default; } }
static T Make<T>() where T : IMake<T> => Any.Number;
static void Run() => Keep.It(Make<Made>());

//# dispose_in_a_generic
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Use<T>() where T : IDisposable, new()
{
    using T scope = new();
}
static void Run() => Use<Scope>();

//# foreach_in_a_generic: mayAllocate
struct Numbers : IEnumerable<int>
{
    public readonly IEnumerator<int> GetEnumerator() { Stub.Forbidden(); return ((IEnumerable<int>)Array.Empty<int>()).GetEnumerator(); }
    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
static void Walk<T>(T numbers) where T : IEnumerable<int>
{
    foreach (int number in numbers)
    {
        Keep.Number = number;
    }
}
static void Run() => Walk(new Numbers());

//# inline_array_of_structures
[InlineArray(2)]
struct Two { private int _first; }
static void Run()
{
    Two two = default;
    two[Stub.ForbiddenNumber() & 1] = 1;
    Keep.Number = two[0];
}

//# volatile_and_interlocked
static int s_flag;
static void Run()
{
    if (Interlocked.CompareExchange(ref s_flag, 1, 1) == 1)
    {
        Stub.Forbidden();
    }

    s_flag = 1;
}
