// What a driver's author writes: registers, rings, bit fields, logs.

//# ring_of_structures
struct Entry { public int Slot; public uint Status; }
struct Ring { public Entry[] Entries; public int Head; public ref Entry Next() => ref Entries[Head++ & (Entries.Length - 1)]; }
static Ring s_ring = new() { Entries = new Entry[16] };
static void Run() { ref Entry entry = ref s_ring.Next(); entry.Slot = Any.Number; entry.Status |= 0x80; }

//# log_with_an_interpolated_message
static string? s_last;
static void Log(string message) => s_last = message;
static void Run() => Log($"slot {Any.Number} status {Any.Zero:X2}");

//# log_that_is_switched_off
static readonly bool s_verbose = false;
static void Log(string message) => Keep.Text = message;
static void Run() { if (s_verbose) { Log($"slot {Any.Number}"); } }

//# log_level_in_a_handler
[InterpolatedStringHandler]
ref struct LogHandler
{
    public LogHandler(int literalLength, int formattedCount, int level, out bool enabled) { enabled = level > 3; }
    public void AppendLiteral(string text) => Keep.Number += text.Length;
    public void AppendFormatted<T>(T value) => Keep.Object = value;
}
static void Log(int level, [InterpolatedStringHandlerArgument("level")] LogHandler handler) { }
static void Run() => Log(1, $"slot {Any.Number}");

//# bit_scan_loop
static void Run()
{
    uint pending = (uint)Any.Large;
    while (pending != 0)
    {
        int slot = BitOperations.TrailingZeroCount(pending);
        pending &= pending - 1;
        Keep.Number += slot;
    }
}

//# bit_scan_loop_that_completes_with_a_closure
static void Complete(Action done) => Keep.Object = done;
static void Run()
{
    for (uint pending = 3; pending != 0; pending &= pending - 1)
    {
        int slot = BitOperations.TrailingZeroCount(pending);
        Complete(() => Keep.Number = slot);
    }
}

//# state_machine_by_a_table_of_lambdas
static readonly Func<int, int>[] s_table = [static state => state + 1, static state => { Stub.Forbidden(); return 0; }];
static void Run() => Keep.Number = s_table[1](Any.Number);

//# state_machine_by_a_switch_expression_on_a_tuple
enum State { Idle, Busy, Error }
static State s_state;
static State Next(State state, bool error) => (state, error) switch
{
    (State.Idle, false) => State.Busy,
    (State.Busy, false) => State.Idle,
    (_, true) => State.Error,
    _ => state,
};
static void Run() => s_state = Next(s_state, Any.False);

//# recover_only_outside_of_the_interrupt
enum Level { Interrupt, Worker }
static void Recover(Level level, int tries)
{
    for (int left = tries; left > 0; left--) { Keep.Number++; }
    if (level is Level.Worker) { Stub.Forbidden(); }
}
static void Run() => Recover(Level.Interrupt, 3);

//# recover_by_not
enum Level { Interrupt, Worker, Timer }
static void Recover(Level level) { if (level is not (Level.Worker or Level.Timer)) { Stub.Forbidden(); } }
static void Run() => Recover(Level.Interrupt);

//# recover_by_a_relational_pattern
static void Recover(int level) { if (level is > 3 and < 9) { Stub.Forbidden(); } }
static void Run() => Recover(2);

//# flag_in_a_structure_argument
readonly record struct Options(bool MayWait);
static void Recover(Options options) { if (options.MayWait) { Stub.Forbidden(); } else { Keep.Number++; } }
static void Run() => Recover(new Options(true));

//# port_with_an_injected_logger
interface ILog { void Write(int code); }
sealed class Memory : ILog { readonly int[] _ring = new int[8]; int _at; public void Write(int code) => _ring[_at++ & 7] = code; }
sealed class Port(ILog log) { public void Service() => log.Write(Any.Number); }
static readonly Port s_port = new(new Memory());
static void Run() => s_port.Service();

//# port_with_an_injected_logger_that_is_forbidden
interface ILog { void Write(int code); }
sealed class Slow : ILog { public void Write(int code) => Stub.Forbidden(); }
sealed class Port(ILog log) { public void Service() => log.Write(Any.Number); }
static readonly Port s_port = new(new Slow());
static void Run() => s_port.Service();

//# port_with_an_injected_callback
sealed class Port(Action<int> done) { public void Service() => done(Any.Number); }
static readonly Port s_port = new(static _ => Stub.Forbidden());
static void Run() => s_port.Service();

//# port_with_a_callback_set_by_a_method
sealed class Port { Action? _done; public void On(Action done) => _done = done; public void Service() => _done?.Invoke(); }
static readonly Port s_port = Make();
static Port Make() { Port port = new(); port.On(Stub.Forbidden); return port; }
static void Run() => s_port.Service();

//# port_with_a_callback_in_an_initializer
sealed class Port { public required Action Done { get; init; } public void Service() => Done(); }
static readonly Port s_port = new() { Done = static () => Stub.Forbidden() };
static void Run() => s_port.Service();

//# port_with_a_clean_callback_in_an_initializer
sealed class Port { public required Action Done { get; init; } public void Service() => Done(); }
static readonly Port s_port = new() { Done = static () => Keep.Number++ };
static readonly Action s_other = static () => Stub.Forbidden();
static void Run() => s_port.Service();

//# work_item_of_a_callback_and_its_state
readonly struct Work(Action<object?> callback, object? state) { public void Do() => callback(state); }
static readonly Work s_work = new(static _ => Stub.Forbidden(), null);
static void Run() => s_work.Do();

//# fixed_buffer
unsafe struct Command { public fixed byte Bytes[16]; }
static Command s_command;
static void Run() { fixed (byte* bytes = s_command.Bytes) { for (int at = 0; at < 16; at++) { bytes[at] = (byte)at; } } }

//# identify_text
static void Run()
{
    Span<byte> identify = stackalloc byte[8];
    Any.Bytes.AsSpan().CopyTo(identify);
    for (int at = 0; at < identify.Length; at += 2) { (identify[at], identify[at + 1]) = (identify[at + 1], identify[at]); }
    Keep.Number = identify.TrimEnd((byte)0).Length;
}

//# identify_text_as_a_string
static void Run()
{
    Span<byte> identify = stackalloc byte[8];
    Any.Bytes.AsSpan().CopyTo(identify);
    Keep.Text = Encoding.ASCII.GetString(identify);
}

//# register_by_a_volatile_pointer
static uint s_register = 5;
static void Run() { fixed (uint* register = &s_register) { Volatile.Write(ref *register, Volatile.Read(ref *register) | 1u); } }

//# stamp_of_the_time
static void Run() => Keep.Long = Stopwatch.GetTimestamp() + DateTime.UtcNow.Ticks + Environment.TickCount64;

//# elapsed_by_a_new_stopwatch
static void Run() { Stopwatch watch = Stopwatch.StartNew(); Keep.Object = watch; }

//# pool_of_ones_own
sealed class Node { public Node? Next; public int Value; }
static Node? s_free = new() { Next = new Node() };
static Node Rent() { Node node = s_free!; s_free = node.Next; return node; }
static void Return(Node node) { node.Next = s_free; s_free = node; }
static void Run() { Node node = Rent(); node.Value = Any.Number; Return(node); }

//# pool_of_ones_own_that_makes_more
sealed class Node { public Node? Next; }
static Node? s_free;
static Node Rent() { Node node = s_free ?? new Node(); s_free = node.Next; return node; }
static void Run() => Keep.Object = Rent();

//# table_looked_up_by_an_enumeration
enum Opcode : byte { Read = 0x25, Write = 0x35 }
static readonly Dictionary<Opcode, int> s_lengths = new() { [Opcode.Read] = 1, [Opcode.Write] = 2 };
static void Run() => Keep.Number = s_lengths[Any.True ? Opcode.Read : Opcode.Write];

//# table_looked_up_by_a_record_structure
readonly record struct Key(int Channel, int Device);
static readonly Dictionary<Key, int> s_devices = new() { [new(0, 1)] = 1 };
static void Run() => Keep.Flag = s_devices.TryGetValue(new Key(Any.Zero, 1), out Keep.Number);

//# table_looked_up_by_a_tuple
static readonly Dictionary<(int, int), int> s_devices = new() { [(0, 1)] = 1 };
static void Run() => Keep.Flag = s_devices.TryGetValue((Any.Zero, 1), out Keep.Number);

//# table_looked_up_by_a_record_with_a_text
sealed record Key(string Name, int Device);
static readonly Dictionary<Key, int> s_devices = new() { [new("a", 1)] = 1 };
static readonly Key s_key = new("a", 1);
static void Run() => Keep.Flag = s_devices.ContainsKey(s_key);

//# description_by_to_text_of_a_record
readonly record struct Status(byte Value, bool Error);
static void Run() => Keep.Text = new Status(0x50, Any.False).ToString();

//# requests_kept_in_a_span_of_pointers
static void Run()
{
    int number = Any.Number;
    int*[] none = s_pointers;
    none[0] = &number;
    Keep.Number = *none[0];
    none[0] = null;
}
static readonly int*[] s_pointers = new int*[4];

//# deferral_by_an_interlocked_flag
static int s_queued;
static void Run() { if (Interlocked.CompareExchange(ref s_queued, 1, 0) == 0) { Volatile.Write(ref s_queued, 0); } }
