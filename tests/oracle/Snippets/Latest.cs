// What C# 12, 13 and 14 brought.

//# primary_constructor
class Node(int value) { public int Value => value; }
static readonly Node s_node = new(3);
static void Run() => Keep.Number = s_node.Value;

//# primary_constructor_of_a_structure
readonly struct Node(int value) { public int Value => value; }
static void Run() => Keep.Number = new Node(Any.Number).Value;

//# alias_of_a_tuple
static (int X, int Y) s_point;
static void Run() => s_point = (Any.Number, 2);

//# default_lambda_parameter
static readonly Func<int, int> s_add = (int number) => number + 1;
static void Run() => Keep.Number = s_add(Any.Number);

//# extension_property
extension(int[] numbers) { public int Doubled => numbers.Length * 2; }
static void Run() => Keep.Number = Any.Numbers.Doubled;

//# extension_property_that_allocates
extension(int[] numbers) { public int[] Copied => new int[numbers.Length]; }
static void Run() => Keep.Object = Any.Numbers.Copied;

//# extension_property_set_that_calls_the_forbidden
public class Node;
extension(Node node) { public int Value { get => 1; set => Stub.Forbidden(); } }
static readonly Node s_node = new();
static void Run() => s_node.Value = 3;

//# extension_block_method_that_calls_the_forbidden
extension(int number) { public void Go() => Stub.Forbidden(); }
static void Run() => Any.Number.Go();

//# extension_block_method_called_as_static
extension(int number) { public void Go() => Stub.Forbidden(); }
static void Run() => Go(Any.Number);

//# extension_static_method_that_calls_the_forbidden
extension(int) { public static void Start() => Stub.Forbidden(); }
static void Run() => int.Start();

//# extension_static_property_that_allocates
extension(int) { public static object Fresh => new object(); }
static void Run() => Keep.Object = int.Fresh;

//# extension_operator_that_calls_the_forbidden
public class Node;
extension(Node) { public static Node operator +(Node left, Node right) { Stub.Forbidden(); return left; } }
static readonly Node s_node = new();
static void Run() => Keep.Object = s_node + s_node;

//# extension_compound_operator_that_calls_the_forbidden
public class Node;
extension(Node node) { public void operator +=(int value) => Stub.Forbidden(); }
static Node s_node = new();
static void Run() => s_node += 3;

//# extension_generic
extension<T>(T value) where T : struct { public T Same => value; }
static void Run() => Keep.Number = Any.Number.Same;

//# extension_generic_that_boxes
extension<T>(T value) where T : struct { public object Boxed => value; }
static void Run() => Keep.Object = Any.Number.Boxed;

//# compound_assignment_of_ones_own
class Sum { public int Value; public void operator +=(int value) => Value += value; }
static Sum s_sum = new();
static void Run() => s_sum += Any.Number;

//# compound_assignment_of_ones_own_that_allocates
class Sum { public object? Value; public void operator +=(int value) => Value = new int[value]; }
static Sum s_sum = new();
static void Run() => s_sum += Any.Number;

//# compound_assignment_beside_an_operator_that_allocates
class Sum
{
    public int Value;
    public static Sum operator +(Sum left, int right) => new() { Value = left.Value + right };
    public void operator +=(int value) => Value += value;
}
static Sum s_sum = new();
static void Run() => s_sum += Any.Number;

//# increment_of_ones_own_that_calls_the_forbidden
class Sum { public void operator ++() => Stub.Forbidden(); }
static Sum s_sum = new();
static void Run() => s_sum++;

//# field_keyword
class Node { public int Value { get => field; set => field = value + 1; } }
static readonly Node s_node = new();
static void Run() => s_node.Value = Any.Number;

//# field_keyword_that_calls_the_forbidden
class Node { public int Value { get => field; set { field = value; Stub.Forbidden(); } } }
static readonly Node s_node = new();
static void Run() => s_node.Value = Any.Number;

//# field_keyword_lazy
class Node { public object Value => field ??= new object(); }
static readonly Node s_node = new();
static void Run() => Keep.Object = s_node.Value;

//# null_conditional_assignment
class Node { public int Value { get => 1; set => Keep.Number = value; } }
static Node? s_node = new();
static void Run() => s_node?.Value = Any.Number;

//# null_conditional_assignment_that_calls_the_forbidden
class Node { public int Value { get => 1; set => Stub.Forbidden(); } }
static Node? s_node = new();
static void Run() => s_node?.Value = Any.Number;

//# null_conditional_compound_assignment
class Node { public string Text = ""; }
static Node? s_node = new();
static void Run() => s_node?.Text = s_node.Text.Length > 4 ? "" : Any.Text + "x";

//# lock_object: blocks
static readonly Lock s_lock = new();
static void Run()
{
    lock (s_lock)
    {
        Keep.Number++;
    }
}

//# lock_object_scope: blocks
static readonly Lock s_lock = new();
static void Run()
{
    using (s_lock.EnterScope())
    {
        Keep.Number++;
    }
}

//# ref_struct_with_an_interface
interface IGet { int Get(); }
ref struct Value(int number) : IGet { public readonly int Get() => number; }
static int Take<T>(T value) where T : IGet, allows ref struct => value.Get();
static void Run() => Keep.Number = Take(new Value(Any.Number));

//# ref_struct_with_an_interface_that_calls_the_forbidden
interface IGet { int Get(); }
ref struct Value : IGet { public readonly int Get() => Stub.ForbiddenNumber(); }
static int Take<T>(T value) where T : IGet, allows ref struct => value.Get();
static void Run() => Keep.Number = Take(new Value());

//# ref_fields
ref struct View(ref int target) { private readonly ref int _target = ref target; public readonly void Set(int value) => _target = value; }
static int s_target;
static void Run() => new View(ref s_target).Set(Any.Number);

//# span_conversion_first_class
static int Count(ReadOnlySpan<int> values) => values.Length;
static void Run() => Keep.Number = Count(Any.Numbers);

//# span_extension_on_an_array
static int Total(this ReadOnlySpan<int> values) => values.Length;
static void Run() => Keep.Number = Any.Numbers.Total();

//# params_span_of_the_class_library
static void Run() => Keep.Text = string.Concat(Any.Text, "a", Any.Other, "b", "c");

//# partial_property
partial class Node { public partial int Value { get; } }
partial class Node { public partial int Value => 5; }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Value;

//# partial_property_that_calls_the_forbidden
partial class Node { public partial int Value { get; } }
partial class Node { public partial int Value => Stub.ForbiddenNumber(); }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Value;

//# partial_constructor_that_calls_the_forbidden
partial class Node { public partial Node(); }
partial class Node { public partial Node() => Stub.Forbidden(); }
static void Run() => Keep.Object = new Node();

//# partial_event_that_calls_the_forbidden
partial class Node { public partial event Action Changed; }
partial class Node { public partial event Action Changed { add => Stub.Forbidden(); remove { } } }
static readonly Node s_node = new();
static readonly Action s_action = static () => { };
static void Run() => s_node.Changed += s_action;

//# partial_indexer_that_calls_the_forbidden
partial class Node { public partial int this[int index] { get; } }
partial class Node { public partial int this[int index] => Stub.ForbiddenNumber(); }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node[1];

//# escape_of_an_index_in_an_initializer
class Row { public int[] Values = new int[4]; }
static readonly Row s_row = new();
static void Run() => s_row.Values[^1] = Any.Number;

//# nameof_unbound
static void Run() => Keep.Text = nameof(List<>);

//# lambda_with_modifiers
delegate bool TryGet(string text, out int value);
static readonly TryGet s_try = (text, out value) => { value = text.Length; return true; };
static void Run() => Keep.Flag = s_try(Any.Text, out Keep.Number);

//# overload_resolution_priority
[OverloadResolutionPriority(1)]
static void Take(ReadOnlySpan<int> values) => Keep.Number = values.Length;
static void Take(int[] values) => Keep.Object = new int[values.Length];
static void Run() => Take(Any.Numbers);

//# iterator_with_a_span
static IEnumerable<int> Count()
{
    ReadOnlySpan<int> values = [1, 2];
    int length = values.Length;
    yield return length;
}
static void Run() => Keep.Object = Count();

//# async_with_a_span
static async ValueTask Go()
{
    ReadOnlySpan<int> values = [1, 2];
    Keep.Number = values.Length;
    await Task.CompletedTask;
}
static void Run() => _ = Go();

//# required_member
struct Node { public required int Value { get; set; } }
static Node s_node;
static void Run() => s_node = new Node { Value = Any.Number };

//# list_expression_with_spread_of_a_span
static void Run()
{
    ReadOnlySpan<int> source = Any.Numbers;
    List<int> values = [.. source];
    Keep.Object = values;
}

//# inline_array_from_expression
[InlineArray(2)]
struct Two { private int _first; }
static void Run()
{
    Two two = default;
    two[0] = Any.Number;
    ReadOnlySpan<int> span = two;
    Keep.Number = span[Any.Zero];
}

//# interceptor_free_enum_name
static void Run() => Keep.Text = nameof(DayOfWeek.Friday);
