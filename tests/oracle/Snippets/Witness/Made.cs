// Objects, arrays, records and tuples that are made, and what looks like it. Written without a look at the analyzers.

//# log_entry_pushed_into_a_history_of_objects
sealed class Entry(int lba, int status) { public int Lba => lba; public int Status => status; }
static readonly Entry?[] s_history = new Entry?[8];
static int s_next;
static void Push(int lba, int status) => s_history[s_next++ & 7] = new(lba, status);
static void Run() => Push(Any.Number, 0x50);

//# log_entry_pushed_into_a_history_of_structs
readonly struct Entry(int lba, int status) { public int Lba => lba; public int Status => status; }
static readonly Entry[] s_history = new Entry[8];
static int s_next;
static void Push(int lba, int status) => s_history[s_next++ & 7] = new(lba, status);
static void Run() => Push(Any.Number, 0x50);

//# sense_buffer_grown_on_every_third_call
static byte[] s_sense = [];
static int s_count;
static void Run()
{
    if (++s_count % 3 == 0) { s_sense = new byte[18]; }
    s_sense.AsSpan().Clear();
}

//# sense_buffer_made_once_and_asked_each_time
static byte[]? s_sense;
static byte[] Sense => s_sense ??= new byte[18];
static void Run() => Sense.AsSpan().Clear();

//# sense_buffer_by_a_property_without_memory
static byte[] Sense => new byte[18];
static void Run() => Keep.Object = Sense;

//# chain_of_prd_entries_linked
sealed class Prd(uint address, Prd? next) { public uint Address => address; public Prd? Next => next; }
static Prd? Chain(int count)
{
    Prd? head = null;
    for (int i = 0; i < count; i++) { head = new Prd((uint)i * 0x1000, head); }
    return head;
}
static void Run() => Keep.Object = Chain(3);

//# chain_of_no_prd_entries
sealed class Prd(uint address, Prd? next) { public uint Address => address; public Prd? Next => next; }
static Prd? Chain(int count)
{
    Prd? head = null;
    for (int i = 0; i < count; i++) { head = new Prd((uint)i * 0x1000, head); }
    return head;
}
static void Run() => Keep.Object = Chain(0);

//# chain_of_prd_entries_in_a_pool_of_indices
struct Prd { public uint Address; public int Next; }
static readonly Prd[] s_pool = new Prd[4];
static int Chain(int count)
{
    int head = -1;
    for (int i = 0; i < count; i++) { s_pool[i] = new() { Address = (uint)i * 0x1000, Next = head }; head = i; }
    return head;
}
static void Run() => Keep.Number = Chain(3);

//# timing_with_another_mode
sealed record Timing(int Mode, int Cycle);
static Timing s_timing = new(0, 600);
static void Run() => s_timing = s_timing with { Mode = 4 };

//# timing_struct_with_another_mode
readonly record struct Timing(int Mode, int Cycle);
static Timing s_timing = new(0, 600);
static void Run() => s_timing = s_timing with { Mode = 4 };

//# record_taken_apart_without_with
sealed record Timing(int Mode, int Cycle);
static readonly Timing s_timing = new(2, 240);
static void Run() { (int mode, int cycle) = s_timing; Keep.Number = mode * cycle; }

//# registers_returned_as_a_tuple_in_an_object
static object Read() => (Any.Number, Any.Long);
static void Run() => Keep.Object = Read();

//# registers_returned_as_a_tuple
static (int Status, long Lba) Read() => (Any.Number, Any.Long);
static void Run() => Keep.Long = Read().Lba;

//# long_tuple_compared_with_another
static (int, int, int, int, int, int, int, int, int) Take() => (1, 2, 3, 4, 5, 6, 7, Any.Number, 9);
static void Run() => Keep.Flag = Take() == (1, 2, 3, 4, 5, 6, 7, 8, 9);

//# anonymous_type_as_a_key
static readonly HashSet<object> s_seen = [new { Port = 1 }];
static void Run() => Keep.Flag = s_seen.Contains(new { Port = Any.Number });

//# finalizable_handle_made_each_time
sealed class Handle { ~Handle() { Keep.Number = 0; } public int Value = 1; }
static void Run() => Keep.Number = new Handle().Value;

//# array_of_a_stack_size_that_is_known
static void Run()
{
    Span<ushort> words = stackalloc ushort[256];
    words[Any.Number] = 1;
    Keep.Number = words[8];
}

//# array_in_place_of_the_stack_above_a_limit
static int Sum(int length)
{
    Span<byte> buffer = length <= 64 ? stackalloc byte[64] : new byte[length];
    buffer[0] = 3;
    return buffer.Length;
}
static void Run() => Keep.Number = Sum(Any.Large);

//# array_in_place_of_the_stack_below_a_limit
static int Sum(int length)
{
    Span<byte> buffer = length <= 64 ? stackalloc byte[64] : new byte[length];
    buffer[0] = 3;
    return buffer.Length;
}
static void Run() => Keep.Number = Sum(16);

//# object_initialiser_with_nested_lists
sealed class Drive { public List<int> Modes { get; } = []; public string? Model { get; set; } }
static void Run() => Keep.Object = new Drive { Model = "none", Modes = { 0, 2, 4 } };

//# object_made_in_a_catch_free_path_of_a_ternary
sealed class Fault(int code) { public int Code => code; }
static readonly Fault s_none = new(0);
static Fault Of(int status) => (status & 1) != 0 ? new Fault(status) : s_none;
static void Run() => Keep.Object = Of(0x51);

//# object_not_made_in_a_ternary
sealed class Fault(int code) { public int Code => code; }
static readonly Fault s_none = new(0);
static Fault Of(int status) => (status & 1) != 0 ? new Fault(status) : s_none;
static void Run() => Keep.Object = Of(0x50);

//# generic_factory_of_a_list
static T Fresh<T>() where T : class, new() => new T();
static void Run() => Keep.Object = Fresh<List<byte>>();

//# generic_factory_of_a_number
static T Fresh<T>() where T : new() => new T();
static void Run() => Keep.Number = Fresh<int>();

//# copy_constructor_of_a_derived_record
abstract record Command(byte Opcode);
sealed record Read(byte Opcode, int Lba) : Command(Opcode);
static readonly Command s_command = new Read(0x20, 5);
static void Run() => Keep.Object = s_command with { Opcode = 0x24 };

//# field_of_a_class_that_makes_its_own_buffer
sealed class Ring { readonly int[] _slots = new int[4]; public int Length => _slots.Length; }
static void Run() => Keep.Object = new Ring();

//# ring_made_by_its_static_field
sealed class Ring { readonly int[] _slots = new int[4]; public int Length => _slots.Length; }
static readonly Ring s_ring = new();
static void Run() => Keep.Number = s_ring.Length;

//# static_property_with_an_initialiser
static int[] Modes { get; } = [0, 1, 2, 3, 4];
static void Run() => Keep.Number = Modes[3];

//# static_property_with_an_arrow
static int[] Modes => [0, 1, 2, 3, 4];
static void Run() => Keep.Object = Modes;

//# static_span_property_with_an_arrow
static ReadOnlySpan<int> Modes => [0, 1, 2, 3, 4];
static void Run() => Keep.Number = Modes[Any.Number & 3];

//# array_cloned_by_a_spread
static readonly byte[] s_taskFile = [1, 2, 3, 4, 5, 6, 7];
static void Run() { byte[] copy = [.. s_taskFile]; Keep.Object = copy; }

//# array_copied_into_another_that_lasts
static readonly byte[] s_taskFile = [1, 2, 3, 4, 5, 6, 7];
static readonly byte[] s_shadow = new byte[7];
static void Run() => s_taskFile.CopyTo(s_shadow, 0);

//# lifted_number_kept_as_a_nullable
static int? s_tag;
static void Run() => s_tag = Any.Number > 3 ? Any.Number : null;
