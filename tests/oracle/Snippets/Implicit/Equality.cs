// Equality, texts, extensions, queries, accessors of events.

//# equality_of_a_record_calls_the_forbidden
struct Part { public readonly override bool Equals(object? other) => true; public readonly override int GetHashCode() => Stub.ForbiddenNumber(); }
record struct Whole(int Number) { public readonly override int GetHashCode() => Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = new Whole(1).GetHashCode();

//# equality_of_a_tuple_calls_the_forbidden
struct Part
{
    public static bool operator ==(Part left, Part right) { Stub.Forbidden(); return true; }
    public static bool operator !=(Part left, Part right) => false;
    public override readonly bool Equals(object? other) => true;
    public override readonly int GetHashCode() => 1;
}
static Part s_part;
static void Run() => Keep.Flag = (s_part, 1) == (s_part, 1);

//# text_in_a_concatenation_calls_the_forbidden
class Named { public override string ToString() { Stub.Forbidden(); return "named"; } }
static readonly Named s_named = new();
static void Run() => Keep.Text = "a" + s_named;

//# text_in_an_interpolation_calls_the_forbidden
class Named { public override string ToString() { Stub.Forbidden(); return "named"; } }
static readonly Named s_named = new();
static void Run() => Keep.Text = $"a {s_named}";

//# extension_method_that_calls_the_forbidden
static void Go(this int number) => Stub.Forbidden();
static void Run() => Any.Number.Go();

//# partial_method_that_calls_the_forbidden
partial class Node { public partial void Go(); }
partial class Node { public partial void Go() => Stub.Forbidden(); }
static readonly Node s_node = new();
static void Run() => s_node.Go();

//# partial_method_without_a_body
partial class Node { partial void Went(int number); public void Go() => Went(Stub.ForbiddenNumber()); }
static readonly Node s_node = new();
static void Run() => s_node.Go();

//# query_syntax_that_calls_the_forbidden
class Source { public Source Where(Func<int, bool> predicate) { Stub.Forbidden(); return this; } }
static readonly Source s_source = new();
static void Run() => Keep.Object = from number in s_source where number > 2 select number;

//# event_accessor_that_calls_the_forbidden
class Source { public event Action Changed { add => Stub.Forbidden(); remove { } } }
static readonly Source s_source = new();
static readonly Action s_action = static () => { };
static void Run() => s_source.Changed += s_action;

//# fixed_pattern_that_calls_the_forbidden
struct Buffer { private int _first; [UnscopedRef] public ref int GetPinnableReference() { Stub.Forbidden(); return ref _first; } }
static Buffer s_buffer;
static void Run()
{
    Buffer buffer = s_buffer;
    fixed (int* first = buffer)
    {
        Keep.Number = *first;
    }
}

//# switch_on_a_converted_value
readonly struct Wrapped(int value) { public static implicit operator int(Wrapped one) { Stub.Forbidden(); return 1; } private readonly int _value = value; }
static Wrapped s_wrapped;
static void Run()
{
    int value = s_wrapped;
    Keep.Number = value;
}

//# using_declaration_in_a_branch_not_taken: reaches
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    if (Any.False)
    {
        using Scope scope = new();
    }
}

//# comparison_of_records_that_allocates_nothing
record Point(int X, int Y);
static readonly Point s_one = new(1, 2);
static void Run() => Keep.Flag = !s_one.Equals(s_one);
