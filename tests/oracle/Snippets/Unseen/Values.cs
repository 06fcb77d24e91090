// Nulls and casts that are certain to throw, and the same with values that do not. Written without a look at the analyzers.

//# null_local_dereferenced
static void Run()
{
    string text = null!;
    Keep.Number = text.Length;
}

//# null_local_asked_first
static void Run()
{
    string? text = null;
    Keep.Number = text?.Length ?? 0;
}

//# null_of_an_as_that_fails
static void Run()
{
    object value = "text";
    Keep.Number = (value as Version)!.Major;
}

//# as_that_succeeds
static readonly object s_value = new Version(1, 2);
static void Run() => Keep.Number = (s_value as Version)!.Major;

//# field_that_is_never_assigned_dereferenced
class Node { public int Value; public Node? Next; }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Next!.Value;

//# static_field_that_is_never_assigned_dereferenced
class Node { public int Value; }
#pragma warning disable CS0649
static Node? s_node;
static void Run() => Keep.Number = s_node!.Value;

//# field_that_is_assigned_dereferenced
class Node { public int Value; public Node? Next; }
static readonly Node s_node = new() { Next = new() };
static void Run() => Keep.Number = s_node.Next!.Value;

//# null_passed_and_dereferenced
static int LengthOf(string text) => text.Length;
static void Run() => Keep.Number = LengthOf(null!);

//# text_passed_and_dereferenced
static int LengthOf(string text) => text.Length;
static void Run() => Keep.Number = LengthOf("abc");

//# null_delegate_called
static void Run()
{
    Action? action = null;
    action!();
}

//# null_delegate_called_if_it_is_there
static void Run()
{
    Action? action = null;
    action?.Invoke();
}

//# null_array_indexed
static void Run()
{
    int[] numbers = null!;
    Keep.Number = numbers[0];
}

//# null_returned_and_dereferenced
static string? Find() => null;
static void Run() => Keep.Number = Find()!.Length;

//# element_of_an_array_of_nothing_dereferenced
static void Run()
{
    string[] texts = new string[2];
    Keep.Number = texts[0].Length;
}

//# lock_on_null: blocks
static void Run()
{
    object gate = null!;
    lock (gate)
    {
        Keep.Number++;
    }
}

//# foreach_over_null
static void Run()
{
    List<int> list = null!;
    foreach (int number in list)
    {
        Keep.Number = number;
    }
}

//# cast_of_a_box_to_another_number
static void Run()
{
    object box = 5;
    Keep.Long = (long)box;
}

//# cast_of_a_box_to_its_number
static readonly object s_box = 5;
static void Run() => Keep.Number = (int)s_box;

//# cast_to_a_sibling
class Shape { }
class Circle : Shape { }
class Square : Shape { public int Side; }
static readonly Shape s_shape = new Circle();
static void Run() => Keep.Number = ((Square)s_shape).Side;

//# cast_to_what_it_is
class Shape { }
class Square : Shape { public int Side; }
static readonly Shape s_shape = new Square();
static void Run() => Keep.Number = ((Square)s_shape).Side;

//# cast_to_an_interface_that_it_has_not
sealed class Plain { }
static object s_plain = new Plain();
static void Run() => ((IDisposable)s_plain).Dispose();

//# unboxing_of_null
static void Run()
{
    object? nothing = null;
    Keep.Number = (int)nothing!;
}

//# covariant_array_store_of_another_type
static void Run()
{
    object[] texts = new string[1];
    texts[0] = Any.List;
}

//# covariant_array_store_of_its_type
static readonly object[] s_texts = new string[1];
static void Run() => s_texts[0] = Any.Text;
