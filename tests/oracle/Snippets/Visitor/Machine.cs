// The runtime and what lies below: statics, atomics, memory, native code, reflection. Written without a look at the analyzers.

//# thread_static_counter
[ThreadStatic] static int t_depth;
static void Run() => t_depth++;

//# thread_static_buffer_made_once
[ThreadStatic] static byte[]? t_buffer;
static void Run()
{
    byte[] buffer = t_buffer ??= new byte[64];
    buffer[0]++;
}

//# thread_local_value
static readonly ThreadLocal<int> s_depth = new(static () => 1);
static void Run() => Keep.Number = s_depth.Value;

//# async_local_value_set
static readonly AsyncLocal<string> s_name = new();
static void Run()
{
    s_name.Value = "a";
    s_name.Value = "b";
}

//# async_local_value_read
static readonly AsyncLocal<string> s_name = new();
static void Run() => Keep.Text = s_name.Value;

//# static_of_a_generic_class
static class Pool<T> where T : new() { public static readonly T Instance = new(); }
sealed class Request { public int Tag; }
static void Run() => Keep.Number = Pool<Request>.Instance.Tag++;

//# static_property_that_makes_each_time
static class Pool<T> where T : new() { public static T Instance => new(); }
sealed class Request { public int Tag; }
static void Run() => Keep.Object = Pool<Request>.Instance;

//# atomic_numbers
static long s_total;
static int s_flags;
static void Run()
{
    Interlocked.Add(ref s_total, 512);
    Interlocked.Or(ref s_flags, 4);
    Keep.Long = Interlocked.Read(ref s_total);
    Interlocked.MemoryBarrier();
}

//# volatile_field
static volatile int s_status;
static void Run()
{
    s_status = 3;
    Keep.Number = s_status;
}

//# atomic_exchange_of_a_new_object
sealed class Snapshot(int n) { public int N => n; }
static Snapshot? s_latest;
static void Run() => Keep.Object = Interlocked.Exchange(ref s_latest, new Snapshot(Any.Number));

//# atomic_exchange_of_what_is_there
sealed class Snapshot(int n) { public int N => n; }
static Snapshot? s_latest = new(1);
static void Run()
{
    Snapshot? taken = Interlocked.Exchange(ref s_latest, null);
    Volatile.Write(ref s_latest, taken);
}

//# memory_of_the_system
static void Run()
{
    void* block = NativeMemory.Alloc(64);
    ((byte*)block)[0] = 1;
    NativeMemory.Free(block);
}

//# memory_of_the_marshaller
static void Run()
{
    nint block = Marshal.AllocHGlobal(64);
    Marshal.WriteByte(block, 1, 7);
    Keep.Number = Marshal.ReadByte(block, 1);
    Marshal.FreeHGlobal(block);
}

//# text_to_memory_of_the_system
static void Run()
{
    nint text = Marshal.StringToHGlobalAnsi(Any.Text);
    Marshal.FreeHGlobal(text);
}

//# text_from_memory_of_the_system
static readonly nint s_text = Marshal.StringToHGlobalAnsi("ide");
static void Run() => Keep.Text = Marshal.PtrToStringAnsi(s_text);

//# structure_from_memory_by_a_pointer
struct Descriptor { public int Address; public int Count; }
static readonly nint s_block = Marshal.AllocHGlobal(8);
static void Run() => Keep.Number = ((Descriptor*)s_block)->Count;

//# structure_from_memory_as_an_object
[StructLayout(LayoutKind.Sequential)] struct Descriptor { public int Address; public int Count; }
static readonly nint s_block = Marshal.AllocHGlobal(8);
static void Run() => Keep.Object = Marshal.PtrToStructure(s_block, typeof(Descriptor));

//# array_pinned
static readonly byte[] s_buffer = new byte[16];
static void Run()
{
    fixed (byte* first = s_buffer) { first[3] = 7; }
}

//# handle_of_an_object
static readonly object s_target = new();
static void Run()
{
    GCHandle handle = GCHandle.Alloc(s_target);
    Keep.Object = handle.Target;
    handle.Free();
}

//# handle_of_a_number
static void Run()
{
    GCHandle handle = GCHandle.Alloc(Any.Number);
    handle.Free();
}

//# weak_reference_read
static readonly object s_target = new();
static readonly WeakReference<object> s_weak = new(s_target);
static void Run() => Keep.Flag = s_weak.TryGetTarget(out Keep.Object);

//# weak_reference_made
static readonly object s_target = new();
static void Run() => Keep.Object = new WeakReference<object>(s_target);

//# table_of_attached_values
sealed class Info { public int Count; }
static readonly ConditionalWeakTable<object, Info> s_table = new();
static readonly object s_key = new();
static Snippet() => s_table.Add(s_key, new Info());
static void Run() => Keep.Flag = s_table.TryGetValue(s_key, out _);

//# unaligned_reads
static readonly byte[] s_page = new byte[16];
static void Run() => Keep.Number = Unsafe.ReadUnaligned<int>(ref s_page[3]);

//# struct_reinterpreted
struct Status { public byte Bits; }
static byte s_raw = 0x50;
static void Run() => Keep.Number = Unsafe.As<byte, Status>(ref s_raw).Bits;

//# stack_memory_by_a_pointer
static void Run()
{
    int* numbers = stackalloc int[4];
    numbers[2] = Any.Number;
    Keep.Number = numbers[2];
}

//# fixed_buffer_in_a_struct
unsafe struct Command { public fixed byte Cdb[16]; }
static Command s_command;
static void Run()
{
    s_command.Cdb[0] = 0x28;
    Keep.Number = s_command.Cdb[0];
}

//# union_by_explicit_layout
[StructLayout(LayoutKind.Explicit)] struct Register { [FieldOffset(0)] public uint All; [FieldOffset(0)] public byte Low; [FieldOffset(1)] public byte High; }
static void Run()
{
    Register register = default;
    register.All = (uint)Any.Large;
    Keep.Number = register.High;
}

//# native_call_of_numbers
[DllImport("libc")] static extern int getpid();
static void Run() => Keep.Number = getpid();

//# native_call_of_a_text
[DllImport("libc")] static extern nint strlen(string text);
static void Run() => Keep.Long = strlen(Any.Text);

//# native_call_that_returns_a_text
[DllImport("libc", EntryPoint = "strerror")] static extern nint Raw(int code);
static void Run() => Keep.Text = Marshal.PtrToStringUTF8(Raw(2));

//# native_call_of_a_pointer
[DllImport("libc", EntryPoint = "strlen")] static extern nint Length(byte* text);
static void Run()
{
    fixed (byte* text = "abc"u8) { Keep.Long = Length(text); }
}

//# type_named
sealed class Request;
static void Run() => Keep.Text = typeof(Request).Name;

//# method_found_by_reflection
static void Run() => Keep.Object = typeof(string).GetMethod("Intern");

//# attributes_asked_for
[Obsolete] sealed class Old;
#pragma warning disable CS0612
static void Run() => Keep.Object = typeof(Old).GetCustomAttributes(false);

//# object_by_activator
sealed class Request;
static void Run() => Keep.Object = Activator.CreateInstance(typeof(Request));

//# struct_by_activator_of_its_type_parameter
struct Request { public int Tag; }
static void Run() => Keep.Number = Activator.CreateInstance<Request>().Tag;

//# type_of_an_object_compared
static readonly object s_value = "x";
static void Run() => Keep.Flag = s_value.GetType() == typeof(string);

//# bytes_allocated_asked
static void Run() => Keep.Long = GC.GetAllocatedBytesForCurrentThread();

//# object_kept_alive
static readonly object s_value = new();
static void Run() => GC.KeepAlive(s_value);

//# object_not_finalized
static readonly object s_value = new();
static void Run() => GC.SuppressFinalize(s_value);

//# array_without_zeroes
static void Run() => Keep.Object = GC.AllocateUninitializedArray<byte>(4096);

//# environment_asked
static void Run() => Keep.Number = Environment.ProcessorCount + Environment.CurrentManagedThreadId;

//# environment_variable_asked
static void Run() => Keep.Text = Environment.GetEnvironmentVariable("PATH");

//# new_line_of_the_environment
static void Run() => Keep.Text = Environment.NewLine;

//# stack_trace_taken
static void Run() => Keep.Object = new StackTrace();

//# trace_of_a_text_without_listeners
static void Run() => Debug.WriteLine("irq " + Any.Number);

//# timer_made
static void Run()
{
    using Timer timer = new(static _ => { }, null, Timeout.Infinite, Timeout.Infinite);
}

//# token_source_made
static void Run()
{
    using CancellationTokenSource source = new();
    Keep.Flag = source.IsCancellationRequested;
}

//# token_asked
static readonly CancellationTokenSource s_source = new();
static void Run() => Keep.Flag = s_source.Token.IsCancellationRequested;

//# expression_tree_built
static void Run()
{
    int limit = Any.Number;
    Expression<Func<int, bool>> tree = x => x > limit;
    Keep.Object = tree;
}
