// Locks, waits and input and output in objects of drivers, and their like that do not wait. Written without a look at the analyzers.

//# queue_guarded_by_a_lock: blocks
sealed class Mailbox<T>
{
    readonly object _gate = new();
    readonly Queue<T> _items = new(8);
    public void Put(T item) { lock (_gate) { _items.Enqueue(item); } }
    public bool TryTake(out T? item) { lock (_gate) { return _items.TryDequeue(out item); } }
}
static readonly Mailbox<int> s_mailbox = new();
static void Run()
{
    s_mailbox.Put(1);
    Keep.Flag = s_mailbox.TryTake(out Keep.Number);
}

//# queue_of_one_slot_by_an_exchange
sealed class Mailbox<T> where T : class
{
    T? _item;
    public bool Put(T item) => Interlocked.CompareExchange(ref _item, item, null) is null;
    public T? Take() => Interlocked.Exchange(ref _item, null);
}
static readonly Mailbox<string> s_mailbox = new();
static void Run()
{
    s_mailbox.Put("x");
    Keep.Text = s_mailbox.Take();
}

//# scope_that_enters_a_monitor: blocks
readonly ref struct Guard
{
    readonly object _gate;
    public Guard(object gate) { _gate = gate; Monitor.Enter(gate); }
    public void Dispose() => Monitor.Exit(_gate);
}
static readonly object s_gate = new();
static void Run()
{
    using Guard guard = new(s_gate);
    Keep.Number++;
}

//# scope_that_counts
readonly ref struct Guard
{
    public Guard() => Keep.Number++;
    public void Dispose() => Keep.Number--;
}
static void Run()
{
    using Guard guard = new();
    Keep.Flag = true;
}

//# lock_taken_only_when_shared
static readonly bool s_shared = false;
static readonly object s_gate = new();
static void Run()
{
    if (s_shared) { lock (s_gate) { Keep.Number++; } }
    else { Keep.Number++; }
}

//# lock_taken_when_shared: blocks
static readonly bool s_shared = true;
static readonly object s_gate = new();
static void Run()
{
    if (s_shared) { lock (s_gate) { Keep.Number++; } }
    else { Keep.Number++; }
}

//# wait_chosen_by_an_argument: blocks
static readonly ManualResetEventSlim s_done = new(true);
static void Issue(bool synchronous)
{
    Keep.Number++;
    if (synchronous) { s_done.Wait(); }
}
static void Run() => Issue(true);

//# wait_not_chosen_by_an_argument
static readonly ManualResetEventSlim s_done = new(true);
static void Issue(bool synchronous)
{
    Keep.Number++;
    if (synchronous) { s_done.Wait(); }
}
static void Run() => Issue(false);

//# lock_of_an_object_that_guards_itself: blocks
sealed class Counter { int _n; public int Next() { lock (this) { return ++_n; } } }
static readonly Counter s_counter = new();
static void Run() => Keep.Number = s_counter.Next();

//# lock_of_a_type: blocks
sealed class Counter { static int s_n; public static int Next() { lock (typeof(Counter)) { return ++s_n; } } }
static void Run() => Keep.Number = Counter.Next();

//# lazy_value_that_is_made: blocks
static void Run() => Keep.Object = new Lazy<string>(static () => "x").Value;

//# lazy_value_of_a_constant
static readonly Lazy<string> s_lazy = new("x");
static void Run() => Keep.Object = s_lazy.Value;

//# lazy_value_without_safety
static void Run() => Keep.Object = new Lazy<string>(static () => "x", isThreadSafe: false).Value;

//# line_read_from_the_console: blocks
static void Run() => Keep.Text = Console.In.ReadLine();

//# error_written_to_the_console: blocks
static void Run() => Console.Error.Write(Any.Text);

//# file_read: blocks
static void Run() => Keep.Object = File.ReadAllBytes("/proc/self/comm");

//# directory_listed: blocks
static void Run() => Keep.Flag = Directory.Exists("/tmp");

//# path_combined
static void Run() => Keep.Text = Path.Combine("/var", Any.Text);

//# reader_over_a_text
static readonly StringReader s_reader = new("abc");
static void Run() => Keep.Number = s_reader.Peek();

//# writer_over_a_text
static readonly StringWriter s_writer = new(new StringBuilder(64), CultureInfo.InvariantCulture);
static void Run()
{
    s_writer.GetStringBuilder().Clear();
    s_writer.Write("irq");
}

//# stream_over_memory_read
static readonly MemoryStream s_stream = new([1, 2, 3]);
static void Run()
{
    s_stream.Position = 0;
    Keep.Number = s_stream.ReadByte();
}

//# process_asked: blocks
static void Run() => Keep.Number = Process.GetProcessById(Environment.ProcessId).Id;

//# process_number_asked
static void Run() => Keep.Number = Environment.ProcessId;

//# garbage_waited_for: blocks
static void Run() => GC.WaitForPendingFinalizers();

//# pause_of_a_loop: blocks
static void Run()
{
    SpinWait spinner = default;
    while (Any.False) { spinner.SpinOnce(); }
    spinner.SpinOnce();
}

//# handle_waited_for_among_others: blocks
static readonly WaitHandle[] s_handles = [new ManualResetEvent(true)];
static void Run() => Keep.Number = WaitHandle.WaitAny(s_handles);

//# delay_waited_for: blocks
static readonly Task s_delay = Task.Delay(0);
static void Run() => s_delay.GetAwaiter().GetResult();

//# delay_only_made
static void Run() => Keep.Object = Task.Delay(0);

//# semaphore_tried_without_time: blocks
static readonly SemaphoreSlim s_slots = new(1);
static void Run()
{
    if (s_slots.Wait(TimeSpan.Zero)) { s_slots.Release(); }
}

//# count_of_a_semaphore_asked
static readonly SemaphoreSlim s_slots = new(1);
static void Run() => Keep.Number = s_slots.CurrentCount;

//# monitor_asked
static readonly object s_gate = new();
static void Run() => Keep.Flag = Monitor.IsEntered(s_gate);

//# monitor_tried_with_a_time: blocks
static readonly object s_gate = new();
static void Run()
{
    if (Monitor.TryEnter(s_gate, 5)) { Monitor.Exit(s_gate); }
}

//# write_lock_taken: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run()
{
    s_lock.EnterWriteLock();
    try { Keep.Number++; }
    finally { s_lock.ExitWriteLock(); }
}

//# wait_inside_a_query: blocks
static readonly object s_gate = new();
static int Guarded(int x) { lock (s_gate) { return x + 1; } }
static void Run() => Keep.Number = Any.Numbers.Select(Guarded).First();

//# wait_inside_a_query_that_is_not_walked
static readonly object s_gate = new();
static int Guarded(int x) { lock (s_gate) { return x + 1; } }
static void Run() => Keep.Object = Any.Numbers.Select(Guarded);

//# wait_inside_an_operator: blocks
readonly struct Total(int n) { static readonly object s_gate = new(); public int N => n; public static Total operator +(Total t, int n) { lock (s_gate) { return new(t.N + n); } } }
static Total s_total;
static void Run() => s_total += 3;

//# wait_inside_a_property_of_a_pattern: blocks
sealed class Port { readonly Lock _gate = new(); public bool Busy { get { lock (_gate) { return Any.False; } } } }
static readonly Port s_port = new();
static void Run() => Keep.Flag = s_port is { Busy: false };

//# wait_inside_a_sibling_of_the_type: reaches
interface ISink { void Put(int n); }
sealed class Quiet : ISink { public void Put(int n) => Keep.Number = n; }
sealed class Guarded : ISink { public void Put(int n) { Stub.Forbidden(); } }
static ISink s_sink = new Quiet();
static void Replace() => s_sink = new Guarded();
static void Run() => s_sink.Put(1);

//# wait_inside_a_type_that_is_not_the_field_s
interface ISink { void Put(int n); }
sealed class Quiet : ISink { public void Put(int n) => Keep.Number = n; }
sealed class Guarded : ISink { readonly object _gate = new(); public void Put(int n) { lock (_gate) { Keep.Number = n; } } }
static readonly Quiet s_sink = new();
static readonly Guarded s_other = new();
static void Run() => s_sink.Put(1);

//# wait_inside_a_generic_method_for_one_type: blocks
interface IGate { static abstract void Enter(); }
struct Real : IGate { static readonly object s_gate = new(); public static void Enter() { lock (s_gate) { Keep.Number++; } } }
struct None : IGate { public static void Enter() => Keep.Number++; }
static void Use<T>() where T : IGate => T.Enter();
static void Run() => Use<Real>();

//# wait_inside_a_generic_method_for_another_type
interface IGate { static abstract void Enter(); }
struct Real : IGate { static readonly object s_gate = new(); public static void Enter() { lock (s_gate) { Keep.Number++; } } }
struct None : IGate { public static void Enter() => Keep.Number++; }
static void Use<T>() where T : IGate => T.Enter();
static void Run() => Use<None>();

//# volatile_flag_waited_for_by_a_loop
static volatile bool s_done = true;
static void Run()
{
    while (!s_done) { Thread.SpinWait(10); }
}

//# interlocked_lock_by_a_loop
static int s_owner;
static void Run()
{
    while (Interlocked.CompareExchange(ref s_owner, 1, 0) != 0) { }
    Keep.Number++;
    Volatile.Write(ref s_owner, 0);
}

//# channel_written_without_waiting
static readonly System.Threading.Channels.Channel<int> s_channel = System.Threading.Channels.Channel.CreateBounded<int>(4);
static void Run()
{
    s_channel.Writer.TryWrite(1);
    s_channel.Reader.TryRead(out Keep.Number);
}
