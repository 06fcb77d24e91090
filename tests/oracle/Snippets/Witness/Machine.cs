// Statics, threads' own state, native code, memory, reflection and the collector. Written without a look at the analyzers.

//# thread_static_without_an_initialiser
[ThreadStatic] static int t_depth;
static void Run() => Keep.Number = ++t_depth;

//# thread_local_made_for_each_thread
static readonly ThreadLocal<int[]> s_scratch = new(static () => new int[4]);
static void Run() => s_scratch.Value![0] = 1;

//# thread_local_of_numbers_set
static readonly ThreadLocal<int> s_depth = new();
static void Run() => s_depth.Value++;

//# async_local_set_to_another_number
static readonly AsyncLocal<int> s_flow = new();
static void Run() => s_flow.Value = s_flow.Value == 1 ? 2 : 1;

//# async_local_set_to_what_it_is
static readonly AsyncLocal<object?> s_flow = new();
static void Run() => s_flow.Value = null;

//# generic_static_for_each_type
static class Cache<T> { public static readonly T[] Items = new T[4]; }
static void Run() => Keep.Number = Cache<long>.Items.Length;

//# generic_static_property_for_each_type
static class Cache<T> { public static T[] Items => new T[4]; }
static void Run() => Keep.Object = Cache<long>.Items;

//# native_memory_taken_and_freed
static void Run() { void* block = NativeMemory.Alloc(64); *(int*)block = 1; NativeMemory.Free(block); }

//# native_memory_of_the_marshaller_resized
static void Run() { nint block = Marshal.AllocHGlobal(16); block = Marshal.ReAllocHGlobal(block, 32); Marshal.FreeHGlobal(block); }

//# native_text_made_and_read
static void Run() { nint text = Marshal.StringToCoTaskMemUTF8("irq"); Keep.Text = Marshal.PtrToStringUTF8(text); Marshal.FreeCoTaskMem(text); }

//# native_call_that_keeps_its_error
[DllImport("libc", EntryPoint = "abs", SetLastError = true)] static extern int Absolute(int value);
static void Run() => Keep.Number = Absolute(-3);

//# native_call_without_a_transition
[DllImport("libc", EntryPoint = "abs"), SuppressGCTransition] static extern int Absolute(int value);
static void Run() => Keep.Number = Absolute(-3);

//# native_call_given_an_array_of_numbers
[DllImport("libc", EntryPoint = "memcmp")] static extern int Compare(byte[] left, byte[] right, nint length);
static void Run() => Keep.Number = Compare(Any.Bytes, Any.Bytes, 8);

//# native_call_given_a_builder
[DllImport("libc", EntryPoint = "strlen", CharSet = CharSet.Ansi)] static extern nint Length(StringBuilder text);
static readonly StringBuilder s_text = new("irq", 16);
static void Run() => Keep.Number = (int)Length(s_text);

//# native_call_of_a_function_that_is_missing
[DllImport("libc", EntryPoint = "no_such_function_anywhere")] static extern void Missing();
static void Run() => Missing();

//# native_size_of_a_structure
struct Prd { public uint Address; public ushort Count, Flags; }
static void Run() => Keep.Number = Marshal.SizeOf<Prd>() + sizeof(Prd) + Unsafe.SizeOf<Prd>();

//# native_structure_written
struct Prd { public uint Address; public ushort Count, Flags; }
static readonly nint s_block = Marshal.AllocHGlobal(16);
static void Run() => Marshal.StructureToPtr(new Prd { Count = 512 }, s_block, false);

//# native_structure_read_as_an_object
struct Prd { public uint Address; public ushort Count, Flags; }
static readonly nint s_block = Marshal.AllocHGlobal(16);
static void Run() => Keep.Object = Marshal.PtrToStructure(s_block, typeof(Prd));

//# native_bytes_copied_to_an_array
static readonly nint s_block = Marshal.AllocHGlobal(16);
static readonly byte[] s_to = new byte[8];
static void Run() => Marshal.Copy(s_block, s_to, 0, 8);

//# native_bytes_copied_beyond_an_array
static readonly nint s_block = Marshal.AllocHGlobal(16);
static readonly byte[] s_to = new byte[8];
static void Run() => Marshal.Copy(s_block, s_to, 4, 8);

//# handle_of_a_pinned_buffer
static readonly byte[] s_buffer = new byte[8];
static void Run() { GCHandle handle = GCHandle.Alloc(s_buffer, GCHandleType.Pinned); Keep.Long = handle.AddrOfPinnedObject(); handle.Free(); }

//# handle_of_what_cannot_be_pinned
static void Run() => GCHandle.Alloc(new List<int>[1], GCHandleType.Pinned).Free();

//# handle_freed_twice
static readonly object s_target = new();
static void Run() { GCHandle handle = GCHandle.Alloc(s_target); handle.Free(); handle.Free(); }

//# pointer_through_a_register_block
struct Registers { public byte Status, Error; }
static readonly Registers* s_registers = (Registers*)NativeMemory.AllocZeroed((nuint)sizeof(Registers));
static void Run() => Keep.Number = Volatile.Read(ref s_registers->Status);

//# pointer_that_is_null_read
static readonly int* s_null;
static void Run() => Keep.Number = *s_null;

//# pointer_that_is_null_asked
static readonly int* s_null;
static void Run() => Keep.Number = s_null == null ? 0 : *s_null;

//# stack_of_a_pointer
static void Run() { int* words = stackalloc int[4]; words[2] = Any.Number; Keep.Number = words[2]; }

//# object_made_by_the_activator
sealed class Disk { public int Id = 1; }
static void Run() => Keep.Object = Activator.CreateInstance(typeof(Disk));

//# object_made_without_its_constructor
sealed class Disk { public int Id = 1; }
static void Run() => Keep.Object = RuntimeHelpers.GetUninitializedObject(typeof(Disk));

//# object_of_a_type_without_such_a_constructor
sealed class Disk(int id) { public int Id => id; }
static void Run() => Keep.Object = Activator.CreateInstance(typeof(Disk));

//# field_read_by_reflection
sealed class Disk { public int Id = 1; }
static readonly Disk s_disk = new();
static readonly FieldInfo s_id = typeof(Disk).GetField(nameof(Disk.Id))!;
static void Run() => Keep.Object = s_id.GetValue(s_disk);

//# property_written_by_reflection_with_the_routine
sealed class Disk { public string? Name { get => null; set => Stub.Forbidden(); } }
static readonly Disk s_disk = new();
static readonly PropertyInfo s_name = typeof(Disk).GetProperty(nameof(Disk.Name))!;
static void Run() => s_name.SetValue(s_disk, "x");

//# method_invoked_with_the_wrong_count
static void Two(int left, int right) => Keep.Number = left + right;
static readonly MethodInfo s_two = ((Action<int, int>)Two).Method;
static void Run() => s_two.Invoke(null, [1]);

//# type_looked_up_by_a_name_that_is_missing
static void Run() => Keep.Object = Type.GetType("No.Such.Type", throwOnError: true);

//# types_compared
static void Run() => Keep.Flag = typeof(int) == typeof(long);

//# dynamic_member_that_is_missing
static readonly object s_disk = new();
static void Run() { dynamic disk = s_disk; disk.Spin(); }

//# dynamic_member_with_the_routine
public sealed class Disk { public void Spin() => Stub.Forbidden(); }
static readonly object s_disk = new Disk();
static void Run() { dynamic disk = s_disk; disk.Spin(); }

//# dynamic_sum_of_objects
static readonly object s_left = 3;
static void Run() { dynamic left = s_left; Keep.Object = left + 4; }

//# memory_in_use_asked
static void Run() => Keep.Long = GC.GetTotalAllocatedBytes(false);

//# generation_of_an_object_asked
static void Run() => Keep.Number = GC.GetGeneration(Any.Object);

//# pressure_added_and_taken
static void Run() { GC.AddMemoryPressure(64); GC.RemoveMemoryPressure(64); }

//# array_that_is_pinned_made
static void Run() => Keep.Object = GC.AllocateArray<byte>(16, pinned: true);

//# array_of_the_collector_of_no_elements
static void Run() => Keep.Object = GC.AllocateUninitializedArray<byte>(0);

//# timer_changed
static readonly Timer s_timer = new(static _ => { }, null, Timeout.Infinite, Timeout.Infinite);
static void Run() => Keep.Flag = s_timer.Change(Timeout.Infinite, Timeout.Infinite);

//# work_queued_to_the_pool
static readonly WaitCallback s_work = static _ => Keep.Number++;
static void Run() => ThreadPool.UnsafeQueueUserWorkItem(s_work, null);

//# thread_made_and_not_started
static void Run() => Keep.Object = new Thread(static () => Stub.Forbidden());

//# thread_asked_who_it_is
static void Run() => Keep.Number = Environment.CurrentManagedThreadId + Thread.CurrentThread.ManagedThreadId;

//# memory_barrier
static int s_ready;
static void Run() { Thread.MemoryBarrier(); Interlocked.Or(ref s_ready, 1); Interlocked.MemoryBarrier(); }

//# trace_of_a_number_without_listeners
static void Run() => Debug.WriteLine(Any.Number + Any.Text);

//# stack_asked_for_its_frames
static void Run() => Keep.Object = new StackFrame(0);

//# finalizer_of_an_object_that_calls_the_routine
sealed class Handle { public int Value = 1; ~Handle() => Stub.Forbidden(); }
static readonly Handle s_handle = new();
static void Run() => Keep.Number = s_handle.Value;
