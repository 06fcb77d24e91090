// Thread statics, generic statics, P/Invoke.

//# thread_static
[ThreadStatic] static int s_count;
static void Run() => s_count++;

//# thread_local
static readonly ThreadLocal<int> s_count = new(static () => 1);
static void Run() => Keep.Number = s_count.Value;

//# async_local_read
static readonly AsyncLocal<int> s_local = new();
static void Run() => Keep.Number = s_local.Value;

//# async_local_write
static readonly AsyncLocal<int> s_local = new();
static void Run() => s_local.Value = Keep.Number++;

//# generic_static
static class Holder<T> { public static int Count; }
static void Run() => Holder<int>.Count++;

//# generic_static_initialized
static class Holder<T> { public static readonly T[] Empty = new T[0]; }
static void Run() => Keep.Object = Holder<int>.Empty;

//# static_field_initialized_with_an_allocation
static class Holder { public static readonly object Value = new(); }
static void Run() => Keep.Object = Holder.Value;

//# p_invoke_blittable
[DllImport("libc", EntryPoint = "getpid")]
static extern int GetProcessId();
static void Run() => Keep.Number = GetProcessId();

//# p_invoke_with_a_text
[DllImport("libc", EntryPoint = "strlen")]
static extern nint Length(string text);
static void Run() => Keep.Number = (int)Length(Any.Text);

//# p_invoke_with_an_array
[DllImport("libc", EntryPoint = "strlen")]
static extern nint Length(byte[] text);
static readonly byte[] s_bytes = [65, 0];
static void Run() => Keep.Number = (int)Length(s_bytes);

//# p_invoke_with_a_pointer
[DllImport("libc", EntryPoint = "strlen")]
static extern nint Length(byte* text);
static void Run()
{
    byte* text = stackalloc byte[2];
    text[0] = 65;
    Keep.Number = (int)Length(text);
}

//# p_invoke_returning_a_text
[DllImport("libc", EntryPoint = "strerror")]
static extern nint Message(int code);
static void Run() => Keep.Text = Marshal.PtrToStringAnsi(Message(1));

//# p_invoke_suppressed_transition
[DllImport("libc", EntryPoint = "getpid"), SuppressGCTransition]
static extern int GetProcessId();
static void Run() => Keep.Number = GetProcessId();
