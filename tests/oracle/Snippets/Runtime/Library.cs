// The collector, atomics, raw memory, and what else a driver may want.

//# marshal_alloc
static void Run()
{
    nint memory = Marshal.AllocHGlobal(16);
    Marshal.FreeHGlobal(memory);
}

//# native_memory
static void Run()
{
    void* memory = NativeMemory.Alloc(16);
    NativeMemory.Free(memory);
}

//# marshal_size_of
static void Run() => Keep.Number = Marshal.SizeOf<int>();

//# gc_handle
static void Run() => GCHandle.Alloc(Any.Object).Free();

//# gc_keep_alive
static void Run() => GC.KeepAlive(Any.Object);

//# gc_collect: blocks
static void Run() => GC.Collect(0);

//# gc_total_memory
static void Run() => Keep.Long = GC.GetTotalMemory(false);

//# gc_suppress_finalize
static void Run() => GC.SuppressFinalize(Any.Object);

//# volatile_read
static int s_flag;
static void Run() => Keep.Number = Volatile.Read(ref s_flag);

//# volatile_field
static volatile int s_flag;
static void Run() => s_flag = Any.Number;

//# interlocked_increment
static int s_count;
static void Run() => Interlocked.Increment(ref s_count);

//# interlocked_exchange_of_objects
static object? s_object;
static void Run() => Interlocked.Exchange(ref s_object, Any.Text);

//# interlocked_compare_exchange
static long s_count;
static void Run() => Interlocked.CompareExchange(ref s_count, 1, 0);

//# memory_barrier
static void Run() => Thread.MemoryBarrier();

//# bit_operations
static void Run() => Keep.Number = BitOperations.PopCount((uint)Any.Number) + BitOperations.TrailingZeroCount(Any.Number);

//# math
static void Run() => Keep.Double = Math.Sqrt(Math.Max(Any.Double, Math.Abs(-2.0)));

//# math_clamp
static void Run() => Keep.Number = Math.Clamp(Any.Number, 1, 5);

//# math_round
static void Run() => Keep.Double = Math.Round(Any.Double);

//# decimal_arithmetic
static void Run() => Keep.Flag = Any.Decimal * 2 > 1;

//# big_integer
static BigInteger s_large = BigInteger.Pow(10, 40);
static void Run() => Keep.Flag = s_large * s_large > s_large;

//# vector
static void Run() => Keep.Number = Vector.Dot(new Vector<int>(Any.Number), Vector<int>.One);

//# unsafe_as
static void Run() => Keep.Number = Unsafe.As<double, int>(ref Any.Double);

//# unsafe_read
static void Run()
{
    fixed (byte* bytes = Any.Bytes)
    {
        Keep.Number = Unsafe.ReadUnaligned<int>(bytes);
    }
}

//# memory_marshal_cast
static void Run() => Keep.Number = MemoryMarshal.Cast<byte, int>(Any.Bytes.AsSpan())[0];

//# memory_marshal_read
static void Run() => Keep.Number = MemoryMarshal.Read<int>(Any.Bytes);

//# binary_primitives
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32BigEndian(Any.Bytes);

//# stopwatch_timestamp
static void Run() => Keep.Long = Stopwatch.GetTimestamp();

//# stopwatch_new
static void Run() => Keep.Object = Stopwatch.StartNew();

//# date_time
static void Run() => Keep.Long = DateTime.UtcNow.Ticks;

//# environment_tick_count
static void Run() => Keep.Long = Environment.TickCount64;

//# environment_new_line
static void Run() => Keep.Text = Environment.NewLine;

//# environment_variable
static void Run() => Keep.Text = Environment.GetEnvironmentVariable("PATH");

//# thread_current
static void Run() => Keep.Number = Environment.CurrentManagedThreadId;

//# thread_yield
static void Run() => Thread.Yield();

//# thread_spin_wait
static void Run() => Thread.SpinWait(1);

//# random
static readonly Random s_random = new(1);
static void Run() => Keep.Number = s_random.Next();

//# hash_code_combine
static void Run() => Keep.Number = HashCode.Combine(Any.Number, Any.Zero);

//# guid
static void Run() => Keep.Number = Guid.NewGuid().GetHashCode();

//# guid_text
static readonly Guid s_guid = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
static void Run() => Keep.Text = s_guid.ToString();

//# convert_to_text
static void Run() => Keep.Text = Convert.ToString(Any.Large);

//# convert_to_int
static void Run() => Keep.Number = Convert.ToInt32(Any.Double);

//# bit_converter_bytes
static void Run() => Keep.Object = BitConverter.GetBytes(Any.Number);

//# bit_converter_read
static void Run() => Keep.Number = BitConverter.ToInt32(Any.Bytes);

//# buffer_copy
static readonly byte[] s_target = new byte[8];
static void Run() => Buffer.BlockCopy(Any.Bytes, 0, s_target, 0, 8);

//# unsafe_copy_block
static readonly byte[] s_target = new byte[8];
static void Run()
{
    fixed (byte* from = Any.Bytes)
    fixed (byte* to = s_target)
    {
        Unsafe.CopyBlock(to, from, 8);
    }
}

//# pointer_arithmetic
static void Run()
{
    fixed (int* numbers = Any.Numbers)
    {
        Keep.Number = *(numbers + 2);
    }
}

//# enum_get_values
static void Run() => Keep.Object = Enum.GetValues<DayOfWeek>();

//# enum_parse
static void Run() => Keep.Flag = Enum.TryParse("Friday", out DayOfWeek day);

//# enum_is_defined
static void Run() => Keep.Flag = Enum.IsDefined(Any.Day);

//# weak_reference_read
static readonly WeakReference<object> s_weak = new(Any.Object);
static void Run() => Keep.Flag = s_weak.TryGetTarget(out object? target);

//# lazy_value: blocks
static readonly Lazy<object> s_lazy = new(static () => new object());
static void Run() => Keep.Object = s_lazy.Value;

//# time_span
static void Run() => Keep.Long = TimeSpan.FromMilliseconds(Any.Number).Ticks;

//# index_and_range
static void Run() => Keep.Number = (^1).GetOffset(Any.Number);

//# hash_of_a_string_builder
static void Run() => Keep.Object = new StringBuilder(16);

//# unsafe_box
static readonly object s_box = 5;
static void Run() => Unsafe.Unbox<int>(s_box) = Any.Number;

//# debug_write
static void Run() => Debug.WriteLine("text");

//# trace_activity
static void Run() => Keep.Object = Activity.Current;

//# runtime_helpers_hash
static void Run() => Keep.Number = RuntimeHelpers.GetHashCode(Any.Object);

//# type_name
static void Run() => Keep.Text = typeof(int).Name;

//# type_is_assignable
static void Run() => Keep.Flag = typeof(object).IsAssignableFrom(typeof(string));

//# attribute_lookup
static void Run() => Keep.Object = typeof(Any).GetCustomAttributes(false);

//# char_methods
static void Run() => Keep.Flag = char.IsDigit(Any.Character) || char.IsAsciiLetter(Any.Character);

//# rune
static void Run() => Keep.Number = new Rune('x').Utf8SequenceLength;

//# array_empty_enumerator
static void Run() => Keep.Object = Array.Empty<int>().GetEnumerator();

//# exchange_of_a_delegate
static Action? s_action;
static readonly Action s_new = static () => { };
static void Run() => Interlocked.Exchange(ref s_action, s_new);
