// Routines that are reached by ways of every kind. Written without a look at the analyzers.

//# reached_through_a_method_info_of_nameof
public static void Go() => Stub.Forbidden();
static void Run() => typeof(Snippet).GetMethod(nameof(Go))!.Invoke(null, null);

//# reached_through_a_method_info_in_a_field
public static void Go() => Stub.Forbidden();
static readonly MethodInfo s_go = typeof(Snippet).GetMethod("Go")!;
static void Run() => s_go.Invoke(null, null);

//# method_info_in_a_field_not_invoked
public static void Go() => Stub.Forbidden();
static readonly MethodInfo s_go = typeof(Snippet).GetMethod("Go")!;
static void Run() => Keep.Flag = s_go.IsStatic;

//# reached_through_create_delegate
public static void Go() => Stub.Forbidden();
static readonly Action s_go = typeof(Snippet).GetMethod(nameof(Go))!.CreateDelegate<Action>();
static void Run() => s_go();

//# reached_through_dynamic
public class Node { public void Go() => Stub.Forbidden(); }
static readonly dynamic s_node = new Node();
static void Run() => s_node.Go();

//# reached_through_a_compiled_expression
static readonly Action s_go = Expression.Lambda<Action>(Expression.Call(typeof(Stub).GetMethod("Forbidden")!)).Compile();
static void Run() => s_go();

//# reached_through_a_function_pointer_in_a_table
static readonly delegate*<void>[] s_table = [&Nothing, &Stub.Forbidden];
static void Nothing() { }
static void Run() => s_table[1]();

//# function_pointer_table_not_called
static readonly delegate*<void>[] s_table = [&Stub.Forbidden];
static void Run() => Keep.Number = s_table.Length;

//# reached_through_a_static_abstract_member
interface IGo { static abstract void Go(); }
struct Bad : IGo { public static void Go() => Stub.Forbidden(); }
struct Good : IGo { public static void Go() { } }
static void Do<T>() where T : IGo => T.Go();
static void Run() => Do<Bad>();

//# static_abstract_member_of_another
interface IGo { static abstract void Go(); }
struct Bad : IGo { public static void Go() => Stub.Forbidden(); }
struct Good : IGo { public static void Go() { } }
static void Do<T>() where T : IGo => T.Go();
static void Run() => Do<Good>();

//# reached_through_a_default_interface_member
interface IGo { void Go() => Stub.Forbidden(); }
sealed class Plain : IGo { }
static readonly IGo s_go = new Plain();
static void Run() => s_go.Go();

//# default_interface_member_overridden
interface IGo { void Go() => Stub.Forbidden(); }
sealed class Plain : IGo { public void Go() => Keep.Number++; }
static readonly IGo s_go = new Plain();
static void Run() => s_go.Go();

//# reached_through_an_event
static event Action? Happened;
static Snippet() => Happened += Stub.Forbidden;
static void Run() => Happened?.Invoke();

//# event_subscribed_only
static event Action? Happened;
static void Run()
{
    Happened -= Stub.Forbidden;
    Keep.Flag = Happened is null;
}

//# reached_through_deconstruction
sealed class Pair { public void Deconstruct(out int a, out int b) { Stub.Forbidden(); a = b = 1; } }
static readonly Pair s_pair = new();
static void Run() => (Keep.Number, _) = s_pair;

//# reached_through_a_pattern_getter
sealed class Node { public int Value { get { Stub.Forbidden(); return 1; } } }
static readonly object s_node = new Node();
static void Run() => Keep.Flag = s_node is Node { Value: 1 };

//# pattern_without_the_getter
sealed class Node { public int Value { get { Stub.Forbidden(); return 1; } } }
static readonly object s_node = new Node();
static void Run() => Keep.Flag = s_node is Node;

//# reached_through_a_list_pattern
sealed class Row { public int Length => 1; public int this[int i] => Stub.ForbiddenNumber(); }
static readonly Row s_row = new();
static void Run() => Keep.Flag = s_row is [5];

//# reached_through_dispose_of_a_pattern
ref struct Scope { public void Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = default;
    Keep.Number++;
}

//# reached_through_an_interpolation_handler
[InterpolatedStringHandler]
public ref struct Handler
{
    public Handler(int literal, int holes) { }
    public void AppendLiteral(string text) { }
    public void AppendFormatted(int value) => Stub.Forbidden();
}
static void Log(Handler handler) { }
static void Run() => Log($"{Any.Number}");

//# interpolation_handler_without_holes
[InterpolatedStringHandler]
public ref struct Handler
{
    public Handler(int literal, int holes) { }
    public void AppendLiteral(string text) { }
    public void AppendFormatted(int value) => Stub.Forbidden();
}
static void Log(Handler handler) { }
static void Run() => Log($"nothing");

//# reached_through_an_extension_property
sealed class Node { }
extension(Node node) { int Value => Stub.ForbiddenNumber(); }
static readonly Node s_node = new();
static void Run() => Keep.Number = s_node.Value;

//# reached_through_user_compound_assignment
struct Counter { public void operator +=(int by) => Stub.Forbidden(); }
static Counter s_counter;
static void Run() => s_counter += 1;

//# reached_through_a_lifted_operator
struct Number { public static Number operator +(Number a, Number b) { Stub.Forbidden(); return a; } }
static Number? s_number = new Number();
static void Run() => s_number += s_number;

//# reached_through_a_collection_builder
[CollectionBuilder(typeof(Maker), "Make")]
public sealed class Bag : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
public static class Maker { public static Bag Make(ReadOnlySpan<int> items) { Stub.Forbidden(); return new Bag(); } }
static void Run()
{
    Bag bag = [1, 2];
    Keep.Object = bag;
}

//# reached_through_a_field_initializer
sealed class Node { public int Value = Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = new Node();

//# reached_through_a_static_field_initializer_of_another_class: reaches
static class Other { public static readonly int Value = Stub.ForbiddenNumber(); static Other() { } }
static void Run() => Keep.Number = Other.Value;

//# finalizer_of_an_object_that_stays
sealed class Node { ~Node() => Stub.Forbidden(); }
static readonly Node s_node = new();
static void Run() => Keep.Object = s_node;

//# reached_through_a_local_function_in_a_lambda
static readonly Action s_go = static () => { void Go() => Stub.Forbidden(); Go(); };
static void Run() => s_go();

//# local_function_not_called
static void Run()
{
    Keep.Number++;
    static void Go() => Stub.Forbidden();
    Keep.Flag = nameof(Go).Length == 2;
}

//# reached_through_a_task_continuation: blocks
static void Run() => Task.CompletedTask.ContinueWith(static _ => Stub.Forbidden(), TaskContinuationOptions.ExecuteSynchronously).Wait();

//# reached_through_lazy: blocks, reaches
static readonly Lazy<int> s_lazy = new(static () => Stub.ForbiddenNumber());
static void Run() => Keep.Number = s_lazy.Value;

//# reached_through_list_for_each
static readonly List<int> s_list = [1];
static void Run() => s_list.ForEach(static _ => Stub.Forbidden());

//# reached_through_a_comparison
static readonly int[] s_numbers = [3, 1, 2];
static void Run() => Array.Sort(s_numbers, static (a, b) => { Stub.Forbidden(); return a - b; });

//# reached_through_equals_of_a_key
sealed class Key { public override int GetHashCode() => 1; public override bool Equals(object? other) { Stub.Forbidden(); return true; } }
static readonly Dictionary<Key, int> s_map = new() { [new Key()] = 1 };
static readonly Key s_key = new();
static void Run() => Keep.Flag = s_map.ContainsKey(s_key);

//# reached_through_to_string_in_interpolation
sealed class Node { public override string ToString() { Stub.Forbidden(); return ""; } }
static readonly Node s_node = new();
static void Run() => Keep.Text = $"{s_node}{Any.Number}";

//# reached_on_a_constant_condition
static void Recover(bool inInterrupt)
{
    if (!inInterrupt)
    {
        Stub.Forbidden();
    }
}
static void Run() => Recover(false);

//# not_reached_on_a_constant_condition
static void Recover(bool inInterrupt)
{
    if (!inInterrupt)
    {
        Stub.Forbidden();
    }
}
static void Run() => Recover(true);

//# not_reached_by_an_enum_switch
enum Mode { Interrupt, Worker }
static void Do(Mode mode)
{
    switch (mode)
    {
        case Mode.Worker:
            Stub.Forbidden();
            break;
        default:
            Keep.Number++;
            break;
    }
}
static void Run() => Do(Mode.Interrupt);

//# not_reached_by_a_readonly_field
static readonly bool s_worker = false;
static void Run()
{
    if (s_worker)
    {
        Stub.Forbidden();
    }
}

//# reached_in_a_catch
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    catch (InvalidOperationException)
    {
        Stub.Forbidden();
    }
}

//# reached_in_an_exception_filter
static bool Ask() => Stub.ForbiddenNumber() >= 0;
static void Run()
{
    try
    {
        throw new InvalidOperationException();
    }
    catch (InvalidOperationException) when (Ask())
    {
        Keep.Number++;
    }
}
