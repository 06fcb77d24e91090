// Whole pieces of a driver: several classes, several steps, one of them doing what it must not. Written without a look at the analyzers.

//# request_table_that_finds_its_request
sealed class Request { public int Tag; public int Status; }
sealed class Table
{
    readonly Request?[] _slots = new Request?[8];
    public Table() { for (int i = 0; i < _slots.Length; i++) { _slots[i] = new Request { Tag = i }; } }
    public Request? Find(int tag) { foreach (Request? one in _slots) { if (one?.Tag == tag) { return one; } } return null; }
}
static readonly Table s_table = new();
static void Run() { if (s_table.Find(Any.Number) is { } request) { request.Status = 1; } }

//# request_table_that_copies_before_it_finds
sealed class Request { public int Tag; public int Status; }
sealed class Table
{
    readonly List<Request> _slots = [new Request { Tag = 7 }];
    public Request? Find(int tag) { foreach (Request one in _slots.ToArray()) { if (one.Tag == tag) { return one; } } return null; }
}
static readonly Table s_table = new();
static void Run() { if (s_table.Find(Any.Number) is { } request) { request.Status = 1; } }

//# state_machine_that_reaches_the_routine_in_three_steps
enum State { Idle, Command, Data, Done }
sealed class Machine
{
    State _state;
    public void Step()
    {
        switch (_state)
        {
            case State.Idle: _state = State.Command; break;
            case State.Command: _state = State.Data; break;
            case State.Data: Stub.Forbidden(); _state = State.Done; break;
        }
    }
}
static void Run() { Machine machine = new(); machine.Step(); machine.Step(); machine.Step(); }

//# retry_loop_whose_last_round_throws
static int s_ready;
static void WaitReady()
{
    int left = 5;
    while (Volatile.Read(ref s_ready) == 0)
    {
        if (--left == 0) { throw new TimeoutException("drive not ready"); }
    }
}
static void Run() => WaitReady();

//# retry_loop_whose_last_round_returns
static int s_ready;
static bool WaitReady()
{
    int left = 5;
    while (Volatile.Read(ref s_ready) == 0)
    {
        if (--left == 0) { return false; }
    }
    return true;
}
static void Run() => Keep.Flag = WaitReady();

//# crc_with_a_table_of_a_static_constructor
static class Crc
{
    static readonly uint[] s_table = new uint[256];
    static Crc() { for (uint i = 0; i < 256; i++) { uint c = i; for (int k = 0; k < 8; k++) { c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1; } s_table[i] = c; } }
    public static uint Of(ReadOnlySpan<byte> bytes) { uint crc = ~0u; foreach (byte one in bytes) { crc = s_table[(byte)(crc ^ one)] ^ (crc >> 8); } return ~crc; }
}
static void Run() => Keep.Long = Crc.Of(Any.Bytes);

//# crc_with_a_table_that_is_too_short
static class Crc
{
    static readonly uint[] s_table = new uint[16];
    public static uint Of(ReadOnlySpan<byte> bytes) { uint crc = ~0u; foreach (byte one in bytes) { crc = s_table[(byte)(crc ^ one)] ^ (crc >> 8); } return ~crc; }
}
static void Run() => Keep.Long = Crc.Of([1, 2, 3]);

//# identify_page_with_its_serial_number
readonly ref struct Identify(ReadOnlySpan<ushort> words)
{
    readonly ReadOnlySpan<ushort> _words = words;
    public int Sectors => _words[60] | (_words[61] << 16);
    public string Serial { get { StringBuilder text = new(20); foreach (ushort word in _words.Slice(10, 10)) { text.Append((char)(word >> 8)).Append((char)(word & 0xFF)); } return text.ToString(); } }
}
static readonly ushort[] s_page = new ushort[256];
static void Run() => Keep.Text = new Identify(s_page).Serial;

//# identify_page_with_its_sectors
readonly ref struct Identify(ReadOnlySpan<ushort> words)
{
    readonly ReadOnlySpan<ushort> _words = words;
    public int Sectors => _words[60] | (_words[61] << 16);
}
static readonly ushort[] s_page = new ushort[256];
static void Run() => Keep.Number = new Identify(s_page).Sectors;

//# identify_page_cut_to_its_first_words
readonly ref struct Identify(ReadOnlySpan<ushort> words)
{
    readonly ReadOnlySpan<ushort> _words = words;
    public int Sectors => _words[60] | (_words[61] << 16);
}
static readonly ushort[] s_page = new ushort[256];
static void Run() => Keep.Number = new Identify(s_page.AsSpan(0, 32)).Sectors;

//# ring_that_drops_when_it_is_full
sealed class Ring<T>(int size)
{
    readonly T[] _items = new T[size];
    int _head, _count;
    public bool TryPut(T item) { if (_count == _items.Length) { return false; } _items[(_head + _count++) % _items.Length] = item; return true; }
}
static readonly Ring<int> s_ring = new(2);
static void Run() => Keep.Flag = s_ring.TryPut(Any.Number);

//# ring_that_doubles_when_it_is_full
sealed class Ring<T>
{
    T[] _items = new T[1];
    int _count;
    public void Put(T item) { if (_count == _items.Length) { Array.Resize(ref _items, 2 * _count); } _items[_count++] = item; }
}
static void Run() { Ring<int> ring = new(); ring.Put(1); ring.Put(2); Keep.Object = ring; }

//# ring_of_no_slots_asked_for_the_next
sealed class Ring(int size) { int _next; public int Next() => _next = (_next + 1) % size; }
static readonly Ring s_ring = new(0);
static void Run() => Keep.Number = s_ring.Next();

//# ring_of_four_slots_asked_for_the_next
sealed class Ring(int size) { int _next; public int Next() => _next = (_next + 1) % size; }
static readonly Ring s_ring = new(4);
static void Run() => Keep.Number = s_ring.Next();

//# logger_that_is_a_null_object
interface ILog { void Write(string text); }
sealed class NoLog : ILog { public void Write(string text) { } }
sealed class ConsoleLog : ILog { public void Write(string text) => Console.WriteLine(text); }
static readonly ILog s_log = new NoLog();
static readonly ILog s_other = new ConsoleLog();
static void Startup() => s_other.Write("start");
static void Run() => s_log.Write("irq");

//# logger_that_writes: blocks
interface ILog { void Write(string text); }
sealed class NoLog : ILog { public void Write(string text) { } }
sealed class ConsoleLog : ILog { public void Write(string text) => Console.WriteLine(text); }
static readonly ILog s_log = new ConsoleLog();
static void Run() => s_log.Write("irq");

//# logger_given_a_message_it_would_not_write
sealed class Log { public bool Enabled; public void Write(string text) { if (Enabled) { Keep.Text = text; } } }
static readonly Log s_log = new();
static void Run() => s_log.Write("status " + Any.Number);

//# logger_asked_before_a_message_is_made: mayAllocate
sealed class Log { public bool Enabled; public void Write(string text) => Keep.Text = text; public void Toggle() => Enabled = !Enabled; }
static readonly Log s_log = new();
static void Toggle() => s_log.Toggle();
static void Run() { if (s_log.Enabled) { s_log.Write("status " + Any.Number); } }

//# worker_and_interrupt_share_a_helper_with_the_interrupt_s_argument
static void Complete(bool fromInterrupt) { if (!fromInterrupt) { Stub.Forbidden(); } Keep.Number++; }
static void Run() => Complete(fromInterrupt: true);

//# worker_and_interrupt_share_a_helper_with_the_worker_s_argument
static void Complete(bool fromInterrupt) { if (!fromInterrupt) { Stub.Forbidden(); } Keep.Number++; }
static void Run() => Complete(fromInterrupt: false);

//# helper_that_is_told_by_an_enum_of_flags
[Flags] enum How { None = 0, Log = 1, Reset = 2 }
static void Finish(How how) { if ((how & How.Reset) != 0) { Stub.Forbidden(); } Keep.Number = (int)how; }
static void Run() => Finish(How.Log | How.Reset);

//# helper_that_is_told_by_other_flags
[Flags] enum How { None = 0, Log = 1, Reset = 2 }
static void Finish(How how) { if ((how & How.Reset) != 0) { Stub.Forbidden(); } Keep.Number = (int)how; }
static void Run() => Finish(How.Log);

//# context_object_that_says_where_it_runs
sealed class Context(bool interrupt) { public bool Interrupt => interrupt; }
static readonly Context s_here = new(true);
static void Log(Context context) { if (!context.Interrupt) { Stub.Forbidden(); } }
static void Run() => Log(s_here);

//# status_decoded_until_an_error_bit: reaches
static void Decode(byte status) { if ((status & 0x01) != 0) { Stub.Forbidden(); } Keep.Number = status; }
static void Run() => Decode((byte)Any.Zero);

//# queue_drained_by_handlers_of_its_items: blocks
abstract class Item { public abstract void Handle(); }
sealed class Flush : Item { public override void Handle() { Thread.Sleep(0); Stub.Forbidden(); } }
static readonly Queue<Item> s_items = new(4);
static readonly Item s_flush = new Flush();
static void Run() { s_items.Enqueue(s_flush); while (s_items.TryDequeue(out Item? item)) { item.Handle(); } }

//# pool_that_hands_out_its_requests
sealed class Request { public Request? Next; }
sealed class Pool { Request? _free = new(); public Request Take() { if (_free is { } one) { _free = one.Next; return one; } return new Request(); } public void Give(Request one) { one.Next = _free; _free = one; } }
static readonly Pool s_pool = new();
static void Run() { Request one = s_pool.Take(); s_pool.Give(one); }

//# pool_that_is_never_given_back_to
sealed class Request { public Request? Next; }
sealed class Pool { Request? _free = new(); public Request Take() { if (_free is { } one) { _free = one.Next; return one; } return new Request(); } }
static readonly Pool s_pool = new();
static void Run() => Keep.Object = s_pool.Take();

//# statistics_by_a_table_of_counters
static readonly Dictionary<int, long> s_counts = new() { [0x50] = 0 };
static void Count(int status) => CollectionsMarshal.GetValueRefOrAddDefault(s_counts, status, out _)++;
static void Run() => Count(0x50);

//# statistics_by_a_table_of_boxes
static readonly Hashtable s_counts = new() { ["irq"] = 0 };
static void Run() => s_counts["irq"] = (int)s_counts["irq"]! + 1;

//# mode_table_looked_up_by_a_text_that_is_missing
static readonly SortedList<string, int> s_modes = new() { ["pio0"] = 600 };
static int Cycle(string mode) => s_modes.TryGetValue(mode, out int cycle) ? cycle : throw new KeyNotFoundException(mode);
static void Run() => Keep.Number = Cycle("udma6");

//# scatter_list_whose_total_overflows
static readonly int[] s_lengths = [int.MaxValue, 1];
static int Total() { int total = 0; foreach (int length in s_lengths) { total = checked(total + length); } return total; }
static void Run() => Keep.Number = Total();

//# scatter_list_whose_total_fits
static readonly int[] s_lengths = [int.MaxValue - 1, 1];
static int Total() { int total = 0; foreach (int length in s_lengths) { total = checked(total + length); } return total; }
static void Run() => Keep.Number = Total();

//# error_log_under_a_lock_that_formats: blocks
static readonly object s_gate = new();
static readonly string[] s_log = new string[4];
static int s_next;
static void Note(int status) { lock (s_gate) { s_log[s_next++ & 3] = $"error {status:X2}"; } }
static void Run() => Note(Any.Number);

//# module_initializer_with_the_routine
internal static class Start { public static int Value; [ModuleInitializer] internal static void Init() => Value = Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Start.Value;

//# device_table_built_by_yield_and_taken_once
static IEnumerable<int> Ports() { yield return 0x1F0; Stub.Forbidden(); yield return 0x170; }
static void Run() { foreach (int port in Ports()) { Keep.Number = port; if (port != 0x1F0) { break; } } }

//# timeout_handler_run_by_a_lazy: blocks
static readonly Func<int> s_make = static () => Stub.ForbiddenNumber();
static void Run() => Keep.Number = new Lazy<int>(s_make).Value;
