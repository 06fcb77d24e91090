// Deconstruct, patterns, properties, indexers and initializers of objects.

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
