// Explicit allocation: classes, arrays, records, anonymous types, stackalloc.

//# class
class Node { public int Value; }
static void Run() => Keep.Object = new Node();

//# structure
struct Point(int x) { public int X = x; }
static void Run() => Keep.Number = new Point(Any.Number).X;

//# class_through_a_call
class Node { public int Value; }
static Node Make() => new();
static void Run() => Keep.Object = Make();

//# class_in_a_method_nobody_calls
class Node { public int Value; }
static Node Make() => new();
static void Run() => Keep.Number = nameof(Make).Length;

//# class_that_does_not_escape: removed
class Node { public int Value; }
static void Run()
{
    Node node = new() { Value = Any.Number };
    Keep.Number = node.Value;
}

//# class_in_a_static_field
class Node { public int Value; }
static readonly Node s_node = new();
static void Run() => s_node.Value++;

//# array
static void Run() => Keep.Object = new int[Any.Number];

//# array_with_elements
static void Run() => Keep.Object = new[] { Any.Number, 2 };

//# array_of_arrays
static void Run() => Keep.Object = new int[2][];

//# array_of_two_dimensions
static void Run() => Keep.Object = new int[2, 3];

//# array_of_constants_in_a_field
static readonly int[] s_table = [1, 2, 3];
static void Run() => Keep.Number = s_table[Any.Number & 1];

//# array_as_constant_span
static void Run()
{
    ReadOnlySpan<byte> bytes = new byte[] { 1, 2, 3, 4 };
    Keep.Number = bytes[Any.Number & 3];
}

//# array_of_ints_as_constant_span
static ReadOnlySpan<int> Table => new int[] { 1, 2, 3, 4 };
static void Run() => Keep.Number = Table[Any.Number & 3];

//# array_of_values_as_span
static void Run()
{
    Span<int> values = new int[] { Any.Number, 2 };
    Keep.It(values);
}

//# empty_array
static void Run() => Keep.Object = new int[0];

//# shared_empty_array
static void Run() => Keep.Object = Array.Empty<int>();

//# stackalloc
static void Run()
{
    Span<int> values = stackalloc int[8];
    values[Any.Number] = 1;
    Keep.Number = values[Any.Zero];
}

//# stackalloc_or_array: mayAllocate
static void Run()
{
    Span<int> values = Any.Number <= 16 ? stackalloc int[16] : new int[Any.Number];
    Keep.Number = values[Any.Zero];
}

//# stackalloc_or_array_that_is_needed
static void Run()
{
    Span<byte> values = Any.Large <= 16 ? stackalloc byte[16] : new byte[Any.Large];
    Keep.It(values);
}

//# pointer_to_stack
static void Run()
{
    int* values = stackalloc int[4];
    values[1] = Any.Number;
    Keep.Number = values[1];
}

//# record_class
record Point(int X, int Y);
static void Run() => Keep.Object = new Point(Any.Number, 1);

//# record_class_with
record Point(int X, int Y);
static readonly Point s_point = new(1, 2);
static void Run() => Keep.Object = s_point with { X = Any.Number };

//# record_struct
record struct Point(int X, int Y);
static void Run() => Keep.Number = new Point(Any.Number, 1).X;

//# record_struct_with
record struct Point(int X, int Y);
static Point s_point;
static void Run() => s_point = s_point with { X = Any.Number };

//# record_struct_equality
record struct Point(int X, int Y);
static void Run() => Keep.Flag = new Point(Any.Number, 1) == new Point(1, Any.Number);

//# record_class_equality
record Point(int X, int Y);
static readonly Point s_one = new(1, 2), s_other = new(1, 2);
static void Run() => Keep.Flag = s_one == s_other;

//# record_text
record struct Point(int X, int Y);
static void Run() => Keep.Text = new Point(Any.Number, 1).ToString();

//# anonymous_type
static void Run() => Keep.Object = new { Any.Number };

//# anonymous_type_with
static void Run()
{
    var one = new { X = Any.Number, Y = 1 };
    Keep.Object = one with { Y = 2 };
}

//# tuple
static void Run()
{
    (int x, int y) = (Any.Number, Any.Zero);
    (x, y) = (y, x);
    Keep.Number = x;
}

//# tuple_returned
static (int, int) Both() => (Any.Number, Any.Zero);
static void Run() => Keep.Number = Both().Item1;

//# tuple_compared
static void Run() => Keep.Flag = (Any.Number, Any.Zero) == (Any.Zero, Any.Number);

//# tuple_boxed
static void Run() => Keep.Object = (Any.Number, Any.Zero);

//# tuple_class
static void Run() => Keep.Object = Tuple.Create(Any.Number, Any.Zero);

//# target_typed
class Node { public int Value; }
static Node? s_node;
static void Run() => s_node = new();

//# target_typed_structure
struct Point { public int X; }
static Point s_point;
static void Run() => s_point = new() { X = Any.Number };

//# default_value
struct Point { public int X; }
static Point s_point;
static void Run() => s_point = default;

//# constructor_of_a_structure_allocates
struct Holder { public object Value; public Holder() => Value = new object(); }
static Holder s_holder;
static void Run() => s_holder = new Holder();

//# default_of_a_structure_with_constructor
struct Holder { public object? Value; public Holder() => Value = new object(); }
static Holder s_holder;
static void Run() => s_holder = default;

//# type_parameter_class
class Node { public int Value; }
static T Make<T>() where T : new() => new();
static void Run() => Keep.Object = Make<Node>();

//# type_parameter_structure
struct Point { public int X; }
static T Make<T>() where T : new() => new();
static void Run() => Keep.Number = Make<Point>().X;

//# field_initializer_of_a_class
class Node { public int[] Values = new int[2]; }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Values.Length;

//# base_constructor_allocates
class Base { public object Value; protected Base() => Value = new int[3]; }
class Derived : Base;
static Base s_kept = new Derived();
static void Run() => Keep.Object = new Derived();

//# nullable_value
static int? s_number;
static void Run() => s_number = Any.Number;

//# first_call_of_a_lazy_field
static object? s_lazy;
static object Get() => s_lazy ??= new object();
static void Run() => Keep.Object = Get();

//# pooled
static readonly Stack<int[]> s_pool = new([new int[4]]);
static void Run()
{
    int[] rented = s_pool.Pop();
    rented[0]++;
    s_pool.Push(rented);
}

//# rented_array
static void Run()
{
    int[] rented = ArrayPool<int>.Shared.Rent(64);
    rented[0]++;
    ArrayPool<int>.Shared.Return(rented);
}

//# clone
static void Run() => Keep.Object = Any.Numbers.Clone();

//# member_wise_clone
class Node { public int Value; public object Copy() => MemberwiseClone(); }
static readonly Node s_node = new();
static void Run() => Keep.Object = s_node.Copy();

//# activator
class Node { public int Value; }
static void Run() => Keep.Object = Activator.CreateInstance<Node>();

//# uninitialized
class Node { public int Value; }
static void Run() => Keep.Object = RuntimeHelpers.GetUninitializedObject(typeof(Node));

//# field_that_is_emptied_again
static object? s_lazy;
static void Run()
{
    Keep.Object = s_lazy ??= new object();
    s_lazy = null;
}
