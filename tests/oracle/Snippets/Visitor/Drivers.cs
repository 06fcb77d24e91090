// Small pieces of drivers: tables, rings, machines, logs; several do two things. Written without a look at the analyzers.

//# interrupt_that_completes_the_request_under_a_lock_and_logs: blocks
sealed class Adapter
{
    readonly Lock _gate = new();
    readonly Queue<int> _pending = new(8);
    public string? Log;
    public void OnInterrupt()
    {
        lock (_gate)
        {
            _pending.Enqueue(1);
            Log = $"done {_pending.Dequeue()} of {Any.Large}";
        }
    }
}
static readonly Adapter s_adapter = new();
static void Run() => s_adapter.OnInterrupt();

//# interrupt_that_completes_the_request_without_a_lock
sealed class Adapter
{
    readonly int[] _ring = new int[8];
    int _head, _tail;
    public void OnInterrupt()
    {
        _ring[_head++ & 7] = 1;
        Keep.Number = _ring[_tail++ & 7];
    }
}
static readonly Adapter s_adapter = new();
static void Run() => s_adapter.OnInterrupt();

//# ring_of_a_power_of_two_indexed_too_far
sealed class Ring
{
    readonly int[] _slots = new int[8];
    public int Get(int n) => _slots[n & 15];
}
static readonly Ring s_ring = new();
static void Run() => Keep.Number = s_ring.Get(12);

//# ring_of_structs_moved_by_reference
struct Entry { public int Tag; public long Lba; }
static readonly Entry[] s_entries = new Entry[4];
static int s_next;
static ref Entry Claim() => ref s_entries[s_next++ & 3];
static void Run()
{
    ref Entry entry = ref Claim();
    entry.Tag = 1;
    entry.Lba = Any.Long;
}

//# ring_of_objects_replaced_each_time
sealed record Entry(int Tag, long Lba);
static readonly Entry?[] s_entries = new Entry?[4];
static int s_next;
static void Run() => s_entries[s_next++ & 3] = new Entry(1, Any.Long);

//# status_that_throws_an_error_of_the_device
sealed class DeviceException(int status) : Exception { public int Status => status; }
static int s_status = 0x51;
static void Check(int status) { if ((status & 1) != 0) { throw new DeviceException(status); } }
static void Run() => Check(0x51);

//# status_that_is_fine
sealed class DeviceException(int status) : Exception { public int Status => status; }
static void Check(int status) { if ((status & 1) != 0) { throw new DeviceException(status); } }
static void Run() => Check(0x50);

//# status_as_a_result
enum Outcome { Ok, Failed }
static Outcome Check(int status) => (status & 1) != 0 ? Outcome.Failed : Outcome.Ok;
static void Run() => Keep.It(Check(0x51));

//# error_that_resets_and_throws
sealed class Port
{
    public void Command(int code)
    {
        try { if (code > 9) { throw new NotSupportedException(); } }
        finally { Stub.Forbidden(); }
    }
}
static readonly Port s_port = new();
static void Run() => s_port.Command(12);

//# command_sent_with_its_polling
sealed class Port
{
    public bool Polled { get; init; }
    public void Command(int code) { Keep.Number = code; if (Polled) { Stub.Forbidden(); } }
}
static readonly Port s_port = new() { Polled = true };
static void Run() => s_port.Command(1);

//# command_sent_without_its_polling
sealed class Port
{
    public bool Polled { get; init; }
    public void Command(int code) { Keep.Number = code; if (Polled) { Stub.Forbidden(); } }
}
static readonly Port s_port = new() { Polled = false };
static void Run() => s_port.Command(1);

//# table_of_handlers_by_opcode
sealed class Target
{
    readonly Action[] _handlers = new Action[3];
    public Target() { _handlers[0] = Read; _handlers[1] = Write; _handlers[2] = Stub.Forbidden; }
    void Read() => Keep.Number = 1;
    void Write() => Keep.Number = 2;
    public void Dispatch(int opcode) => _handlers[opcode]();
}
static readonly Target s_target = new();
static void Run() => s_target.Dispatch(2);

//# switch_of_handlers_by_opcode
static void Dispatch(int opcode)
{
    switch (opcode)
    {
        case 0x28: Keep.Number = 1; break;
        case 0x2A: Keep.Number = 2; break;
        case 0x35: Stub.Forbidden(); break;
    }
}
static void Run() => Dispatch(0x2A);

//# checksum_by_a_table
static readonly uint[] s_table = Build();
static uint[] Build()
{
    uint[] table = new uint[256];
    for (uint i = 0; i < 256; i++)
    {
        uint c = i;
        for (int k = 0; k < 8; k++) { c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1; }
        table[i] = c;
    }
    return table;
}
static void Run()
{
    uint crc = uint.MaxValue;
    foreach (byte value in Any.Bytes) { crc = s_table[(byte)(crc ^ value)] ^ crc >> 8; }
    Keep.Number = (int)~crc;
}

//# checksum_by_a_table_made_each_time
static uint[] Build()
{
    uint[] table = new uint[256];
    for (uint i = 0; i < 256; i++) { table[i] = i * 3; }
    return table;
}
static uint[] s_last = [];
static void Run()
{
    s_last = Build();
    Keep.Long = s_last[Any.Number];
}

//# identify_page_parsed_into_a_struct
readonly ref struct Identify(ReadOnlySpan<ushort> words)
{
    readonly ReadOnlySpan<ushort> _words = words;
    public int Cylinders => _words[1];
    public uint Sectors => _words[60] | (uint)_words[61] << 16;
    public bool Lba => (_words[49] & 0x200) != 0;
}
static readonly ushort[] s_page = new ushort[256];
static void Run()
{
    Identify identify = new(s_page);
    Keep.Long = identify.Lba ? identify.Sectors : identify.Cylinders;
}

//# identify_page_that_is_too_short
readonly ref struct Identify(ReadOnlySpan<ushort> words)
{
    readonly ReadOnlySpan<ushort> _words = words;
    public uint Sectors => _words[60] | (uint)_words[61] << 16;
}
static readonly ushort[] s_page = new ushort[32];
static void Run() => Keep.Long = new Identify(s_page).Sectors;

//# identify_page_parsed_into_texts
static readonly byte[] s_page = new byte[512];
static void Run() => Keep.Object = (Model: Encoding.ASCII.GetString(s_page, 54, 40), Serial: Encoding.ASCII.GetString(s_page, 20, 20));
