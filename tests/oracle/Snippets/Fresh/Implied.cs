// A forbidden routine behind code that the language or the library runs. Written without a look at the analyzers.

//# operator_that_is_written
sealed class Count { public static Count operator ++(Count count) { Stub.Forbidden(); return count; } }
static Count s_count = new();
static void Run() => s_count++;

//# operator_of_the_other_sign
sealed class Count { public static Count operator +(Count one, int more) { Stub.Forbidden(); return one; } public static Count operator -(Count one, int less) => one; }
static Count s_count = new();
static void Run() => s_count = s_count - 1;

//# operator_lifted_over_a_value
readonly struct Mark { public static Mark operator !(Mark mark) { Stub.Forbidden(); return mark; } }
static Mark? s_mark = new Mark();
static void Run() => s_mark = !s_mark;

//# operator_lifted_over_nothing
readonly struct Mark { public static Mark operator !(Mark mark) { Stub.Forbidden(); return mark; } }
static void Run() { Mark? none = null; Keep.It(!none); }

//# compound_operator_of_an_instance
sealed class Sum { public void operator +=(int more) => Stub.Forbidden(); }
static readonly Sum s_start = new();
static void Run() { Sum sum = s_start; sum += 3; }

//# compound_operator_beside_a_plain_one
sealed class Sum { public static Sum operator +(Sum sum, int more) => sum; public void operator +=(int more) => Stub.Forbidden(); }
static readonly Sum s_sum = new();
static void Run() => Keep.Object = s_sum + 3;

//# true_operator_in_a_condition
sealed class Flag { public static bool operator true(Flag flag) { Stub.Forbidden(); return true; } public static bool operator false(Flag flag) => false; }
static readonly Flag s_flag = new();
static void Run() { if (s_flag) { Keep.Number++; } }

//# conversion_of_an_argument
readonly struct Level { public static implicit operator Level(int number) { Stub.Forbidden(); return default; } }
static void Set(Level level) => Keep.It(level);
static void Run() => Set(3);

//# conversion_of_another_type
readonly struct Level { public static implicit operator Level(int number) { Stub.Forbidden(); return default; } public static implicit operator Level(bool on) => default; }
static void Set(Level level) => Keep.It(level);
static void Run() => Set(true);

//# deconstruction_by_an_extension
static void Deconstruct(this string text, out int length, out bool empty) { Stub.Forbidden(); length = text.Length; empty = length == 0; }
static void Run() { (int length, bool empty) = Any.Text; Keep.Number = length; }

//# deconstruction_in_a_pattern
sealed class Pair { public void Deconstruct(out int one, out int two) { Stub.Forbidden(); one = two = 1; } }
static readonly object s_pair = new Pair();
static void Run() => Keep.Flag = s_pair is Pair(1, 2);

//# enumerator_that_moves
sealed class Bits { public Bits GetEnumerator() => this; public int Current => 1; public bool MoveNext() { Stub.Forbidden(); return false; } }
static readonly Bits s_bits = new();
static void Run() { foreach (int bit in s_bits) { Keep.Number = bit; } }

//# enumerator_whose_current_is_not_asked
sealed class Bits { public Bits GetEnumerator() => this; public int Current => Stub.ForbiddenNumber(); public bool MoveNext() => false; }
static readonly Bits s_bits = new();
static void Run() => Keep.Flag = s_bits.GetEnumerator().MoveNext();

//# enumerator_disposed_of: removed
sealed class Owner : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => new Walker();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    sealed class Walker : IEnumerator<int> { public int Current => 1; object IEnumerator.Current => 1; public bool MoveNext() => false; public void Reset() { } public void Dispose() => Stub.Forbidden(); }
}
static readonly Owner s_owner = new();
static void Run() { foreach (int one in s_owner) { Keep.Number = one; } }

//# awaiter_asked_whether_it_is_complete
sealed class Signal { public Waiter GetAwaiter() => new(); }
readonly struct Waiter : INotifyCompletion { public bool IsCompleted { get { Stub.Forbidden(); return true; } } public void GetResult() { } public void OnCompleted(Action next) => next(); }
static async Task Go(Signal signal) => await signal;
static readonly Signal s_signal = new();
static void Run() => Go(s_signal);

//# async_method_before_its_first_await
static async Task Go() { Stub.Forbidden(); await Task.CompletedTask; }
static void Run() => Keep.Object = Go();

//# asynchronous_dispose: removed
sealed class Scope : IAsyncDisposable { public ValueTask DisposeAsync() { Stub.Forbidden(); return default; } }
static async Task Go() { await using Scope scope = new(); Keep.Number++; }
static void Run() => Keep.Object = Go();

//# asynchronous_sequence
static async IAsyncEnumerable<int> Numbers() { Stub.Forbidden(); yield return 1; await Task.CompletedTask; }
static async Task Go() { await foreach (int one in Numbers()) { Keep.Number = one; } }
static void Run() => Keep.Object = Go();

//# asynchronous_sequence_not_enumerated
static async IAsyncEnumerable<int> Numbers() { Stub.Forbidden(); yield return 1; await Task.CompletedTask; }
static void Run() => Keep.Object = Numbers();

//# iterator_stepped
static IEnumerable<int> Numbers() { yield return 1; Stub.Forbidden(); }
static void Run() => Keep.Number = Numbers().Count();

//# iterator_made
static IEnumerable<int> Numbers() { Stub.Forbidden(); yield return 1; }
static void Run() => Keep.Object = Numbers();

//# dispose_at_the_end_of_a_block: removed
sealed class Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static void Run() { using Scope scope = new(); Keep.Number++; }

//# dispose_of_null
sealed class Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static void Run() { using Scope? scope = null; Keep.Number++; }

//# interpolation_handler_constructor
[InterpolatedStringHandler]
public readonly ref struct Handler
{
    public Handler(int literal, int holes, out bool wanted) { Stub.Forbidden(); wanted = false; }
    public void AppendLiteral(string text) { }
    public void AppendFormatted(object value) { }
}
static void Log(Handler handler) { }
static void Run() => Log($"status {Any.Text}");

//# interpolation_handler_that_refuses
[InterpolatedStringHandler]
public readonly ref struct Handler
{
    public Handler(int literal, int holes, out bool wanted) => wanted = false;
    public void AppendLiteral(string text) { }
    public void AppendFormatted(int value) => Stub.Forbidden();
}
static void Log(Handler handler) { }
static void Run() => Log($"status {Any.Number}");

//# collection_initialiser
sealed class Bag : IEnumerable { public void Add(int item) => Stub.Forbidden(); public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Run() => Keep.Object = new Bag { 1, 2 };

//# collection_initialiser_without_items
sealed class Bag : IEnumerable { public void Add(int item) => Stub.Forbidden(); public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Run() => Keep.Object = new Bag { };

//# collection_builder
[CollectionBuilder(typeof(Snippet), nameof(Build))] public sealed class Bag { public IEnumerator<int> GetEnumerator() => throw new NotSupportedException(); }
public static Bag Build(ReadOnlySpan<int> items) { Stub.Forbidden(); return new Bag(); }
static void Run() { Bag bag = [1, 2]; Keep.Object = bag; }

//# extension_property_of_an_array
extension(byte[] block) { public int Sum { get { Stub.Forbidden(); return block.Length; } } public int Size => block.Length; }
static void Run() => Keep.Number = Any.Bytes.Sum;

//# extension_property_beside_it
extension(byte[] block) { public int Sum { get { Stub.Forbidden(); return block.Length; } } public int Size => block.Length; }
static void Run() => Keep.Number = Any.Bytes.Size;

//# extension_operator
public sealed class Node;
extension(Node) { public static Node operator -(Node one) { Stub.Forbidden(); return one; } }
static readonly Node s_node = new();
static void Run() => Keep.Object = -s_node;

//# field_keyword_setter
sealed class Port { public int Level { get; set { Stub.Forbidden(); field = value; } } }
static readonly Port s_port = new();
static void Run() => s_port.Level = 3;

//# field_keyword_getter_beside_it
sealed class Port { public int Level { get; set { Stub.Forbidden(); field = value; } } }
static readonly Port s_port = new();
static void Run() => Keep.Number = s_port.Level;

//# null_conditional_assignment
sealed class Port { public int Level { set => Stub.Forbidden(); } }
static readonly Port? s_port = new();
static void Run() => s_port?.Level = 3;

//# null_conditional_assignment_to_nothing
sealed class Port { public int Level { set => Keep.Number = value; } }
static readonly Port? s_port = null;
static void Run() => s_port?.Level = Stub.ForbiddenNumber();

//# params_span_argument
static int Sum(params ReadOnlySpan<int> numbers) => numbers[0];
static void Run() => Keep.Number = Sum(1, Stub.ForbiddenNumber());

//# partial_method_with_a_body
partial class Port { public partial void Go(); }
partial class Port { public partial void Go() => Stub.Forbidden(); }
static readonly Port s_port = new();
static void Run() => s_port.Go();

//# partial_method_without_a_body
partial class Port { partial void Went(int number); public void Go() => Went(Stub.ForbiddenNumber()); }
static readonly Port s_port = new();
static void Run() => s_port.Go();
