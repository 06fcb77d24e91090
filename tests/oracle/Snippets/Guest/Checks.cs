// What the runtime checks, and exceptions that go through iterators, filters, tasks and disposal. Written without a look at the analyzers.

//# opcode_beyond_the_table
static readonly int[] s_cycles = [1, 2, 2, 4];
static int Cycles(byte opcode) => s_cycles[opcode];
static void Run() => Keep.Number = Cycles(0x10);

//# opcode_within_the_table
static readonly int[] s_cycles = [1, 2, 2, 4];
static int Cycles(byte opcode) => s_cycles[opcode & 3];
static void Run() => Keep.Number = Cycles(0x10);

//# stack_of_a_machine_that_overflows_its_array
sealed class Vm
{
    readonly int[] _stack = new int[2];
    int _top;
    public void Push(int value) => _stack[_top++] = value;
}
static void Run()
{
    Vm vm = new();
    vm.Push(1);
    vm.Push(2);
    vm.Push(3);
}

//# stack_of_a_machine_that_holds_it
sealed class Vm
{
    readonly int[] _stack = new int[2];
    int _top;
    public void Push(int value) => _stack[_top++] = value;
}
static void Run()
{
    Vm vm = new();
    vm.Push(1);
    vm.Push(2);
}

//# mean_of_no_samples
static int Mean(ReadOnlySpan<int> samples)
{
    int sum = 0;
    foreach (int sample in samples) { sum += sample; }
    return sum / samples.Length;
}
static void Run() => Keep.Number = Mean([]);

//# mean_of_samples
static int Mean(ReadOnlySpan<int> samples)
{
    int sum = 0;
    foreach (int sample in samples) { sum += sample; }
    return sum / samples.Length;
}
static void Run() => Keep.Number = Mean([3, 5]);

//# factorial_checked_too_far
static int Factorial(int n)
{
    int product = 1;
    for (int i = 2; i <= n; i++) { product = checked(product * i); }
    return product;
}
static void Run() => Keep.Number = Factorial(13);

//# factorial_checked_far_enough
static int Factorial(int n)
{
    int product = 1;
    for (int i = 2; i <= n; i++) { product = checked(product * i); }
    return product;
}
static void Run() => Keep.Number = Factorial(12);

//# port_of_a_name_cast_too_small
static readonly Dictionary<string, int> s_ports = new() { ["game"] = 70000 };
static void Run() => Keep.Number = checked((ushort)s_ports["game"]);

//# checked_conversion_of_a_double_that_is_none
static readonly double s_ratio = double.NaN;
static void Run() => Keep.Number = checked((int)s_ratio);

//# message_of_another_kind_cast
abstract class Message;
sealed class Ping : Message { public int Id = 1; }
sealed class Bye : Message;
static Message Receive() => new Bye();
static void Run() => Keep.Number = ((Ping)Receive()).Id;

//# message_of_its_kind_cast
abstract class Message;
sealed class Ping : Message { public int Id = 1; }
sealed class Bye : Message;
static Message Receive() => new Ping();
static void Run() => Keep.Number = ((Ping)Receive()).Id;

//# generic_cast_of_a_setting_of_another_type
static readonly Dictionary<string, object> s_settings = new() { ["volume"] = 7L };
static T Get<T>(string name) => (T)s_settings[name];
static void Run() => Keep.Number = Get<int>("volume");

//# generic_cast_of_a_setting_of_its_type
static readonly Dictionary<string, object> s_settings = new() { ["volume"] = 7 };
static T Get<T>(string name) => (T)s_settings[name];
static void Run() => Keep.Number = Get<int>("volume");

//# parent_of_the_root_dereferenced
sealed class Node(Node? parent) { public Node? Parent => parent; public int Depth => Parent is null ? 0 : 1 + Parent.Depth; }
static readonly Node s_root = new(null);
static void Run() => Keep.Number = s_root.Parent!.Depth;

//# parent_of_a_leaf_dereferenced
sealed class Node(Node? parent) { public Node? Parent => parent; public int Depth => Parent is null ? 0 : 1 + Parent.Depth; }
static readonly Node s_leaf = new(new Node(null));
static void Run() => Keep.Number = s_leaf.Parent!.Depth;

//# name_of_a_player_never_given
sealed class Player { public string? Name { get; set; } }
static void Run() => Keep.Number = new Player().Name!.Length;

//# name_of_a_player_given: removed
sealed class Player { public string? Name { get; set; } }
static void Run() => Keep.Number = new Player { Name = "Eve" }.Name!.Length;

//# fruit_stored_into_a_row_of_pears
class Fruit;
sealed class Pear : Fruit;
static readonly Fruit[] s_row = new Pear[1];
static void Put(Fruit[] row, Fruit fruit) => row[0] = fruit;
static void Run() => Put(s_row, new Fruit());

//# span_over_a_row_of_pears_as_fruit
class Fruit;
sealed class Pear : Fruit;
static readonly Fruit[] s_row = new Pear[1];
static void Run() => Keep.Number = new Span<Fruit>(s_row).Length;

//# hole_of_a_nullable_temperature
static double? Measure(bool online) => online ? 20.5 : null;
static void Run() => Keep.Double = Measure(false)!.Value;

//# nullable_temperature_that_is_there
static double? Measure(bool online) => online ? 20.5 : null;
static void Run() => Keep.Double = Measure(true)!.Value;

//# iterator_whose_arguments_are_checked_late_and_never
static IEnumerable<int> Countdown(int from)
{
    if (from < 0) { throw new ArgumentOutOfRangeException(nameof(from)); }
    while (from > 0) { yield return from--; }
}
static void Run() => Keep.Object = Countdown(-1);

//# iterator_whose_arguments_are_checked_late
static IEnumerable<int> Countdown(int from)
{
    if (from < 0) { throw new ArgumentOutOfRangeException(nameof(from)); }
    while (from > 0) { yield return from--; }
}
static void Run() => Keep.Number = Countdown(-1).Count();

//# iterator_whose_arguments_are_checked_at_once
static IEnumerable<int> Countdown(int from)
{
    ArgumentOutOfRangeException.ThrowIfNegative(from);
    return Steps();
    IEnumerable<int> Steps() { while (from > 0) { yield return from--; } }
}
static void Run() => Keep.Object = Countdown(-1);

//# order_cancelled_in_an_async_method
static async Task Ship(bool cancelled) { if (cancelled) { throw new OperationCanceledException(); } await Task.CompletedTask; }
static void Run() => Keep.Object = Ship(true);

//# order_shipped_in_an_async_method
static async Task Ship(bool cancelled) { if (cancelled) { throw new OperationCanceledException(); } await Task.CompletedTask; }
static void Run() => Keep.Object = Ship(false);

//# task_of_an_exception_only_made
static void Run() => Keep.Object = Task.FromException(new TimeoutException());

//# task_of_an_exception_awaited
static readonly Task s_late = Task.FromException(new TimeoutException());
static async Task Wait() => await s_late;
static void Run() => Keep.Object = Wait();

//# transaction_that_fails_when_it_is_not_committed
sealed class Transaction : IDisposable
{
    bool _committed;
    public void Commit() => _committed = true;
    public void Dispose() { if (!_committed) { throw new InvalidOperationException("not committed"); } }
}
static void Run() { using Transaction transaction = new(); Keep.Number++; }

//# transaction_that_is_committed
sealed class Transaction : IDisposable
{
    bool _committed;
    public void Commit() => _committed = true;
    public void Dispose() { if (!_committed) { throw new InvalidOperationException("not committed"); } }
}
static void Run() { using Transaction transaction = new(); transaction.Commit(); }

//# error_translated_on_its_way
static void Load() { try { throw new KeyNotFoundException(); } catch (KeyNotFoundException e) { throw new InvalidDataException("bad", e); } }
static void Run() { try { Load(); } catch (InvalidDataException) { Keep.Number++; } }

//# error_filtered_by_its_code
sealed class CodeException(int code) : Exception { public int Code => code; }
static void Run() { try { throw new CodeException(5); } catch (CodeException e) when (e.Code == 5) { Keep.Number = e.Code; } }

//# error_returned_as_a_result
readonly record struct Outcome(Exception? Error) { public bool Ok => Error is null; }
static readonly Exception s_error = new TimeoutException();
static Outcome Try() => new(s_error);
static void Run() => Keep.Flag = Try().Ok;

//# error_of_a_result_thrown
readonly record struct Outcome(Exception? Error) { public void Check() { if (Error is not null) { throw Error; } } }
static readonly Exception s_error = new TimeoutException();
static void Run() => new Outcome(s_error).Check();

//# result_without_an_error_checked
readonly record struct Outcome(Exception? Error) { public void Check() { if (Error is not null) { throw Error; } } }
static void Run() => new Outcome(null).Check();

//# retries_used_up
static void Retry(int times)
{
    for (int attempt = 1; ; attempt++)
    {
        if (attempt > times) { throw new TimeoutException(); }
        Keep.Number = attempt;
    }
}
static void Run() => Retry(3);

//# retries_that_succeed_at_the_second
static void Retry(int times)
{
    for (int attempt = 1; ; attempt++)
    {
        if (attempt > times) { throw new TimeoutException(); }
        if (attempt == 2) { return; }
    }
}
static void Run() => Retry(3);

//# static_abstract_parse_that_refuses
readonly struct Hex : IParsable<Hex>
{
    public static Hex Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out Hex hex) ? hex : throw new FormatException();
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Hex result) { result = default; return s is ['0', 'x', ..]; }
}
static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, null);
static void Run() => Keep.It(Read<Hex>("12"));

//# static_abstract_parse_that_accepts
readonly struct Hex : IParsable<Hex>
{
    public static Hex Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out Hex hex) ? hex : throw new FormatException();
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Hex result) { result = default; return s is ['0', 'x', ..]; }
}
static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, null);
static void Run() => Keep.It(Read<Hex>("0x12"));
