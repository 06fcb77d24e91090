// What is called without being written: operators, conversions, accessors, initializers, static constructors.

//# operator_of_a_structure
record struct Number(int Value) { public static Number operator +(Number left, Number right) => new(left.Value + right.Value); }
static Number s_number;
static void Run() => s_number = s_number + s_number;

//# operator_that_allocates
record Number(int Value) { public static Number operator +(Number left, Number right) => new(left.Value + right.Value); }
static Number s_number = new(1);
static void Run() => s_number = s_number + s_number;

//# compound_operator_that_allocates
record Number(int Value) { public static Number operator +(Number left, Number right) => new(left.Value + right.Value); }
static Number s_number = new(1);
static void Run() => s_number += s_number;

//# increment_that_allocates
record Number(int Value) { public static Number operator ++(Number one) => new(one.Value + 1); }
static Number s_number = new(1);
static void Run() => s_number++;

//# unary_operator_that_calls_the_forbidden
record struct Number(int Value) { public static Number operator -(Number one) { Stub.Forbidden(); return one; } }
static Number s_number;
static void Run() => s_number = -s_number;

//# true_operator_that_calls_the_forbidden
struct Answer
{
    public static bool operator true(Answer one) { Stub.Forbidden(); return true; }
    public static bool operator false(Answer one) => false;
}
static Answer s_answer;
static void Run()
{
    if (s_answer)
    {
        Keep.Number++;
    }
}

//# short_circuit_operator_that_calls_the_forbidden
struct Answer
{
    public static bool operator true(Answer one) => true;
    public static bool operator false(Answer one) => false;
    public static Answer operator &(Answer one, Answer other) { Stub.Forbidden(); return other; }
}
static Answer s_one, s_other;
static void Run() => s_one = s_one && s_other;

//# implicit_conversion_that_allocates
class Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) => new(value); }
static Wrapped? s_wrapped;
static void Run() => s_wrapped = Any.Number;

//# explicit_conversion_that_allocates
class Wrapped(int value) { public int Value => value; public static explicit operator Wrapped(int value) => new(value); }
static Wrapped? s_wrapped;
static void Run() => s_wrapped = (Wrapped)Any.Number;

//# implicit_conversion_of_a_structure
readonly struct Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) => new(value); }
static Wrapped s_wrapped;
static void Run() => s_wrapped = Any.Number;

//# lifted_conversion_that_calls_the_forbidden
readonly struct Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) { Stub.Forbidden(); return new(value); } }
static int? s_number = 3;
static Wrapped? s_wrapped;
static void Run() => s_wrapped = s_number;

//# lifted_operator
static int? s_one = 1, s_other = 2;
static void Run() => s_one = s_one + s_other;

//# lifted_operator_that_calls_the_forbidden
record struct Number(int Value) { public static Number operator +(Number left, Number right) { Stub.Forbidden(); return left; } }
static Number? s_number = new Number(1);
static void Run() => s_number = s_number + s_number;

//# foreach_conversion_that_calls_the_forbidden
readonly struct Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) { Stub.Forbidden(); return new(value); } }
static void Run()
{
    foreach (Wrapped wrapped in Any.Numbers)
    {
        Keep.Number += wrapped.Value;
    }
}

//# deconstruct
readonly struct Pair { public void Deconstruct(out int one, out int other) { one = 1; other = 2; } }
static Pair s_pair;
static void Run()
{
    (int one, int other) = s_pair;
    Keep.Number = one + other;
}

//# deconstruct_that_calls_the_forbidden
readonly struct Pair { public void Deconstruct(out int one, out int other) { one = Stub.ForbiddenNumber(); other = 2; } }
static Pair s_pair;
static void Run()
{
    (int one, int other) = s_pair;
    Keep.Number = one + other;
}

//# deconstruct_in_a_foreach_that_calls_the_forbidden
readonly struct Pair { public void Deconstruct(out int one, out int other) { one = Stub.ForbiddenNumber(); other = 2; } }
static readonly Pair[] s_pairs = new Pair[1];
static void Run()
{
    foreach ((int one, int other) in s_pairs)
    {
        Keep.Number = one + other;
    }
}

//# deconstruct_in_a_pattern_that_calls_the_forbidden
readonly struct Pair { public void Deconstruct(out int one, out int other) { one = Stub.ForbiddenNumber(); other = 2; } }
static Pair s_pair;
static void Run() => Keep.Flag = s_pair is (_, 2);

//# deconstruct_extension_that_calls_the_forbidden
readonly struct Pair;
static void Deconstruct(this Pair pair, out int one, out int other) { one = Stub.ForbiddenNumber(); other = 2; }
static Pair s_pair;
static void Run()
{
    var (one, other) = s_pair;
    Keep.Number = one + other;
}

//# property_pattern_that_calls_the_forbidden
class Node { public int Value => Stub.ForbiddenNumber(); }
static readonly Node s_node = new();
static void Run() => Keep.Flag = s_node is { Value: 4 };

//# nested_property_pattern_that_calls_the_forbidden
class Node { public Node? Next; public int Value => Stub.ForbiddenNumber(); }
static readonly Node s_node = new() { Next = new() };
static void Run() => Keep.Flag = s_node is { Next.Value: 4 };

//# list_pattern_that_calls_the_forbidden
class Row { public int Length => 3; public int this[int index] => Stub.ForbiddenNumber(); }
static readonly Row s_row = new();
static void Run() => Keep.Flag = s_row is [4, ..];

//# implicit_range_that_calls_the_forbidden
class Row { public int Length => 3; public int Slice(int start, int length) => Stub.ForbiddenNumber(); }
static readonly Row s_row = new();
static void Run() => Keep.Number = s_row[1..];

//# implicit_index_that_calls_the_forbidden
class Row { public int Length => Stub.ForbiddenNumber(); public int this[int index] => 1; }
static readonly Row s_row = new();
static void Run() => Keep.Number = s_row[^1];

//# indexer_that_calls_the_forbidden
class Row { public int this[string name] => Stub.ForbiddenNumber(); }
static readonly Row s_row = new();
static void Run() => Keep.Number = s_row["one"];

//# indexer_set_that_calls_the_forbidden
class Row { public int this[string name] { get => 1; set => Stub.Forbidden(); } }
static readonly Row s_row = new();
static void Run() => s_row["one"] = 3;

//# indexer_read_beside_a_set_that_is_forbidden
class Row { public int this[string name] { get => 1; set => Stub.Forbidden(); } }
static readonly Row s_row = new();
static void Run() => Keep.Number = s_row["one"];

//# property_incremented_calls_both
class Node { public int Value { get => 1; set => Stub.Forbidden(); } }
static readonly Node s_node = new();
static void Run() => s_node.Value++;

//# property_coalesce_assignment_that_sets
class Node { public string? Value { get => null; set => Stub.Forbidden(); } }
static readonly Node s_node = new();
static void Run() => s_node.Value ??= "text";

//# property_in_an_object_initializer_calls_the_forbidden
struct Node { public int Value { readonly get => 1; set => Stub.Forbidden(); } }
static Node s_node;
static void Run() => s_node = new Node { Value = 3 };

//# property_by_reference_that_calls_the_forbidden
static int s_value;
static ref int Value { get { Stub.Forbidden(); return ref s_value; } }
static void Run() => Value = 3;

//# property_set_through_deconstruction
class Node { public int Value { get => 1; set => Stub.Forbidden(); } }
static readonly Node s_node = new();
static void Run() => (s_node.Value, Keep.Number) = (1, 2);

//# property_named_only
class Node { public static int Value { get => Stub.ForbiddenNumber(); } }
static void Run() => Keep.Text = nameof(Node.Value);

//# init_accessor_that_calls_the_forbidden
record struct Node { public int Value { get => 1; init => Stub.Forbidden(); } }
static Node s_node;
static void Run() => s_node = s_node with { Value = 4 };

//# add_of_a_collection_initializer
class Bag : IEnumerable { public void Add(int value) => Stub.Forbidden(); public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Run() => Keep.Object = new Bag { 1, 2 };

//# add_extension_of_a_collection_initializer
class Bag : IEnumerable { public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Add(this Bag bag, int value) => Stub.Forbidden();
static void Run() => Keep.Object = new Bag { 1, 2 };

//# add_of_a_collection_expression
class Bag : IEnumerable<int> { public void Add(int value) => Stub.Forbidden(); public IEnumerator<int> GetEnumerator() => throw new NotSupportedException(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
static void Run()
{
    Bag bag = [1, 2];
    Keep.Object = bag;
}

//# nested_object_initializer
class Inner { public int Value { get => 1; set => Stub.Forbidden(); } }
class Outer { public readonly Inner Inner = new(); }
static void Run() => Keep.Object = new Outer { Inner = { Value = 4 } };

//# dictionary_initializer_index
class Table { public int this[int key] { get => 1; set => Stub.Forbidden(); } }
static void Run() => Keep.Object = new Table { [1] = 2 };

//# get_enumerator_that_calls_the_forbidden
struct Numbers
{
    public readonly Numbers GetEnumerator() { Stub.Forbidden(); return this; }
    public readonly int Current => 1;
    public readonly bool MoveNext() => false;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# move_next_that_calls_the_forbidden
struct Numbers
{
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => 1;
    public readonly bool MoveNext() { Stub.Forbidden(); return false; }
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# current_that_calls_the_forbidden
struct Numbers
{
    private int _at;
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => Stub.ForbiddenNumber();
    public bool MoveNext() => _at++ < 1;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# enumerator_dispose_that_calls_the_forbidden
ref struct Numbers
{
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => 1;
    public readonly bool MoveNext() => false;
    public readonly void Dispose() => Stub.Forbidden();
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# dispose_that_calls_the_forbidden
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = new();
}

//# ref_struct_dispose_that_calls_the_forbidden
ref struct Scope { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = new();
}

//# explicit_dispose_that_calls_the_forbidden
struct Scope : IDisposable { readonly void IDisposable.Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = new();
}

//# dispose_that_is_not_called
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    Scope scope = new();
    Keep.It(scope);
}

//# handler_append_that_calls_the_forbidden
[InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int literal, int holes) { }
    public readonly void AppendFormatted(int value) => Stub.Forbidden();
}
static void Take(Handler handler) { }
static void Run() => Take($"{Any.Number}");

//# handler_literal_that_calls_the_forbidden
[InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int literal, int holes) { }
    public readonly void AppendLiteral(string text) => Stub.Forbidden();
}
static void Take(Handler handler) { }
static void Run() => Take($"text");

//# handler_constructor_that_calls_the_forbidden
[InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int literal, int holes) => Stub.Forbidden();
    public readonly void AppendLiteral(string text) { }
}
static void Take(Handler handler) { }
static void Run() => Take($"text");

//# builder_that_calls_the_forbidden
[CollectionBuilder(typeof(Pair), nameof(Make))]
struct Pair
{
    public static Pair Make(ReadOnlySpan<int> values) { Stub.Forbidden(); return default; }
    public readonly IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
}
static void Run()
{
    Pair pair = [Any.Number, 2];
    Keep.It(pair);
}

//# spread_whose_enumerator_calls_the_forbidden
struct Numbers
{
    private int _at;
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => Stub.ForbiddenNumber();
    public bool MoveNext() => _at++ < 1;
}
static void Run()
{
    int[] values = [.. new Numbers()];
    Keep.Object = values;
}

//# awaiter_that_calls_the_forbidden
struct Ready { public readonly Awaiter GetAwaiter() => default; }
struct Awaiter : INotifyCompletion
{
    public readonly bool IsCompleted => true;
    public readonly void GetResult() => Stub.Forbidden();
    public readonly void OnCompleted(Action continuation) { }
}
static async ValueTask Go() => await new Ready();
static void Run() => _ = Go();

//# field_initializer_that_calls_the_forbidden
class Node { public int Value = Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = new Node();

//# property_initializer_that_calls_the_forbidden
class Node { public int Value { get; } = Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = new Node();

//# field_initializer_of_a_base_that_calls_the_forbidden
class Base { public int Value = Stub.ForbiddenNumber(); }
class Derived : Base;
static void Run() => Keep.Object = new Derived();

//# base_constructor_that_calls_the_forbidden
class Base { protected Base() => Stub.Forbidden(); }
class Derived : Base { public Derived() { } }
static void Run() => Keep.Object = new Derived();

//# base_constructor_argument_that_calls_the_forbidden
class Base(int value) { public int Value => value; }
class Derived() : Base(Stub.ForbiddenNumber());
static void Run() => Keep.Object = new Derived();

//# this_constructor_that_calls_the_forbidden
class Node { public Node(int value) => Stub.Forbidden(); public Node() : this(1) { } }
static void Run() => Keep.Object = new Node();

//# primary_constructor_initializer_that_calls_the_forbidden
class Node(int value) { private readonly int _value = value + Stub.ForbiddenNumber(); public int Value => _value; }
static void Run() => Keep.Object = new Node(1);

//# structure_field_initializer_that_calls_the_forbidden
struct Node { public int Value = Stub.ForbiddenNumber(); public Node() { } }
static void Run() => Keep.It(new Node());

//# finalizer_that_calls_the_forbidden
class Node { public int Value; ~Node() => Stub.Forbidden(); }
static readonly Node s_node = new();
static void Run() => s_node.Value++;

//# static_constructor_calls_the_forbidden: reaches
class Once { public static int Value; static Once() => Stub.Forbidden(); }
static void Run() => Keep.Number = Once.Value;

//# static_initializer_calls_the_forbidden: reaches
class Once { public static int Value = Stub.ForbiddenNumber(); static Once() { } }
static void Run() => Keep.Number = Once.Value;

//# static_constructor_of_a_type_that_is_not_used
class Once { public static int Value; static Once() => Stub.Forbidden(); }
static void Run() => Keep.Text = nameof(Once.Value);

//# static_constructor_and_a_constant
class Once { public const int Value = 5; static Once() => Stub.Forbidden(); }
static void Run() => Keep.Number = Once.Value;

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
