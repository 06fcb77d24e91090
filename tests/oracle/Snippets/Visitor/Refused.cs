// Members of the library and of the runtime that refuse what they are given, and take what is like it. Written without a look at the analyzers.

//# port_beyond_the_register_file
static readonly byte[] s_registers = new byte[8];
static byte Read(int port) => s_registers[port - 0x1F0];
static void Run() => Keep.Number = Read(0x1F8);

//# port_within_the_register_file
static readonly byte[] s_registers = new byte[8];
static byte Read(int port) => s_registers[port - 0x1F0];
static void Run() => Keep.Number = Read(0x1F7);

//# port_below_the_register_file
static readonly byte[] s_registers = new byte[8];
static byte Read(int port) => s_registers[port - 0x1F0];
static void Run() => Keep.Number = Read(0x170);

//# index_from_the_end_of_an_empty_array
static readonly int[] s_none = [];
static void Run() => Keep.Number = s_none[^1];

//# slice_longer_than_its_span
static void Run()
{
    Span<byte> buffer = stackalloc byte[16];
    Keep.Number = buffer.Slice(8, 16).Length;
}

//# slice_as_long_as_its_span
static void Run()
{
    Span<byte> buffer = stackalloc byte[16];
    Keep.Number = buffer.Slice(8, 8).Length;
}

//# copy_into_a_span_that_is_too_short
static readonly byte[] s_source = new byte[8], s_target = new byte[4];
static void Run() => s_source.AsSpan().CopyTo(s_target);

//# copy_tried_into_a_span_that_is_too_short
static readonly byte[] s_source = new byte[8], s_target = new byte[4];
static void Run() => Keep.Flag = s_source.AsSpan().TryCopyTo(s_target);

//# word_read_beyond_the_end
static readonly byte[] s_page = new byte[3];
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32LittleEndian(s_page);

//# word_read_at_the_end
static readonly byte[] s_page = new byte[4];
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32LittleEndian(s_page);

//# array_of_a_negative_length
static int Room(int used) => 16 - used;
static void Run() => Keep.Object = new byte[Room(17)];

//# queue_that_is_empty_dequeued
static readonly Queue<int> s_queue = new();
static void Run() => Keep.Number = s_queue.Dequeue();

//# queue_that_is_filled_dequeued
static readonly Queue<int> s_queue = new(4);
static void Run()
{
    s_queue.Enqueue(1);
    Keep.Number = s_queue.Dequeue();
}

//# queue_that_is_empty_tried
static readonly Queue<int> s_queue = new();
static void Run() => Keep.Flag = s_queue.TryDequeue(out Keep.Number);

//# stack_that_is_empty_peeked
static readonly Stack<int> s_stack = new();
static void Run() => Keep.Number = s_stack.Peek();

//# heap_that_is_empty_dequeued
static readonly PriorityQueue<int, int> s_heap = new();
static void Run() => Keep.Number = s_heap.Dequeue();

//# key_that_is_missing
static readonly Dictionary<string, int> s_codes = new() { ["read"] = 1 };
static void Run() => Keep.Number = s_codes["write"];

//# key_that_is_there
static readonly Dictionary<string, int> s_codes = new() { ["read"] = 1 };
static void Run() => Keep.Number = s_codes["read"];

//# key_added_a_second_time
static readonly Dictionary<int, int> s_codes = new() { [1] = 1 };
static void Run() => s_codes.Add(1, 2);

//# key_set_a_second_time
static readonly Dictionary<int, int> s_codes = new() { [1] = 1 };
static void Run() => s_codes[1] = 2;

//# key_that_is_null
static readonly Dictionary<string, int> s_codes = new();
static void Run() => Keep.Flag = s_codes.ContainsKey(null!);

//# list_index_beyond_its_count
static readonly List<int> s_list = new(8) { 1 };
static void Run() => Keep.Number = s_list[1];

//# list_changed_while_it_is_walked
static readonly List<int> s_list = new(8) { 1, 2, 3 };
static void Run()
{
    foreach (int value in s_list)
    {
        s_list.Remove(value);
        s_list.Add(value);
    }
}

//# number_that_is_none_parsed
static void Run() => Keep.Number = int.Parse("0x10");

//# number_that_is_one_parsed
static void Run() => Keep.Number = int.Parse("10");

//# number_in_hexadecimal_parsed
static void Run() => Keep.Number = int.Parse("1F", NumberStyles.HexNumber);

//# number_too_large_parsed
static void Run() => Keep.Number = byte.Parse("256");

//# guard_against_null_that_fails
static void Take(string? name) { ArgumentNullException.ThrowIfNull(name); Keep.Text = name; }
static void Run() => Take(null);

//# guard_against_null_that_holds
static void Take(string? name) { ArgumentNullException.ThrowIfNull(name); Keep.Text = name; }
static void Run() => Take("x");

//# guard_against_range_that_fails
static void Seek(int head) { ArgumentOutOfRangeException.ThrowIfGreaterThan(head, 15); Keep.Number = head; }
static void Run() => Seek(16);

//# guard_against_range_that_holds
static void Seek(int head) { ArgumentOutOfRangeException.ThrowIfGreaterThan(head, 15); Keep.Number = head; }
static void Run() => Seek(15);

//# guard_against_disposal_that_fails
sealed class Port : IDisposable
{
    bool _disposed;
    public void Dispose() => _disposed = true;
    public void Write() { ObjectDisposedException.ThrowIf(_disposed, this); Keep.Number++; }
}
static void Run()
{
    Port port = new();
    Keep.Object = port;
    port.Dispose();
    port.Write();
}

//# null_dereferenced
sealed class Node { public Node? Next; public int Tag; }
static readonly Node s_last = new();
static void Run() => Keep.Number = s_last.Next!.Tag;

//# null_asked_with_care
sealed class Node { public Node? Next; public int Tag; }
static readonly Node s_last = new();
static void Run() => Keep.Number = s_last.Next?.Tag ?? -1;

//# text_that_is_null_measured
static readonly string? s_serial = null;
static void Run() => Keep.Number = s_serial!.Length;

//# delegate_that_is_null_called
static readonly Action? s_handler = null;
static void Run() => s_handler!();

//# delegate_that_is_null_called_with_care
static readonly Action? s_handler = null;
static void Run() => s_handler?.Invoke();

//# cast_to_what_it_is_not
abstract class Request;
sealed class Read : Request { public int Lba = 1; }
sealed class Flush : Request;
static readonly Request s_request = new Flush();
static void Run() => Keep.Number = ((Read)s_request).Lba;

//# cast_to_what_it_is_not_by_as
abstract class Request;
sealed class Read : Request { public int Lba = 1; }
sealed class Flush : Request;
static readonly Request s_request = new Flush();
static void Run() => Keep.Number = (s_request as Read)?.Lba ?? 0;

//# number_unboxed_as_another
static readonly object s_value = 7;
static void Run() => Keep.Long = (long)s_value;

//# number_unboxed_as_itself
static readonly object s_value = 7;
static void Run() => Keep.Long = (int)s_value;

//# value_of_a_nullable_without_one
static int? Find(int tag) => tag == 3 ? 1 : null;
static void Run() => Keep.Number = Find(4)!.Value;

//# value_of_a_nullable_with_one
static int? Find(int tag) => tag == 3 ? 1 : null;
static void Run() => Keep.Number = Find(3)!.Value;

//# division_by_a_constant_of_zero_in_a_field
static readonly int s_divisor = 0;
static void Run() => Keep.Number = 100 / s_divisor;

//# remainder_by_zero_of_a_ring_of_no_slots
sealed class Ring(int size) { int _head; public int Next() => _head = (_head + 1) % size; }
static readonly Ring s_ring = new(0);
static void Run() => Keep.Number = s_ring.Next();

//# remainder_of_a_ring_of_slots
sealed class Ring(int size) { int _head; public int Next() => _head = (_head + 1) % size; }
static readonly Ring s_ring = new(4);
static void Run() => Keep.Number = s_ring.Next();

//# division_of_a_double_by_zero
static readonly double s_divisor = 0;
static void Run() => Keep.Double = 1.0 / s_divisor;

//# division_of_a_decimal_by_zero
static readonly decimal s_divisor = 0;
static void Run() => Keep.Double = (double)(1m / s_divisor);
