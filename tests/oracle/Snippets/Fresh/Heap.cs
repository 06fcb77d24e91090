// What is made with new and what only looks so, boxes, and functions. Written without a look at the analyzers.

//# command_object_for_each_interrupt
sealed class Command(int tag) { public int Tag { get; } = tag; }
static void Run() => Keep.Object = new Command(Any.Number);

//# command_structure_for_each_interrupt
struct Command(int tag) { public int Tag { get; } = tag; }
static Command s_command;
static void Run() => s_command = new Command(Any.Number);

//# target_typed_new_of_a_list
static List<int>? s_list;
static void Run() { s_list = new(4); Keep.Object = s_list; }

//# target_typed_new_of_a_structure
static Guid s_id;
static void Run() { s_id = new(); Keep.Flag = s_id == default; }

//# object_taken_from_a_pool
sealed class Request { public Request? Next; public int Tag; }
static Request? s_free = new() { Next = new() };
static Request Take() { Request taken = s_free!; s_free = taken.Next; taken.Next = null; return taken; }
static void Return(Request request) { request.Next = s_free; s_free = request; }
static void Run() { Request request = Take(); request.Tag = Any.Number; Return(request); }

//# array_for_a_sector
static void Run()
{
    byte[] sector = new byte[512];
    sector[Any.Number] = 0xEC;
    Keep.Object = sector;
}

//# array_of_no_length
static void Run() => Keep.Object = Array.Empty<byte>();

//# new_array_of_no_length
static void Run() => Keep.Object = new byte[0];

//# stack_buffer_for_a_sector
static void Run()
{
    Span<ushort> words = stackalloc ushort[256];
    words[Any.Number] = 1;
    Keep.Number = words[7];
}

//# two_dimensional_array
static void Run() => Keep.Object = new int[Any.Number, 2];

//# jagged_array_read
static readonly int[][] s_rows = [[1, 2], [3, 4]];
static void Run() => Keep.Number = s_rows[1][0];

//# record_changed_with
sealed record Geometry(int Heads, int Sectors);
static readonly Geometry s_geometry = new(16, 63);
static void Run() => Keep.Object = s_geometry with { Heads = Any.Number };

//# record_structure_changed_with
readonly record struct Geometry(int Heads, int Sectors);
static Geometry s_geometry = new(16, 63);
static void Run() => s_geometry = s_geometry with { Heads = Any.Number };

//# records_compared
sealed record Geometry(int Heads, int Sectors);
static readonly Geometry s_one = new(16, 63), s_two = new(16, 63);
static void Run() => Keep.Flag = s_one == s_two;

//# record_as_text
sealed record Geometry(int Heads, int Sectors);
static readonly Geometry s_one = new(16, 63);
static void Run() => Keep.Text = s_one.ToString();

//# record_deconstructed
sealed record Geometry(int Heads, int Sectors);
static readonly Geometry s_one = new(16, 63);
static void Run() { var (heads, sectors) = s_one; Keep.Number = heads * sectors; }

//# anonymous_type_kept
static void Run() => Keep.Object = new { Status = Any.Number, Error = 0 };

//# tuple_into_an_object
static void Run() => Keep.Object = (Any.Number, Any.Large);

//# tuple_returned_and_taken_apart
static (int Status, int Error) Read() => (Any.Number, 4);
static void Run() { (int status, int error) = Read(); Keep.Number = status + error; }

//# array_resized
static int[] s_queue = new int[4];
static void Run() { Array.Resize(ref s_queue, s_queue.Length == 4 ? 8 : 4); }

//# array_resized_to_what_it_is
static int[] s_queue = new int[4];
static void Run() => Array.Resize(ref s_queue, 4);

//# array_cloned
static void Run() => Keep.Object = Any.Numbers.Clone();

//# array_copied_into_another
static readonly int[] s_copy = new int[8];
static void Run() => Any.Numbers.CopyTo(s_copy, 0);

//# activator_of_a_class
sealed class Port;
static T Make<T>() where T : class, new() => new T();
static void Run() => Keep.Object = Make<Port>();

//# activator_of_a_structure
struct Port { public int Base; }
static T Make<T>() where T : new() => new T();
static void Run() => Keep.Number = Make<Port>().Base;

//# static_readonly_object_used
sealed class Channel { public int Count; }
static readonly Channel s_channel = new();
static void Run() => s_channel.Count++;

//# property_that_makes_an_object_each_time
sealed class Channel { public int Count; }
static Channel Current => new() { Count = Any.Number };
static void Run() => Keep.Object = Current;

//# property_that_keeps_its_object
sealed class Channel { public int Count; }
static Channel Current { get; } = new() { Count = 3 };
static void Run() => Keep.Object = Current;

//# field_keyword_made_at_first_use
sealed class Device { public byte[] Identify => field ??= new byte[512]; }
static readonly Device s_device = new();
static void Run() => Keep.Number = s_device.Identify.Length;

//# field_keyword_made_at_each_set
sealed class Device { public int[] Words { get; set => field = (int[])value.Clone(); } = []; }
static readonly Device s_device = new();
static void Run() => s_device.Words = Any.Numbers;

//# allocation_behind_a_condition_that_is_constant
const bool Tracing = false;
static void Run()
{
    if (Tracing)
    {
        Keep.Object = new object();
    }

    Keep.Number++;
}

//# allocation_behind_a_condition_that_is_always_true
static void Run()
{
    if (Any.Number < 8 || Any.Number >= 8)
    {
        Keep.Object = new object();
    }
}

//# base_constructor_that_allocates
class Base { readonly int[] _table = new int[4]; public int Length => _table.Length; }
sealed class Derived : Base;
static void Run() => Keep.Object = new Derived();

//# field_initialiser_of_a_structure_that_allocates
struct Port { public object Gate = new(); public Port() { } }
static void Run() => Keep.Object = new Port().Gate;

//# default_of_a_structure_with_an_initialiser
struct Port { public object? Gate = new(); public Port() { } }
static void Run() { Port port = default; Keep.Object = port.Gate; }

//# static_constructor_that_allocates
static class Tables { public static readonly int[] Crc = new int[256]; static Tables() => Crc[1] = 5; }
static void Run() => Keep.Number = Tables.Crc[1];

//# thread_static_counter
[ThreadStatic] static int t_count;
static void Run() => t_count++;

//# generic_static_counter
static class Counter<T> { public static int Value; }
static void Run() => Counter<string>.Value++;

//# linked_list_grown
static readonly LinkedList<int> s_waiting = new();
static void Run() { s_waiting.AddLast(Any.Number); s_waiting.RemoveFirst(); }

//# local_object_that_stays: removed
sealed class Point { public int X, Y; }
static void Run() { Point point = new() { X = Any.Number, Y = 2 }; Keep.Number = point.X + point.Y; }

//# object_that_lives_across_a_helper
sealed class Point { public int X; public object? Owner; }
[MethodImpl(MethodImplOptions.NoInlining)] static int Sum(Point point) { Keep.Object = point; return point.X; }
static void Run() => Keep.Number = Sum(new Point { X = 3 });
