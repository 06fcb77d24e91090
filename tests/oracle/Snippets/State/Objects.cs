// Objects that are in a state in which a member throws, and the same in one in which it does not.

//# object_of_ones_own_used_after_it_was_disposed_of
sealed class Port : IDisposable
{
    private bool _isDisposed;
    private int[]? _buffer = new int[4];
    public void Dispose() { _isDisposed = true; _buffer = null; }
    public bool IsDisposed => _isDisposed;
    public int First() => _buffer![0];
}
static void Run()
{
    Port port = new();
    port.Dispose();
    Keep.Number = port.First();
}

//# object_of_ones_own_used_before_it_is_disposed_of
sealed class Port : IDisposable
{
    private bool _isDisposed;
    private int[]? _buffer = new int[4];
    public void Dispose() { _isDisposed = true; _buffer = null; }
    public bool IsDisposed => _isDisposed;
    public int First() => _buffer![0];
}
static void Run()
{
    Port port = new();
    Keep.Number = port.First();
    port.Dispose();
    Keep.Object = port;
}

//# guard_of_the_class_library_after_dispose
sealed class Port : IDisposable
{
    private bool _isDisposed;
    public void Dispose() => _isDisposed = true;
    public void Start() => ObjectDisposedException.ThrowIf(_isDisposed, this);
}
static void Run()
{
    Port port = new();
    port.Dispose();
    port.Start();
}

//# guard_of_the_class_library_before_dispose
sealed class Port : IDisposable
{
    private bool _isDisposed;
    public void Dispose() => _isDisposed = true;
    public void Start() => ObjectDisposedException.ThrowIf(_isDisposed, this);
}
static readonly Port s_port = new();
static void Run() => s_port.Start();

//# memory_stream_written_after_dispose
static void Run()
{
    MemoryStream stream = new();
    stream.Dispose();
    stream.WriteByte(1);
}

//# memory_stream_disposed_in_another_method
static void Close(MemoryStream stream) => stream.Dispose();
static void Run()
{
    MemoryStream stream = new();
    Close(stream);
    stream.Position = 0;
}

//# cancellation_source_used_after_dispose
static void Run()
{
    CancellationTokenSource source = new();
    source.Dispose();
    Keep.Object = source.Token;
}

//# semaphore_released_beyond_its_most
static void Run()
{
    SemaphoreSlim gate = new(1, 1);
    gate.Release();
}

//# list_read_past_its_end
static void Run()
{
    List<int> list = [];
    list.Add(Any.Number);
    Keep.Number = list[1];
}

//# list_read_at_its_end
static void Run()
{
    List<int> list = [];
    list.Add(Any.Number);
    Keep.Number = list[0];
}

//# queue_emptied_and_asked_again
static void Run()
{
    Queue<string> queue = new();
    queue.Enqueue(Any.Text);
    Keep.Text = queue.Dequeue();
    Keep.Text = queue.Dequeue();
}

//# queue_emptied
static void Run()
{
    Queue<string> queue = new();
    queue.Enqueue(Any.Text);
    Keep.Text = queue.Dequeue();
}

//# key_that_was_taken_away
static void Run()
{
    Dictionary<int, string> map = new() { [1] = "one" };
    map.Remove(1);
    Keep.Text = map[1];
}

//# key_that_is_added_twice
static void Run()
{
    Dictionary<string, int> map = new();
    map.Add("one", 1);
    map.Add("one", 2);
}

//# key_that_is_there
static void Run()
{
    Dictionary<string, int> map = new();
    map.Add("one", 1);
    Keep.Number = map["one"];
}

//# list_changed_in_foreach
static void Run()
{
    List<int> list = [1, 2, 3];
    foreach (int number in list)
    {
        list.Add(number);
    }
}

//# list_changed_before_foreach
static void Run()
{
    List<int> list = [1, 2, 3];
    list.Add(4);
    foreach (int number in list)
    {
        Keep.Number = number;
    }
}

//# read_only_list_behind_an_interface
static void Run()
{
    IList<int> list = new List<int> { 1 }.AsReadOnly();
    list.Add(2);
}

//# array_behind_an_interface
static void Run()
{
    IList<int> list = new int[2];
    list.Add(2);
}

//# array_behind_an_interface_stored_to
static void Run()
{
    IList<int> list = new int[2];
    list[1] = 2;
    Keep.Object = list;
}

//# element_that_was_never_stored
static void Run()
{
    string[] texts = new string[2];
    texts[0] = Any.Text;
    Keep.Number = texts[1].Length;
}

//# element_that_was_stored
static void Run()
{
    string[] texts = new string[2];
    texts[0] = Any.Text;
    Keep.Number = texts[0].Length;
    Keep.Object = texts;
}

//# cast_of_elements
static void Run()
{
    object[] values = [1, "two"];
    foreach (int value in values.Cast<int>())
    {
        Keep.Number = value;
    }
}

//# single_of_two
static void Run()
{
    int[] numbers = [1, 2];
    Keep.Number = numbers.Single();
}

//# single_of_one
static void Run()
{
    int[] numbers = [1];
    Keep.Number = numbers.Single();
}

//# element_at_past_the_end
static void Run()
{
    int[] numbers = [1, 2];
    Keep.Number = numbers.ElementAt(2);
}

//# nullable_field_without_a_value
sealed class Slot { public int? Tag; }
static void Run()
{
    Slot slot = new();
    Keep.Number = slot.Tag!.Value;
}

//# nullable_field_with_a_value: removed
sealed class Slot { public int? Tag; }
static void Run()
{
    Slot slot = new() { Tag = Any.Number };
    Keep.Number = slot.Tag!.Value;
}

//# field_of_a_structure_that_is_null
struct Pair { public string First, Second; }
static void Run()
{
    Pair pair = default;
    pair.First = Any.Text;
    Keep.Number = pair.Second.Length;
}

//# monitor_exited_without_being_entered
static void Run() => Monitor.Exit(new object());

//# writer_lock_left_without_being_entered: blocks
static void Run()
{
    ReaderWriterLockSlim gate = new();
    gate.ExitWriteLock();
}

//# countdown_below_zero
static void Run()
{
    CountdownEvent count = new(1);
    count.Signal();
    count.Signal();
}

//# enumerator_before_the_first
static void Run()
{
    IEnumerator<int> numbers = ((IEnumerable<int>)new List<int> { 1 }).GetEnumerator();
    Keep.Object = ((System.Collections.IEnumerator)numbers).Current;
}

//# linked_node_of_another_list
static void Run()
{
    LinkedList<int> one = new(), other = new();
    LinkedListNode<int> node = one.AddLast(1);
    other.Remove(node);
}

//# immutable_builder_moved_before_it_is_full
static void Run()
{
    var builder = System.Collections.Immutable.ImmutableArray.CreateBuilder<int>(4);
    builder.Add(1);
    Keep.Number = builder.MoveToImmutable().Length;
}

//# property_that_throws_for_its_state
sealed class Transfer
{
    private byte[]? _data;
    public int Length => _data!.Length;
    public void Fill() => _data = new byte[8];
}
static void Run()
{
    Transfer transfer = new();
    Keep.Number = transfer.Length;
}

//# virtual_member_of_what_was_made
abstract class Shape { public abstract int Area(int by); }
sealed class Flat : Shape { public override int Area(int by) => 10 / by; }
sealed class Round : Shape { public override int Area(int by) => by; }
static int Measure(Shape shape, int by) => shape.Area(by);
static void Run() => Keep.Number = Measure(new Flat(), 0);

//# virtual_member_of_another: removed
abstract class Shape { public abstract int Area(int by); }
sealed class Flat : Shape { public override int Area(int by) => 10 / by; }
sealed class Round : Shape { public override int Area(int by) => by; }
static int Measure(Shape shape, int by) => shape.Area(by);
static void Run() => Keep.Number = Measure(new Round(), 0);

//# lambda_that_divides_by_what_it_captured
static void Run()
{
    int divisor = 3;
    Func<int> part = () => 10 / divisor;
    divisor = 0;
    Keep.Number = part();
}

//# lambda_that_divides_by_what_it_captured_before
static void Run()
{
    int divisor = 0;
    Func<int> part = () => 10 / divisor;
    divisor = 3;
    Keep.Number = part();
}

//# loop_that_counts_down_to_a_divisor_of_zero
static void Run()
{
    for (int i = 3; i >= 0; i--)
    {
        Keep.Number = 10 / i;
    }
}

//# loop_that_counts_down_to_one
static void Run()
{
    for (int i = 3; i > 0; i--)
    {
        Keep.Number = 10 / i;
    }
}

//# sum_in_a_loop_that_overflows
static void Run()
{
    checked
    {
        byte sum = 0;
        for (int i = 0; i < 30; i++)
        {
            sum += 10;
        }

        Keep.Number = sum;
    }
}

//# sum_in_a_loop_that_fits
static void Run()
{
    checked
    {
        byte sum = 0;
        for (int i = 0; i < 20; i++)
        {
            sum += 10;
        }

        Keep.Number = sum;
    }
}

//# static_constructor_that_fails
static class Table
{
    public static readonly int[] Sizes = new int[2];
    static Table() => Sizes[2] = 1;
    public static int First => Sizes[0];
}
static void Run() => Keep.Number = Table.First;

//# constructor_that_fails
sealed class Window { private readonly int _step; public Window(int parts) => _step = 512 / parts; public int Step => _step; }
static void Run() => Keep.Number = new Window(0).Step;

//# finally_that_fails
static void Run()
{
    string? text = null;
    try
    {
        Keep.Number++;
    }
    finally
    {
        Keep.Number = text!.Length;
    }
}

//# dispose_that_fails
sealed class Scope : IDisposable { private readonly int[] _marks = []; public void Dispose() => _marks[0] = 1; }
static void Run()
{
    using Scope scope = new();
    Keep.Number++;
}

//# caught_and_used_after
static void Run()
{
    string? text = null;
    try
    {
        text = Any.Text;
    }
    catch (InvalidOperationException)
    {
        text = "";
    }

    Keep.Number = text.Length;
}
