// What is made with new, and what only looks so: objects, arrays, records, tuples. Written without a look at the analyzers.

//# request_block_made_for_each_interrupt
sealed class Srb { public int Function; public int Length; }
static void Run() => Keep.Object = new Srb { Function = 2, Length = Any.Number };

//# request_block_as_a_struct
struct Srb { public int Function; public int Length; }
static Srb s_last;
static void Run() => s_last = new Srb { Function = 2, Length = Any.Number };

//# request_block_made_once_and_filled
sealed class Srb { public int Function; public int Length; }
static readonly Srb s_srb = new();
static void Run()
{
    s_srb.Function = 2;
    s_srb.Length = Any.Number;
    Keep.Object = s_srb;
}

//# sector_buffer_for_each_call
static void Run()
{
    byte[] sector = new byte[512];
    sector[0] = (byte)Any.Number;
    Keep.Object = sector;
}

//# sector_buffer_on_the_stack
static void Run()
{
    Span<byte> sector = stackalloc byte[512];
    sector[0] = (byte)Any.Number;
    Keep.Number = sector[Any.Zero];
}

//# sector_buffer_of_a_length_nobody_knows
static void Run() => Keep.Object = new byte[Any.Number];

//# empty_array_of_the_library
static void Run() => Keep.Object = Array.Empty<byte>();

//# array_of_no_elements_made
static void Run() => Keep.Object = new int[0];

//# target_typed_new_of_a_class
sealed class Packet { public int Size; }
static Packet? s_packet;
static void Run()
{
    Packet packet = new();
    packet.Size = 3;
    s_packet = packet;
}

//# target_typed_new_of_a_struct
struct Packet { public int Size; }
static Packet s_packet;
static void Run()
{
    Packet packet = new();
    packet.Size = 3;
    s_packet = packet;
}

//# record_class_copied_with
record Geometry(int Cylinders, int Heads, int Sectors);
static Geometry s_geometry = new(1024, 16, 63);
static void Run() => s_geometry = s_geometry with { Heads = Any.Number };

//# record_struct_copied_with
readonly record struct Geometry(int Cylinders, int Heads, int Sectors);
static Geometry s_geometry = new(1024, 16, 63);
static void Run() => s_geometry = s_geometry with { Heads = Any.Number };

//# record_class_read_only
record Geometry(int Cylinders, int Heads, int Sectors) { public int Total => Cylinders * Heads * Sectors; }
static readonly Geometry s_geometry = new(1024, 16, 63);
static void Run() => Keep.Number = s_geometry.Total;

//# record_class_printed
record Geometry(int Cylinders, int Heads);
static readonly Geometry s_geometry = new(1024, 16);
static void Run() => Keep.Text = s_geometry.ToString();

//# records_compared
record Geometry(int Cylinders, int Heads);
static readonly Geometry s_one = new(1024, 16);
static readonly Geometry s_two = new(1024, 15);
static void Run() => Keep.Flag = s_one == s_two;

//# anonymous_object_kept
static void Run() => Keep.Object = new { Port = Any.Number, Busy = Any.True };

//# named_tuple_instead_of_an_anonymous_object
static (int Port, bool Busy) s_state;
static void Run() => s_state = (Port: Any.Number, Busy: Any.True);

//# tuple_given_to_a_parameter_of_type_object
static void Log(object what) => Keep.Object = what;
static void Run() => Log((Any.Number, 3));

//# tuple_given_to_a_generic_parameter
static void Log<T>(T what) where T : struct => Keep.It(what);
static void Run() => Log((Any.Number, 3));

//# tuple_class_created
static void Run() => Keep.Object = Tuple.Create(Any.Number, Any.Text);

//# two_values_swapped_by_a_tuple
static int s_head = 1, s_tail = 2;
static void Run() => (s_head, s_tail) = (s_tail, s_head);

//# nested_object_by_its_constructor
sealed class Device
{
    readonly Queue<int> _pending = new(4);
    public int Depth => _pending.Count;
}
static void Run()
{
    Device device = new();
    Keep.Object = device;
}

//# nested_object_made_when_the_type_is
sealed class Device
{
    static readonly Queue<int> s_pending = new(4);
    public static int Depth => s_pending.Count;
}
static void Run() => Keep.Number = Device.Depth;

//# object_made_only_if_there_is_none
sealed class State { public int Count; }
static State? s_state;
static void Run()
{
    s_state ??= new State();
    s_state.Count++;
}

//# object_made_whenever_a_flag_is_cleared
sealed class State { public int Count; }
static State? s_state;
static void Run()
{
    s_state = null;
    s_state ??= new State();
    s_state.Count++;
}

//# class_as_a_value_that_never_leaves: removed
sealed class Pair(int a, int b) { public int Sum => a + b; }
static void Run() => Keep.Number = new Pair(Any.Number, 2).Sum;

//# two_dimensional_array_made
static void Run() => Keep.Object = new int[4, 4];

//# two_dimensional_array_read
static readonly int[,] s_table = { { 1, 2 }, { 3, 4 } };
static void Run() => Keep.Number = s_table[1, 0];

//# jagged_array_made
static void Run() => Keep.Object = new int[][] { [1], [2, 3] };

//# constant_bytes_as_a_span
static ReadOnlySpan<byte> Signature => [0x55, 0xAA];
static void Run() => Keep.Flag = Signature[0] == Any.Number;

//# constant_bytes_as_an_array_property
static byte[] Signature => [0x55, 0xAA];
static void Run()
{
    byte[] signature = Signature;
    Keep.Object = signature;
}

//# array_of_constants_kept_in_a_field
static readonly byte[] s_signature = [0x55, 0xAA];
static void Run() => Keep.Flag = s_signature[0] == Any.Number;

//# slot_of_a_fixed_table_taken
sealed class Slot { public bool Used; public int Tag; }
static readonly Slot[] s_slots = [new(), new(), new()];
static Slot? Take()
{
    foreach (Slot slot in s_slots)
    {
        if (!slot.Used)
        {
            slot.Used = true;
            return slot;
        }
    }
    return null;
}
static void Run()
{
    Slot? slot = Take();
    if (slot is not null) { slot.Tag = Any.Number; slot.Used = false; }
}

//# free_list_that_grows_each_time
sealed class Node { public Node? Next; }
static Node? s_head;
static void Run() => s_head = new Node { Next = s_head };

//# free_list_that_gives_back
sealed class Node { public Node? Next; }
static Node? s_free = new();
static void Run()
{
    Node? node = s_free;
    s_free = node!.Next;
    node.Next = s_free;
    s_free = node;
}

//# clone_of_an_array
static readonly byte[] s_identify = new byte[16];
static void Run() => Keep.Object = s_identify.Clone();

//# memberwise_clone_of_a_settings_object
sealed class Settings { public int Depth; public Settings Copy() => (Settings)MemberwiseClone(); }
static readonly Settings s_settings = new();
static void Run() => Keep.Object = s_settings.Copy();

//# settings_copied_field_by_field
sealed class Settings { public int Depth; public void CopyTo(Settings other) => other.Depth = Depth; }
static readonly Settings s_settings = new();
static readonly Settings s_copy = new();
static void Run() => s_settings.CopyTo(s_copy);

//# primary_constructor_that_captures
class Port(int number) { public int Number => number; }
sealed class FastPort(int number, string name) : Port(number) { public string Name => name; }
static void Run() => Keep.Object = new FastPort(Any.Number, Any.Text);

//# struct_with_a_primary_constructor
readonly struct Port(int number) { public int Status => number + 7; }
static void Run() => Keep.Number = new Port(Any.Number).Status;

//# generic_new_of_a_class
static T Make<T>() where T : new() => new T();
sealed class Context { public int Id; }
static void Run() => Keep.Object = Make<Context>();

//# generic_new_of_a_struct
static T Make<T>() where T : new() => new T();
struct Context { public int Id; }
static Context s_context;
static void Run() => s_context = Make<Context>();

//# default_of_a_class_parameter
static T? Nothing<T>() => default;
static void Run() => Keep.Object = Nothing<string>();
