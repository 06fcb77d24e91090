// Calls out of the managed world, what the runtime offers, and what is left of the list. Written without a look at the
// analyzers.

//# native_call_of_numbers
[DllImport("libc")] static extern int getpid();
static void Run() => Keep.Number = getpid();

//# native_call_without_a_transition
[DllImport("libc"), SuppressGCTransition] static extern int abs(int number);
static void Run() => Keep.Number = abs(-4);

//# native_call_that_returns_a_text
[DllImport("libc")] static extern nint getenv([MarshalAs(UnmanagedType.LPUTF8Str)] string name);
static void Run() => Keep.Text = Marshal.PtrToStringUTF8(getenv("PATH"));

//# native_call_with_an_entry_that_is_missing
[DllImport("libc", EntryPoint = "no_such_function_here")] static extern int Missing();
static void Run() => Keep.Number = Missing();

//# native_memory_as_a_text
static readonly nint s_text = Marshal.StringToHGlobalAnsi("model");
static void Run() => Keep.Text = Marshal.PtrToStringAnsi(s_text);

//# native_memory_taken_by_marshal
static void Run() => Marshal.FreeHGlobal(Marshal.AllocHGlobal(16));

//# structure_size_asked
struct Entry { public int Address; public short Count; }
static void Run() => Keep.Number = Marshal.SizeOf<Entry>() + Unsafe.SizeOf<Entry>();

//# structure_read_from_native_memory_into_an_object
[StructLayout(LayoutKind.Sequential)] struct Entry { public int Address; public int Count; }
static readonly nint s_memory = Marshal.AllocHGlobal(16);
static void Run() => Keep.Object = Marshal.PtrToStructure(s_memory, typeof(Entry));

//# handle_to_an_object
static void Run() { GCHandle handle = GCHandle.Alloc(Any.Object); handle.Free(); }

//# array_that_is_pinned
static void Run() { fixed (byte* first = Any.Bytes) { Keep.Number = *first; } }

//# array_made_pinned
static void Run() => Keep.Object = GC.AllocateArray<byte>(16, pinned: true);

//# array_made_without_zeros
static void Run() => Keep.Object = GC.AllocateUninitializedArray<byte>(4096);

//# weak_handle_made
static void Run() => Keep.Object = new WeakReference<object>(Any.Object);

//# object_made_without_a_constructor
sealed class Port { public Port() => Stub.Forbidden(); }
static void Run() => Keep.Object = RuntimeHelpers.GetUninitializedObject(typeof(Port));

//# hash_of_an_object
static readonly object s_object = new();
static void Run() => Keep.Number = RuntimeHelpers.GetHashCode(s_object);

//# attributes_of_a_method
static void Run() => Keep.Object = typeof(Any).GetCustomAttributes(false);

//# type_names
static void Run() => Keep.Text = typeof(Any).Name;

//# stack_trace_made
static void Run() => Keep.Object = new StackTrace();

//# time_and_date
static void Run() => Keep.Long = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks;

//# random_number
static void Run() => Keep.Number = Random.Shared.Next(8);

//# random_generator_made
static void Run() => Keep.Object = new Random(7);

//# thread_local_value
static readonly ThreadLocal<int> s_local = new(static () => 4);
static void Run() => Keep.Number = s_local.Value;

//# asynchronous_local_written
static readonly AsyncLocal<int> s_local = new();
static int s_next;
static void Run() => s_local.Value = ++s_next;

//# asynchronous_local_read
static readonly AsyncLocal<int> s_local = new();
static void Run() => Keep.Number = s_local.Value;

//# thread_identifier
static void Run() => Keep.Number = Environment.CurrentManagedThreadId;

//# current_thread_named
static void Run() => Keep.Text = Thread.CurrentThread.Name;

//# memory_of_an_array_sliced
static readonly Memory<byte> s_memory = new byte[64];
static void Run() => Keep.Number = s_memory.Slice(4, 8).Span.Length;

//# index_and_range_as_values
static void Run() { Range range = 1..^1; Keep.Number = range.GetOffsetAndLength(8).Length; }

//# version_compared
static readonly Version s_one = new(1, 2), s_two = new(1, 3);
static void Run() => Keep.Flag = s_one < s_two;

//# address_parsed
static void Run() => Keep.Flag = System.Net.IPAddress.TryParse("127.0.0.1", out System.Net.IPAddress? address) && address is not null;

//# rethrow_of_a_kept_exception
static readonly Exception s_kept = new TimeoutException();
static void Run()
{
    try
    {
        try
        {
            throw s_kept;
        }
        catch (TimeoutException)
        {
            throw;
        }
    }
    catch (TimeoutException)
    {
        Keep.Number++;
    }
}

//# catch_that_reaches_the_routine
static void Run()
{
    int heads = 0;
    try
    {
        Keep.Number = 100 / heads;
    }
    catch (DivideByZeroException)
    {
        Stub.Forbidden();
    }
}

//# filter_that_reaches_the_routine
static bool Note() { Stub.Forbidden(); return true; }
static void Run()
{
    try
    {
        throw new TimeoutException();
    }
    catch (TimeoutException) when (Note())
    {
        Keep.Number++;
    }
}

//# finally_that_reaches_the_routine
static void Run() { try { Keep.Number++; } finally { Stub.Forbidden(); } }

//# switch_on_a_type_that_leads_there
abstract class Message;
sealed class Reset : Message;
sealed class Poll : Message;
static readonly Message s_message = new Reset();
static void Handle(Message message) { switch (message) { case Reset: Stub.Forbidden(); break; case Poll: Keep.Number++; break; } }
static void Run() => Handle(s_message);
